package io.github.tarve.segmentation.io;

import java.util.Arrays;

/** A growing list of numbers without boxing. */
final class IntList {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
        values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
        values[size++] = value;
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
