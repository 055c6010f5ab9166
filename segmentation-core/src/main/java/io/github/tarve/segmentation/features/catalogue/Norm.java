package io.github.tarve.segmentation.features.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a measurement takes from everyone in a study, so that residents who were not in it can be measured alike. Numbers over
 * all residents, never of one.
 */
public sealed interface Norm {
    /** Returns the norm with numbers rounded to three significant digits, for files that leave. */
    Norm rounded();

    private static double round(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        double scale = Math.pow(10, 2 - Math.floor(StrictMath.log10(Math.abs(value))));
        return Math.rint(value * scale) / scale;
    }

    /**
     * How rates differ between people: {@link GammaPoisson}.
     *
     * @param mean the mean rate
     * @param shape shape of the distribution, empty when people do not differ
     * @param rate rate of the distribution, empty as well then
     */
    record Rates(double mean, Optional<Double> shape, Optional<Double> rate) implements Norm {
        static Rates of(GammaPoisson people) {
            return Double.isInfinite(people.rate())
                    ? new Rates(people.mean(), Optional.empty(), Optional.empty())
                    : new Rates(people.mean(), Optional.of(people.shape()), Optional.of(people.rate()));
        }

        GammaPoisson people() {
            return new GammaPoisson(
                    mean, shape.orElse(Double.POSITIVE_INFINITY), rate.orElse(Double.POSITIVE_INFINITY));
        }

        @Override
        public Rates rounded() {
            return new Rates(round(mean), shape.map(Norm::round), rate.map(Norm::round));
        }
    }

    /**
     * The mean answer.
     *
     * @param mean over all entries that state it
     */
    record Mean(double mean) implements Norm {
        @Override
        public Mean rounded() {
            return new Mean(round(mean));
        }
    }

    /**
     * The items of a survey scale.
     *
     * @param fewest answers below which a resident has no score
     * @param items ids of the items, with their mean answers after reversal
     */
    record Scale(int fewest, Map<String, Double> items) implements Norm {
        /** Copies the map, keeping its order. */
        public Scale {
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        }

        @Override
        public Scale rounded() {
            Map<String, Double> means = new LinkedHashMap<>();
            items.forEach((id, mean) -> means.put(id, round(mean)));
            return new Scale(fewest, means);
        }
    }
}
