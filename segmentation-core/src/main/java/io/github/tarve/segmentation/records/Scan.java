package io.github.tarve.segmentation.records;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Many records that are read one after another, as often as needed, always in the same order. Not a list: an
 * implementation may keep the records in columns or in a file.
 *
 * @param <T> the record type
 */
public interface Scan<T> extends Iterable<T> {
    /** Returns the number of records. */
    long size();

    /** Returns a scan over records held in memory. */
    static <T> Scan<T> of(List<T> records) {
        List<T> copy = List.copyOf(records);
        return new Scan<>() {
            @Override
            public long size() {
                return copy.size();
            }

            @Override
            public Iterator<T> iterator() {
                return copy.iterator();
            }
        };
    }

    /** Returns a scan that turns each record of this one into another as it passes. */
    default <R> Scan<R> map(Function<? super T, ? extends R> change) {
        Scan<T> source = this;
        return new Scan<>() {
            @Override
            public long size() {
                return source.size();
            }

            @Override
            public Iterator<R> iterator() {
                Iterator<T> records = source.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return records.hasNext();
                    }

                    @Override
                    public R next() {
                        return change.apply(records.next());
                    }
                };
            }
        };
    }
}
