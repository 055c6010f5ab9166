package io.github.tarve.segmentation.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModelFitTest {
    // Linzer and Lewis 2011, doi:10.18637/jss.v042.i10, section 5.1: three classes of the carcinoma data.
    private static final ModelFit PUBLISHED = new ModelFit(-293.705, 23, 118, 0);

    @Test
    void criteria_are_the_published_ones() {
        assertThat(PUBLISHED.aic()).isCloseTo(633.41, within(0.005));
        assertThat(PUBLISHED.bic()).isCloseTo(697.1357, within(0.002));
    }

    @Test
    void adjusted_criterion_counts_fewer_rows() {
        // By hand: 23 ln(120 / 24) - 2 (-293.705) = 23 x 1.6094379 + 587.41.
        assertThat(PUBLISHED.adjustedBic()).isCloseTo(624.4270721, within(1e-6));
    }

    @Test
    void entropy_costs_and_is_told_relative_to_its_most() {
        ModelFit unsure = new ModelFit(-10, 3, 8, 8 * Math.log(2));
        assertThat(unsure.relativeEntropy(2)).isCloseTo(0, within(1e-15));
        assertThat(unsure.icl()).isCloseTo(unsure.bic() + 16 * Math.log(2), within(1e-12));
        assertThat(PUBLISHED.relativeEntropy(3)).isEqualTo(1);
        assertThat(unsure.relativeEntropy(1)).isEqualTo(1);
    }
}
