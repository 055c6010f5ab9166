/**
 * How people recognise the profiles: rules, a small tree, a form of a few questions, schemes known beforehand, and names that
 * last from run to run. Start at {@code Explainer}.
 */
@NullMarked
package io.github.tarve.segmentation.profiles.explaining;

import org.jspecify.annotations.NullMarked;
