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
     * Returns the records for reading without a parser, when the text up to them is plain enough; whether they are, shows only
     * while they are read.
     *
     * @param header the header, which was read and ends on its line
     */
    default Optional<PlainRows> plain(TableHeader header) throws IOException {
        return Optional.empty();
    }

    /** Adds what is known only after the last record. */
    void finish();
}
