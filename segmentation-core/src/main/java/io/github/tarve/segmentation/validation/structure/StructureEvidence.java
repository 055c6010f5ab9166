package io.github.tarve.segmentation.validation.structure;

import java.util.List;
import java.util.Optional;

/**
 * Where the observed index falls among the draws of a null model.
 *
 * @param model the null model
 * @param measure what the index is
 * @param rows rows that the test used
 * @param draws number of draws
 * @param p probability of an index at least as far above its null level for some number of groups, when there are none
 * @param levels the index for each number of groups, in increasing order
 */
public record StructureEvidence(NullModel model, Measure measure, int rows, int draws, double p, List<Level> levels) {
    /** How often structure is announced where there is none. */
    public static final double LEVEL = 0.05;

    /** Copies the list. */
    public StructureEvidence {
        levels = List.copyOf(levels);
    }

    /** What an index is. */
    public enum Measure {
        /** Mean silhouette width. */
        SILHOUETTE("silhouette"),
        /** Fall of Schwarz's criterion from one class. */
        INFORMATION_GAIN("information-gain");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        /** Returns the code used in files. */
        public String code() {
            return code;
        }
    }

    /**
     * The index for one number of groups.
     *
     * @param k number of groups
     * @param observed the index of the observed rows
     * @param nullMean its mean over the draws
     * @param nullDeviation its standard deviation over the draws
     * @param nullQ95 its 95 % quantile over the draws
     */
    public record Level(int k, double observed, double nullMean, double nullDeviation, double nullQ95) {
        /** Returns by how many standard deviations the observed index is above its null level; 0 when draws do not differ. */
        public double z() {
            return nullDeviation > 0 ? (observed - nullMean) / nullDeviation : 0;
        }
    }

    /** Returns whether groups are announced. */
    public boolean rejected() {
        return p <= LEVEL;
    }

    /** Returns the level of a number of groups. */
    public Optional<Level> level(int k) {
        return levels.stream().filter(level -> level.k() == k).findFirst();
    }
}
