package io.github.tarve.segmentation.release;

import java.util.Optional;
import java.util.function.Function;

/**
 * A figure that is either shown or suppressed. A suppressed one carries nothing, so that no renderer can leak it.
 *
 * @param <T> type of the figure: a count, a share, an interval
 */
public sealed interface Released<T> permits Released.Shown, Released.Suppressed {
    /** Returns a shown figure. */
    static <T> Released<T> shown(T value) {
        return new Shown<>(value);
    }

    /** Returns a suppressed figure. */
    static <T> Released<T> suppressed() {
        return new Suppressed<>();
    }

    /** Returns whether the figure is suppressed. */
    default boolean hidden() {
        return this instanceof Suppressed;
    }

    /** Returns the figure, or empty when it is suppressed. */
    Optional<T> value();

    /** Returns a figure computed from this one, suppressed with it. */
    <R> Released<R> map(Function<? super T, ? extends R> change);

    /**
     * A figure that may be seen.
     *
     * @param figure the figure
     * @param <T> its type
     */
    record Shown<T>(T figure) implements Released<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(figure);
        }

        @Override
        public <R> Released<R> map(Function<? super T, ? extends R> change) {
            return new Shown<>(change.apply(figure));
        }
    }

    /**
     * A figure that may not be seen.
     *
     * @param <T> its type
     */
    record Suppressed<T>() implements Released<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <R> Released<R> map(Function<? super T, ? extends R> change) {
            return new Suppressed<>();
        }
    }
}
