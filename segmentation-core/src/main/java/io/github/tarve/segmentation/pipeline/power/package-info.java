/** How many residents a study needs: simulated studies with planted groups, and how often the test finds them. */
@NullMarked
package io.github.tarve.segmentation.pipeline.power;

import org.jspecify.annotations.NullMarked;
