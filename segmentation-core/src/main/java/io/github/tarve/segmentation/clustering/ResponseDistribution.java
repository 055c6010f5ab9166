package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import java.util.ArrayList;
import java.util.List;

/** How the answers of one item, or of several that make up a whole, are distributed in each class of a mixture. */
public sealed interface ResponseDistribution {
    /** Returns the ids of the features it describes. */
    List<String> features();

    /**
     * Returns the log densities of a matrix's rows; a missing cell adds nothing, so it has no say (full information).
     *
     * @param rows a matrix with the features of the distribution
     * @throws IllegalArgumentException when a feature is not there
     */
    RowDensity over(FeatureMatrix rows);

    /** Adds log densities to those of other items. */
    @FunctionalInterface
    interface RowDensity {
        /** Adds a row's log density in each class. */
        void add(int row, double[] logs);
    }

    /** Returns the position of a feature in a matrix. */
    private static int position(FeatureMatrix rows, String feature) {
        return rows.indexOf(feature).orElseThrow(() -> new IllegalArgumentException("there is no feature " + feature));
    }

    private static double[][] logs(List<List<Double>> byClass) {
        double[][] logs = new double[byClass.size()][];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = byClass.get(c).stream()
                    .mapToDouble(p -> StrictMath.log(Math.max(p, LEAST_PROBABILITY)))
                    .toArray();
        }
        return logs;
    }

    /** Least probability that a density is computed with. */
    double LEAST_PROBABILITY = 1e-12;

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * An unordered category.
     *
     * @param feature the feature
     * @param probabilities by class, then by level of the feature
     */
    record Categories(String feature, List<List<Double>> probabilities) implements ResponseDistribution {
        /** Copies the lists. */
        public Categories {
            probabilities = probabilities.stream().map(List::copyOf).toList();
        }

        @Override
        public List<String> features() {
            return List.of(feature);
        }

        @Override
        public RowDensity over(FeatureMatrix rows) {
            return byLevel(rows, position(rows, feature), logs(probabilities));
        }
    }

    private static RowDensity byLevel(FeatureMatrix rows, int column, double[][] logs) {
        return (row, into) -> {
            double value = rows.value(row, column);
            if (!Double.isNaN(value)) {
                int level = (int) value;
                for (int c = 0; c < logs.length; c++) {
                    into[c] += level < logs[c].length ? logs[c][level] : 0;
                }
            }
        };
    }

    /**
     * An ordered category: the probability of level l in class c is proportional to exp(intercept_l + (l - first) x slope_c).
     *
     * @param feature the feature
     * @param first the lowest level that was seen
     * @param intercepts by level of the feature, {@link #UNSEEN} for levels that nobody chose
     * @param slopes by class
     */
    record OrderedCategories(String feature, int first, List<Double> intercepts, List<Double> slopes)
            implements ResponseDistribution {
        /** Intercept of a level that nobody chose. */
        public static final double UNSEEN = -100;

        /** Copies the lists. */
        public OrderedCategories {
            intercepts = List.copyOf(intercepts);
            slopes = List.copyOf(slopes);
        }

        @Override
        public List<String> features() {
            return List.of(feature);
        }

        /** Returns the probabilities by class and level. */
        public List<List<Double>> probabilities() {
            List<List<Double>> byClass = new ArrayList<>();
            for (double slope : slopes) {
                double[] logs = new double[intercepts.size()];
                double most = Double.NEGATIVE_INFINITY;
                for (int l = 0; l < logs.length; l++) {
                    boolean seen = intercepts.get(l) > UNSEEN;
                    logs[l] = seen ? intercepts.get(l) + (l - first) * slope : Double.NEGATIVE_INFINITY;
                    most = Math.max(most, logs[l]);
                }
                double sum = 0;
                for (int l = 0; l < logs.length; l++) {
                    logs[l] = StrictMath.exp(logs[l] - most);
                    sum += logs[l];
                }
                List<Double> shares = new ArrayList<>();
                for (double share : logs) {
                    shares.add(share / sum);
                }
                byClass.add(List.copyOf(shares));
            }
            return List.copyOf(byClass);
        }

        @Override
        public RowDensity over(FeatureMatrix rows) {
            return byLevel(rows, position(rows, feature), logs(probabilities()));
        }
    }

    /**
     * A number, normal in each class.
     *
     * @param feature the feature
     * @param means by class
     * @param variances by class
     */
    record Normal(String feature, List<Double> means, List<Double> variances) implements ResponseDistribution {
        /** Copies the lists. */
        public Normal {
            means = List.copyOf(means);
            variances = List.copyOf(variances);
        }

        @Override
        public List<String> features() {
            return List.of(feature);
        }

        @Override
        public RowDensity over(FeatureMatrix rows) {
            int column = position(rows, feature);
            double[] centres = array(means);
            double[] spread = array(variances);
            double[] constants = new double[centres.length];
            for (int c = 0; c < centres.length; c++) {
                constants[c] = -0.5 * StrictMath.log(2 * Math.PI * spread[c]);
            }
            return (row, into) -> {
                double value = rows.value(row, column);
                if (!Double.isNaN(value)) {
                    for (int c = 0; c < centres.length; c++) {
                        double away = value - centres[c];
                        into[c] += constants[c] - 0.5 * away * away / spread[c];
                    }
                }
            };
        }
    }

    /**
     * A number of events.
     *
     * @param feature the feature
     * @param rates events per exposure by class
     * @param sizes size of the negative binomial by class, none for a Poisson distribution
     */
    record Counts(String feature, List<Double> rates, List<Double> sizes) implements ResponseDistribution {
        /** Copies the lists. */
        public Counts {
            rates = List.copyOf(rates);
            sizes = List.copyOf(sizes);
        }

        @Override
        public List<String> features() {
            return List.of(feature);
        }

        @Override
        public RowDensity over(FeatureMatrix rows) {
            int column = position(rows, feature);
            double[] perExposure = array(rates);
            double[] size = array(sizes);
            return (row, into) -> {
                double y = rows.value(row, column);
                double exposure = rows.exposure(row);
                if (!Double.isNaN(y) && exposure > 0) {
                    double factorial = SpecialFunctions.logGamma(y + 1);
                    for (int c = 0; c < perExposure.length; c++) {
                        double mean = Math.max(perExposure[c] * exposure, 1e-300);
                        into[c] -= factorial;
                        into[c] += size.length == 0 ? poisson(y, mean) : negativeBinomial(y, mean, size[c]);
                    }
                }
            };
        }

        private static double poisson(double y, double mean) {
            return y * StrictMath.log(mean) - mean;
        }

        private static double negativeBinomial(double y, double mean, double size) {
            double rising = 0;
            for (int j = 0; j < y; j++) {
                rising += StrictMath.log(size + j);
            }
            return rising
                    + y * (StrictMath.log(mean) - StrictMath.log(size + mean))
                    - size * StrictMath.log1p(mean / size);
        }
    }

    /**
     * Counts that split one total: multinomial given the total.
     *
     * @param features the parts
     * @param shares by class, then by part
     */
    record Composition(List<String> features, List<List<Double>> shares) implements ResponseDistribution {
        /** Copies the lists. */
        public Composition {
            features = List.copyOf(features);
            shares = shares.stream().map(List::copyOf).toList();
        }

        @Override
        public RowDensity over(FeatureMatrix rows) {
            int[] columns = features.stream().mapToInt(id -> position(rows, id)).toArray();
            double[][] logs = logs(shares);
            return (row, into) -> {
                double total = 0;
                double factorials = 0;
                for (int column : columns) {
                    total += rows.value(row, column);
                    factorials += SpecialFunctions.logGamma(rows.value(row, column) + 1);
                }
                if (!Double.isNaN(total)) {
                    double coefficient = SpecialFunctions.logGamma(total + 1) - factorials;
                    for (int c = 0; c < logs.length; c++) {
                        into[c] += coefficient;
                        for (int p = 0; p < columns.length; p++) {
                            into[c] += rows.value(row, columns[p]) * logs[c][p];
                        }
                    }
                }
            };
        }
    }
}
