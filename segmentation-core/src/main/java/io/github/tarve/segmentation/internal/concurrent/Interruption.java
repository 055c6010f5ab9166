package io.github.tarve.segmentation.internal.concurrent;

import java.util.concurrent.CancellationException;

/** Ends work that nobody waits for any more. */
public final class Interruption {
    private Interruption() {}

    /**
     * Returns when the thread is to go on. Long loops call it often enough that they end within a second.
     *
     * @throws CancellationException when the thread is interrupted; its flag stays set
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
