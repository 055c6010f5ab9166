package io.github.tarve.segmentation.profiles;

/**
 * How a rule found without a part of the residents does on that part, summed over the parts (cross-validation). Rules found
 * on the very residents that they are counted on look better than they are.
 *
 * @param profile number of the profile from 0
 * @param covered residents of the profile for whom a rule held that was found without them
 * @param matched residents of any profile for whom it held
 * @param residents residents of the profile
 */
public record RuleCheck(int profile, int covered, int matched, int residents) {}
