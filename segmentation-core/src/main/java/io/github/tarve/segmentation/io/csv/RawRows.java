package io.github.tarve.segmentation.io.csv;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records as they stand in a file, header included. */
interface RawRows extends Closeable {
    /** Returns the fields of the next record, or null after the last. */
    String @Nullable [] next() throws IOException;

    /** Returns the physical line on which the record returned last starts. */
    long line();

    /** Returns whether signs of double encoding were seen so far. */
    boolean doublyEncoded();

    /** Adds what is known only after the last record. */
    void finish();
}
