package io.github.tarve.segmentation.io.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes say about the encoding of a text. */
final class Encodings {
    /**
     * A byte-order mark.
     *
     * @param charset the encoding that it announces
     * @param length its bytes
     */
    record Mark(Charset charset, int length) {}

    private Encodings() {}

    /** Returns the byte-order mark, if there is one. */
    static Optional<Mark> mark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return starts(head, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    /** Returns the name of the encoding when every other byte is mostly zero, as in UTF-16 without a mark. */
    static Optional<String> unmarkedUtf16(byte[] head) {
        int length = Math.min(head.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int half = length / 2;
        if (half < 4) {
            return Optional.empty();
        }
        if (odd > 0.7 * half && even < 0.1 * half) {
            return Optional.of("UTF-16LE");
        }
        return even > 0.7 * half && odd < 0.1 * half ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
