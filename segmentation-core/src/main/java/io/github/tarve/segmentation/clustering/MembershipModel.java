package io.github.tarve.segmentation.clustering;

import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How covariates predict the class: a multinomial logit with an intercept (Dayton and Macready 1988,
 * doi:10.1080/01621459.1988.10478584). The first class is the reference: its coefficients are 0.
 *
 * @param terms what each coefficient after the intercept belongs to
 * @param coefficients by class: intercept, then one per term
 */
public record MembershipModel(List<Term> terms, List<List<Double>> coefficients) {
    /** Copies the lists. */
    public MembershipModel {
        terms = List.copyOf(terms);
        coefficients = coefficients.stream().map(List::copyOf).toList();
    }

    /**
     * A number that enters the prediction.
     *
     * @param feature the covariate
     * @param level for a category the level whose presence counts as 1; empty for a number
     */
    public record Term(String feature, OptionalInt level) {
        /** Returns the term's value for a row of a matrix. */
        double value(FeatureMatrix rows, int column, int row) {
            double value = rows.value(row, column);
            return level.isEmpty() || Double.isNaN(value) ? value : value == level.getAsInt() ? 1 : 0;
        }
    }

    /** Returns the terms of a matrix's covariates: numbers as they are, categories as dummies but the first level. */
    public static List<Term> terms(FeatureMatrix data) {
        List<Term> terms = new ArrayList<>();
        for (Feature feature : data.features()) {
            if (feature.role() != FeatureRole.COVARIATE) {
                continue;
            }
            if (feature instanceof NominalFeature nominal) {
                for (int level = 1; level < nominal.levels().size(); level++) {
                    terms.add(new Term(feature.id(), OptionalInt.of(level)));
                }
            } else {
                terms.add(new Term(feature.id(), OptionalInt.empty()));
            }
        }
        return List.copyOf(terms);
    }

    /** Returns the values of terms by row, the intercept's 1 first; {@code NaN} where a covariate is missing. */
    public static double[][] design(FeatureMatrix data, List<Term> terms) {
        double[][] design = new double[data.rows()][terms.size() + 1];
        for (double[] row : design) {
            row[0] = 1;
        }
        for (int t = 0; t < terms.size(); t++) {
            Term term = terms.get(t);
            int column = data.indexOf(term.feature())
                    .orElseThrow(() -> new IllegalArgumentException("there is no covariate " + term.feature()));
            for (int i = 0; i < design.length; i++) {
                design[i][t + 1] = term.value(data, column, i);
            }
        }
        return design;
    }

    /** Returns the log probabilities of the classes for a row of a design. */
    double[] logShares(double[] row) {
        double[] logs = new double[coefficients.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < logs.length; c++) {
            for (int t = 0; t < row.length; t++) {
                logs[c] += coefficients.get(c).get(t) * row[t];
            }
            most = Math.max(most, logs[c]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - most);
        }
        double total = most + StrictMath.log(sum);
        for (int c = 0; c < logs.length; c++) {
            logs[c] -= total;
        }
        return logs;
    }
}
