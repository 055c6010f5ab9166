package io.github.tarve.segmentation.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountRegressionTest {
    private static final int TERMS = 13;

    /** Counts with terms and offsets in memory. */
    private record Table(List<double[]> x, List<Integer> y, double offset) implements CountRegression.Rows {
        @Override
        public int size() {
            return y.size();
        }

        @Override
        public void terms(int row, double[] into) {
            System.arraycopy(x.get(row), 0, into, 0, into.length);
        }

        @Override
        public int count(int row) {
            return y.get(row);
        }

        @Override
        public double offset(int row) {
            return offset;
        }
    }

    /**
     * Doctor visits within two weeks, Cameron and Trivedi (1986): Poisson log-likelihood -3355.541 and negative binomial (NB2)
     * -3198.7; the further digits and theta by R 4.2 (glm, MASS::glm.nb 7.3).
     */
    @Test
    void doctor_visits_have_the_published_log_likelihoods() throws IOException {
        String reference = System.getProperty("tarve.reference", "");
        assumeTrue(!reference.isEmpty(), "no folder of reference data: set -Dtarve.reference");
        Table visits = visits(Path.of(reference, "data", "doctorvisits.csv"));

        CountRegression.Fit poisson = CountRegression.poisson(visits, TERMS);
        CountRegression.Fit dispersed = CountRegression.negativeBinomial(visits, TERMS);

        assertThat(visits.size()).isEqualTo(5190);
        assertThat(poisson.logLikelihood()).isCloseTo(-3355.5413449882, within(1e-6));
        assertThat(poisson.coefficients().get(0)).isCloseTo(-2.066966225, within(1e-6));
        assertThat(poisson.coefficients().get(9)).isCloseTo(0.12684647899, within(1e-7));
        assertThat(dispersed.logLikelihood()).isCloseTo(-3198.74383631, within(1e-6));
        assertThat(dispersed.theta()).isCloseTo(0.92847252834, within(1e-4));
        assertThat(dispersed.coefficients().get(9)).isCloseTo(0.1437537027266, within(1e-5));
    }

    private static Table visits(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = Arrays.asList(lines.get(0).replace("\"", "").split(",", -1));
        List<double[]> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Arrays.asList(line.replace("\"", "").split(",", -1));
            double age = number(cells, header, "age");
            x.add(new double[] {
                1,
                word(cells, header, "gender", "male"),
                age,
                age * age,
                number(cells, header, "income"),
                word(cells, header, "private", "yes"),
                word(cells, header, "freepoor", "yes"),
                word(cells, header, "freerepat", "yes"),
                number(cells, header, "illness"),
                number(cells, header, "reduced"),
                number(cells, header, "health"),
                word(cells, header, "nchronic", "yes"),
                word(cells, header, "lchronic", "yes")
            });
            y.add((int) number(cells, header, "visits"));
        }
        return new Table(x, y, 0);
    }

    private static double number(List<String> cells, List<String> header, String name) {
        return Double.parseDouble(cells.get(header.indexOf(name)));
    }

    private static double word(List<String> cells, List<String> header, String name, String word) {
        return cells.get(header.indexOf(name)).equals(word) ? 1 : 0;
    }

    /** With an intercept alone the fitted mean is total / exposure: 6 / (4 x 2), and counts without spread have no theta. */
    @Test
    void an_intercept_is_the_logarithm_of_the_rate() {
        List<double[]> one = List.of(new double[] {1}, new double[] {1}, new double[] {1}, new double[] {1});
        Table table = new Table(one, List.of(1, 2, 1, 2), Math.log(2));

        CountRegression.Fit poisson = CountRegression.poisson(table, 1);
        CountRegression.Fit dispersed = CountRegression.negativeBinomial(table, 1);

        assertThat(poisson.coefficients().get(0)).isCloseTo(Math.log(0.75), within(1e-9));
        assertThat(poisson.logLikelihood()).isCloseTo(6 * Math.log(1.5) - 6 - 2 * Math.log(2), within(1e-9));
        assertThat(dispersed.theta()).isEqualTo(CountRegression.LARGEST_THETA);
        assertThat(dispersed.logLikelihood()).isCloseTo(poisson.logLikelihood(), within(1e-5));
    }

    @Test
    void a_term_that_says_nothing_stays_out() {
        Table table = new Table(List.of(new double[] {1, 0}, new double[] {1, 0}), List.of(1, 3), 0);

        assertThat(CountRegression.poisson(table, 2).coefficients()).satisfies(b -> {
            assertThat(b.get(0)).isCloseTo(Math.log(2), within(1e-9));
            assertThat(b.get(1)).isZero();
        });
    }
}
