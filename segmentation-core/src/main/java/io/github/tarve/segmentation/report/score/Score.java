package io.github.tarve.segmentation.report.score;

import io.github.tarve.segmentation.release.Released;
import java.util.List;

/**
 * How a segmentation does on one criterion.
 *
 * @param criterion the criterion
 * @param value the figure behind the light; hidden when it rests on a hidden one, {@code NaN} when it was not measured
 * @param unit {@code sd}, {@code share} or {@code jaccard}
 * @param light what the figure amounts to
 * @param details further figures of its sentence, each a count or a figure of the same unit; {@code NaN} where not known
 */
public record Score(Criterion criterion, Released<Double> value, String unit, Light light, List<Double> details) {
    /** Copies the list. */
    public Score {
        details = List.copyOf(details);
    }

    /** The seven criteria of Yan et al. (2018), doi:10.1186/s12874-018-0584-9. */
    public enum Criterion {
        /** Profiles differ from each other more than data without groups would. */
        INTERNAL_VALIDITY("internal-validity"),
        /** Profiles differ on what they were not built from. */
        EXTERNAL_VALIDITY("external-validity"),
        /** A profile can be told in a few words. */
        INTERPRETABILITY("interpretability"),
        /** Each profile is large enough to plan for. */
        SUBSTANTIALITY("substantiality"),
        /** Profiles come back with other residents. */
        STABILITY("stability"),
        /** Profiles can be reached, and something can be done for them. */
        ACTIONABILITY("actionability"),
        /** Fewer profiles would not do as well. */
        PARSIMONY("parsimony");

        private final String code;

        Criterion(String code) {
            this.code = code;
        }

        /** Returns the code used in texts and files. */
        public String code() {
            return code;
        }
    }

    /** What a figure amounts to. */
    public enum Light {
        /** Good. */
        GOOD("good"),
        /** Fair. */
        FAIR("fair"),
        /** Poor. */
        POOR("poor"),
        /** Not measured or hidden. */
        UNKNOWN("unknown");

        private final String code;

        Light(String code) {
            this.code = code;
        }

        /** Returns the code used in texts and files. */
        public String code() {
            return code;
        }

        /** Returns the light of a figure of which more is better. */
        static Light of(double value, double fair, double good) {
            if (Double.isNaN(value)) {
                return UNKNOWN;
            }
            return value >= good ? GOOD : value >= fair ? FAIR : POOR;
        }
    }
}
