package io.github.tarve.segmentation.internal.random;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Derives an own generator for every restart, replicate and draw from one seed and the path to it, so that neither the
 * number of threads nor the order of work changes a result. The mixing is the finaliser of SplitMix64 (Steele, Lea and
 * Flood 2014, doi:10.1145/2660193.2660195).
 */
public final class Seeds {
    /** Name of the generator, as it is written into results. */
    public static final String GENERATOR = "L64X128MixRandom";

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory.of(GENERATOR);

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** Returns the seed at a path below a seed. */
    public static long derive(long seed, long... path) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (long step : path) {
            state = mix(state + GOLDEN_GAMMA * (2 * step + 1));
        }
        return state;
    }

    /** Returns the generator at a path below a seed. */
    public static RandomGenerator generator(long seed, long... path) {
        return FACTORY.create(derive(seed, path));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
