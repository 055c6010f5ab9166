package io.github.tarve.segmentation.internal.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered tasks that do not depend on each other. Every task writes only its own cell of the outcome, or merges in a
 * way that the order cannot change, so that one thread and many give the same bytes. A task that runs tasks of its own
 * shares the threads of those beside it.
 */
public final class Workers {
    /** How many threads the work of a thread may use. Changes how fast it is, never what comes of it. */
    private static final ThreadLocal<Integer> MOST = ThreadLocal.withInitial(() -> Integer.MAX_VALUE);

    /**
     * So long one processor is left to the compiler. Until it has come far, work beside it is slow: on two processors work
     * of a few seconds then takes as long, and costs up to an eighth more.
     */
    private static final long WARM_UP_NANOS = 1_500_000_000L;

    private static final long BEGUN = System.nanoTime();

    private Workers() {}

    /** Returns a number of threads: the one asked for, or every processor when it is 0; no more than the work may use. */
    public static int threads(int asked) {
        if (asked < 0) {
            throw new IllegalArgumentException(asked + " threads");
        }
        return Math.min(MOST.get(), asked == 0 ? Runtime.getRuntime().availableProcessors() : asked);
    }

    /**
     * Does work that uses no more than some threads, whatever its parts ask for.
     *
     * @param threads the most threads at a time, 0 for every processor
     * @param work what to do
     * @return what came of it
     */
    public static <T> T within(int threads, Supplier<T> work) {
        int before = MOST.get();
        MOST.set(threads(threads));
        try {
            return work.get();
        } finally {
            MOST.set(before);
        }
    }

    /**
     * Runs tasks 0 to n-1, some of them on the calling thread, and returns when all have ended. After a failure no more are
     * begun, but those that are at work end; of several failures the one of the first task is thrown, as with one thread.
     *
     * @param tasks how many
     * @param threads the most threads at a time with the calling one, 0 for every processor
     * @param task what to do, given the number of the task
     * @throws CancellationException when the calling thread is interrupted; its flag stays set
     */
    public static void run(int tasks, int threads, IntConsumer task) {
        Interruption.check();
        int most = threads(threads);
        int width = Math.min(most, tasks);
        if (width <= 1) {
            within(most, () -> {
                for (int i = 0; i < tasks; i++) {
                    Interruption.check();
                    task.accept(i);
                }
                return tasks;
            });
            return;
        }
        Tasks todo = new Tasks(tasks, task);
        ExecutorService pool = Executors.newFixedThreadPool(width - 1, runnable -> {
            Thread thread = new Thread(runnable, "tarve-worker");
            thread.setDaemon(true);
            return thread;
        });
        CountDownLatch ended = new CountDownLatch(1);
        boolean takesAll = width >= Runtime.getRuntime().availableProcessors();
        try {
            List<Future<?>> helping = new ArrayList<>();
            for (int w = 1; w < width; w++) {
                boolean late = takesAll && w == 1;
                helping.add(pool.submit(() -> {
                    if (!late || warmedUp(ended)) {
                        within(most / width, todo::drain);
                    }
                }));
            }
            within(most / width, todo::drain);
            ended.countDown();
            for (Future<?> future : helping) {
                await(future);
            }
            todo.throwFailure();
        } finally {
            todo.end();
            ended.countDown();
            pool.shutdownNow();
            untilEnded(pool);
        }
    }

    /** Waits for helpers that an interruption left at work, so that nothing is told after it; an interruption stays noted. */
    private static void untilEnded(ExecutorService pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until code has run for a while, or work has ended; returns whether there is still some. */
    private static boolean warmedUp(CountDownLatch ended) {
        try {
            return !ended.await(WARM_UP_NANOS - (System.nanoTime() - BEGUN), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tasks that several threads take one after the other. */
    private static final class Tasks {
        private final int count;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private int failed = Integer.MAX_VALUE;
        private @Nullable Throwable failure;

        Tasks(int count, IntConsumer task) {
            this.count = count;
            this.task = task;
        }

        /** Does tasks until none is left, and returns how many were done. */
        int drain() {
            int done = 0;
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                Interruption.check();
                try {
                    task.accept(i);
                    done++;
                } catch (CancellationException e) {
                    end();
                    throw e;
                } catch (RuntimeException | Error e) {
                    fail(i, e);
                }
            }
            return done;
        }

        private synchronized void fail(int number, Throwable how) {
            // Nobody needs the rest; those begun before this one may fail as well.
            end();
            if (number < failed) {
                failed = number;
                failure = how;
            }
        }

        /** Lets nobody begin another task. */
        void end() {
            next.set(count);
        }

        synchronized void throwFailure() {
            throwUnchecked(failure);
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
            throwUnchecked(e.getCause());
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void throwUnchecked(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
