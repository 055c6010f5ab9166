package io.github.tarve.segmentation.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Test
    void every_task_is_done_once() {
        for (int threads : new int[] {0, 1, 3, 50}) {
            AtomicIntegerArray times = new AtomicIntegerArray(20);
            Workers.run(20, threads, times::incrementAndGet);
            for (int task = 0; task < 20; task++) {
                assertThat(times.get(task)).isEqualTo(1);
            }
        }
        Workers.run(0, 4, task -> {
            throw new AssertionError(task);
        });
    }

    @Test
    void work_within_some_threads_uses_no_more() {
        assertThat(Workers.threads(0)).isEqualTo(PROCESSORS);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        int within = Workers.within(1, () -> {
            Workers.run(50, 0, task -> seen.add(Thread.currentThread()));
            return Workers.threads(8);
        });
        assertThat(within).isEqualTo(1);
        assertThat(seen).containsExactly(Thread.currentThread());
        // Work within cannot take more than the work around it has.
        assertThat(Workers.<Integer>within(3, () -> Workers.within(8, () -> Workers.threads(5))))
                .isEqualTo(3);
        assertThat(Workers.threads(8)).isEqualTo(8);
    }

    @Test
    void tasks_share_the_threads_with_those_beside_them() {
        int[] shares = new int[3];
        Workers.run(3, 12, task -> shares[task] = Workers.threads(0));
        assertThat(Arrays.stream(shares)).containsOnly(Math.min(4, PROCESSORS));
        Workers.run(3, 3, task -> shares[task] = Workers.threads(0));
        assertThat(Arrays.stream(shares)).containsOnly(1);
        Workers.run(1, 1, task -> shares[task] = Workers.threads(7));
        assertThat(shares[0]).isEqualTo(1);
    }

    @Test
    void nothing_more_is_done_after_a_failure() {
        for (int threads : new int[] {1, 4}) {
            AtomicInteger begun = new AtomicInteger();
            assertThatThrownBy(() -> Workers.run(1_000_000, threads, task -> {
                        if (begun.incrementAndGet() == 3) {
                            throw new IllegalStateException("on the way");
                        }
                        LockSupport.parkNanos(100_000);
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(begun.get()).isLessThan(1000);
        }
    }

    @Test
    void of_several_failures_that_of_the_first_task_is_told() {
        for (int repeat = 0; repeat < 20; repeat++) {
            CountDownLatch later = new CountDownLatch(1);
            assertThatThrownBy(() -> Workers.run(6, 3, task -> {
                        if (task == 0) {
                            // The first task fails after another one has.
                            await(later);
                            LockSupport.parkNanos(1_000_000);
                        } else {
                            later.countDown();
                        }
                        throw new IllegalStateException("task " + task);
                    }))
                    .hasMessage("task 0");
        }
    }

    @Test
    void an_interruption_ends_the_work_of_helpers() {
        Thread caller = Thread.currentThread();
        CountDownLatch helping = new CountDownLatch(1);
        assertThatThrownBy(() -> Workers.run(8, 4, task -> {
                    if (Thread.currentThread() == caller) {
                        await(helping);
                        caller.interrupt();
                        Interruption.check();
                    }
                    helping.countDown();
                    for (; ; ) {
                        Interruption.check();
                        Thread.onSpinWait();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_a_failure_leaves_at_work_has_ended_before_it_is_told() {
        Thread caller = Thread.currentThread();
        CountDownLatch helping = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        assertThatThrownBy(() -> Workers.run(8, 4, task -> {
                    if (Thread.currentThread() == caller) {
                        await(helping);
                        throw new IllegalStateException("on the way");
                    }
                    helping.countDown();
                    // An interruption ends no pause of this kind.
                    for (long begun = System.nanoTime(); System.nanoTime() - begun < 50_000_000; ) {
                        Thread.onSpinWait();
                    }
                    ended.set(true);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ended).isTrue();
    }

    @Test
    void helpers_take_part_once_code_has_run_for_a_while() {
        Thread caller = Thread.currentThread();
        CountDownLatch helped = new CountDownLatch(1);
        Workers.run(2, 2, task -> {
            if (Thread.currentThread() == caller) {
                await(helped);
            } else {
                helped.countDown();
            }
        });
        assertThat(helped.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_share_ends_with_the_work() {
        assertThatThrownBy(() -> Workers.within(1, () -> {
                    throw new IllegalStateException("on the way");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Workers.run(2, 1, task -> {
                    throw new IllegalStateException("on the way");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Workers.threads(9)).isEqualTo(9);
    }
}
