package io.github.tarve.segmentation.internal.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks that do not depend on each other. Every task writes only its own cell of the outcome, or merges in a
 * way that the order cannot change, so that one thread and many give the same bytes.
 */
public final class Workers {
    private Workers() {}

    /** Returns a number of threads: the one asked for, or every processor when it is 0. */
    public static int threads(int asked) {
        if (asked < 0) {
            throw new IllegalArgumentException(asked + " threads");
        }
        return asked == 0 ? Runtime.getRuntime().availableProcessors() : asked;
    }

    /**
     * Runs tasks 0 to n-1 and returns when all have ended.
     *
     * @param tasks how many
     * @param threads the most threads at a time, 0 for every processor
     * @param task what to do, given the number of the task
     * @throws CancellationException when the calling thread is interrupted; its flag stays set
     */
    public static void run(int tasks, int threads, IntConsumer task) {
        Interruption.check();
        int width = Math.min(threads(threads), tasks);
        AtomicInteger next = new AtomicInteger();
        if (width <= 1) {
            drain(next, tasks, task);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(width, runnable -> {
            Thread thread = new Thread(runnable, "tarve-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < width; w++) {
                running.add(pool.submit(() -> drain(next, tasks, task)));
            }
            for (Future<?> future : running) {
                await(future);
            }
        } finally {
            next.set(tasks);
            pool.shutdownNow();
        }
    }

    private static void drain(AtomicInteger next, int tasks, IntConsumer task) {
        for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            Interruption.check();
            task.accept(i);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
