package io.github.tarve.segmentation.internal.columns;

import java.util.Arrays;

/** The different cells of a column, found by their bytes and numbered in the order in which they come first. */
public final class LevelTable {
    private final byte[] bytes;
    private final int[] single = new int[128];
    private int[] slots = new int[64];
    private int[] from = new int[32];
    private int[] to = new int[32];
    private int[] hashes = new int[32];
    private int size;

    /** Makes an empty table over bytes, which are not copied. */
    public LevelTable(byte[] bytes) {
        this.bytes = bytes;
        Arrays.fill(single, -1);
    }

    /** Returns the number of a cell, a new one when there was no cell like it before. */
    public int code(int start, int end) {
        boolean one = end - start == 1 && bytes[start] >= 0;
        if (one && single[bytes[start]] >= 0) {
            return single[bytes[start]];
        }
        int hash = hash(start, end);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && Arrays.equals(bytes, from[code], to[code], bytes, start, end)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        int code = add(start, end, hash, slot);
        if (one) {
            single[bytes[start]] = code;
        }
        return code;
    }

    private int hash(int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private int add(int start, int end, int hash, int slot) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        from[size] = start;
        to[size] = end;
        hashes[size] = hash;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int code = 0; code < size; code++) {
                int free = hashes[code] & (slots.length - 1);
                while (slots[free] != 0) {
                    free = (free + 1) & (slots.length - 1);
                }
                slots[free] = code + 1;
            }
        }
        return size - 1;
    }

    /** Returns how many different cells there are. */
    public int size() {
        return size;
    }

    /** Returns where the first cell of a number begins. */
    public int from(int code) {
        return from[code];
    }

    /** Returns where the first cell of a number ends. */
    public int to(int code) {
        return to[code];
    }
}
