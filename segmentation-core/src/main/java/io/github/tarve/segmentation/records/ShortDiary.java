package io.github.tarve.segmentation.records;

/**
 * The diary of a resident who was left out because of too few observed days, as counts: enough to tell what another rule would
 * change.
 *
 * @param days observed days
 * @param contacts entries
 * @param judged entries of known outcome
 * @param unmet entries whose need was not met
 */
public record ShortDiary(int days, int contacts, int judged, int unmet) {}
