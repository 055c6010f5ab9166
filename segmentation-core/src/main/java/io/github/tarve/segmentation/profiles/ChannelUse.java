package io.github.tarve.segmentation.profiles;

/**
 * One channel within a group of residents.
 *
 * @param channel code of the channel
 * @param residents residents of the group with at least one contact through it
 * @param contacts diary lines through it
 * @param largest diary lines of the resident with the most of them, for dominance rules
 * @param secondLargest diary lines of the resident with the second most
 */
public record ChannelUse(String channel, int residents, long contacts, long largest, long secondLargest) {}
