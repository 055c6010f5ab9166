package io.github.tarve.segmentation.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinatesTest {
    /** By another formula in numpy: 6371.0088 times atan2(|a x b|, a . b) of the unit vectors a and b. */
    @ParameterizedTest
    @CsvSource({
        "65.0121, 25.4651, 60.1699, 24.9384, 539.0984977266429",
        "65.13, 25.78, 65.0121, 25.4651, 19.740534536473",
        "10, 179.5, 10, -179.5, 109.50573519924387",
        "0, 0, 0, 180, 20015.114442035923",
        "90, 0, 90, 77, 0",
        "65, 25, 65, 25, 0"
    })
    void the_way_is_along_the_great_circle(double north, double east, double toNorth, double toEast, double km) {
        Coordinates from = new Coordinates(north, east);
        Coordinates to = new Coordinates(toNorth, toEast);
        assertThat(from.kilometresTo(to)).isCloseTo(km, within(1e-8));
        assertThat(to.kilometresTo(from)).isEqualTo(from.kilometresTo(to));
    }

    @Test
    void there_is_no_place_beyond_the_poles() {
        assertThatThrownBy(() -> new Coordinates(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(0, -180.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
