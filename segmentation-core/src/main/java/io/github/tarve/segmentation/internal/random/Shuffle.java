package io.github.tarve.segmentation.internal.random;

import java.util.random.RandomGenerator;

/** Puts numbers into random order, every order being as likely (Fisher and Yates; Durstenfeld 1964, doi:10.1145/364520.364540). */
public final class Shuffle {
    private Shuffle() {}

    /** Puts all numbers into random order. */
    public static void all(int[] numbers, RandomGenerator random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            swap(numbers, i, random.nextInt(i + 1));
        }
    }

    /** Moves a random sample, without repetition, to the front. */
    public static void toFront(int[] numbers, int sample, RandomGenerator random) {
        for (int i = 0; i < sample; i++) {
            swap(numbers, i, i + random.nextInt(numbers.length - i));
        }
    }

    private static void swap(int[] numbers, int i, int j) {
        int held = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = held;
    }
}
