/**
 * Every setting of a study in one catalogue: key in {@code study.yaml}, long option, type, range and default; and the
 * values that hold for one run, each with where it comes from. Uses {@code codebook} for the languages and
 * {@code problems} for what is wrong. Start at {@code SettingKey} and {@code Settings}.
 */
@NullMarked
package io.github.tarve.segmentation.settings;

import org.jspecify.annotations.NullMarked;
