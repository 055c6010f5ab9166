/**
 * Measures Tarve: whole processes side by side with other tools ({@code SideBySide}), and its inner loops with JMH
 * ({@code KernelBenchmarks}). Not part of the default build and never published.
 */
@NullMarked
package io.github.tarve.benchmarks;

import org.jspecify.annotations.NullMarked;
