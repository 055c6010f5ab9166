package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.io.csv.TableRow;
import java.util.Arrays;

/**
 * Counts records that repeat an earlier one, by 64-bit hashes of their fields (FNV-1a): 8 bytes a record; two different
 * records among ten million share a hash with probability below 10^-5.
 */
final class RowHashes {
    private long[] hashes = new long[256];
    private int size;

    void add(TableRow row) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            for (int j = 0; j < text.length(); j++) {
                hash = (hash ^ text.charAt(j)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001b3L;
        }
        hashes = size == hashes.length ? Arrays.copyOf(hashes, size * 2) : hashes;
        hashes[size++] = hash;
    }

    /** Returns how many records are equal to an earlier one. */
    int duplicates() {
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        int duplicates = 0;
        for (int i = 1; i < size; i++) {
            duplicates += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return duplicates;
    }
}
