package io.github.tarve.segmentation.internal.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The different cells of a column, found by their bytes, kept and numbered in the order in which they come first. */
public final class LevelTable {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private byte[] kept = new byte[256];
    private final int[] single = new int[128];
    private int[] slots = new int[64];
    private int[] to = new int[32];
    private int[] hashes = new int[32];
    private int size;

    /** Makes an empty table, for cells of at most 2^31 - 9 different bytes together. */
    public LevelTable() {
        Arrays.fill(single, -1);
    }

    /** Returns the number of the cell that some bytes are, a new one when there was no cell like it before. */
    public int code(byte[] bytes, int start, int end) {
        boolean one = end - start == 1 && bytes[start] >= 0;
        if (one && single[bytes[start]] >= 0) {
            return single[bytes[start]];
        }
        int hash = hash(bytes, start, end);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && Arrays.equals(kept, from(code), to[code], bytes, start, end)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        int code = add(bytes, start, end, hash, slot);
        if (one) {
            single[bytes[start]] = code;
        }
        return code;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private int add(byte[] bytes, int start, int end, int hash, int slot) {
        if (size == to.length) {
            to = Arrays.copyOf(to, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        int begin = from(size);
        int stop = begin + end - start;
        if (stop > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(stop, (int) Math.min(kept.length * 3L / 2, MOST)));
        }
        System.arraycopy(bytes, start, kept, begin, end - start);
        to[size] = stop;
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

    /** Returns the bytes kept, in which the cells are. */
    public byte[] bytes() {
        return kept;
    }

    /** Returns where the cell of a number begins. */
    public int from(int code) {
        return code == 0 ? 0 : to[code - 1];
    }

    /** Returns where the cell of a number ends. */
    public int to(int code) {
        return to[code];
    }

    /** Returns the text of the cell of a number. */
    public String text(int code) {
        return new String(kept, from(code), to[code] - from(code), StandardCharsets.UTF_8);
    }
}
