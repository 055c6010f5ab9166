package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.codebook.Label;
import java.util.List;

/**
 * What makes the residents of one planted profile alike.
 *
 * @param label id and name of the profile
 * @param needs expected diary lines per seven observed days, by need
 * @param channels propensity of each channel; shared out over the channels that a service has
 * @param outcome how attempts end
 * @param effort what a contact costs the resident
 * @param survey what the resident answers
 */
public record PlantedProfile(
        Label label, List<Weighted> needs, List<Weighted> channels, Outcome outcome, Effort effort, Answers survey) {
    /** Copies the lists. */
    public PlantedProfile {
        needs = List.copyOf(needs);
        channels = List.copyOf(channels);
    }

    /**
     * How attempts end.
     *
     * @param unmet probability that the need stays unmet
     * @param partly probability that it is met in part
     * @param reasons propensity of each reason for an unmet need
     * @param satisfaction mean satisfaction, 1 to 5, with a need that was met
     */
    public record Outcome(double unmet, double partly, List<Weighted> reasons, double satisfaction) {
        /** Copies the list. */
        public Outcome {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What a contact costs the resident.
     *
     * @param travelMinutes median minutes of travel to a contact on the spot
     * @param waitDays mean days of waiting for an appointment
     * @param helped probability that somebody helped
     * @param informal probability that people close by gave the help themselves
     */
    public record Effort(double travelMinutes, double waitDays, double helped, double informal) {}

    /**
     * What the resident answers in the survey and the background form.
     *
     * @param scales mean of each scale's items, as a deviation from the middle of the range
     * @param stated probability of naming a need in the survey beyond what its use explains
     * @param transport propensity of each usual means of transport
     * @param ages propensity of each age group
     * @param situations propensity of each life situation
     */
    public record Answers(
            List<Weighted> scales,
            List<Weighted> stated,
            List<Weighted> transport,
            List<Weighted> ages,
            List<Weighted> situations) {
        /** Copies the lists. */
        public Answers {
            scales = List.copyOf(scales);
            stated = List.copyOf(stated);
            transport = List.copyOf(transport);
            ages = List.copyOf(ages);
            situations = List.copyOf(situations);
        }
    }
}
