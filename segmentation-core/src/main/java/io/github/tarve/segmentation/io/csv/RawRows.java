package io.github.tarve.segmentation.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records as they stand in a file, header included. */
interface RawRows extends Closeable {
    /** Returns the fields of the next record, or null after the last. */
    String @Nullable [] next() throws IOException;

    /** Returns the physical line on which the record returned last starts. */
    long line();

    /** Returns whether signs of double encoding were seen so far. */
    boolean doublyEncoded();

    /**
     * Returns the bytes of the file when its text is plain enough to be split without a parser, which only they can tell.
     *
     * @param headerLine physical line of the header, on which it ends as well
     */
    default Optional<PlainText> plainText(long headerLine) throws IOException {
        return Optional.empty();
    }

    /** Adds what is known only after the last record. */
    void finish();
}
