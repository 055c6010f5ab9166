package io.github.tarve.segmentation.clustering;

/**
 * How the best result was reached.
 *
 * @param iterations iterations of the best start
 * @param converged whether the best start ended by itself
 * @param restarts number of starts
 * @param restartsAtBest how many starts reached the best value, within 1e-9 of it relatively
 */
public record Convergence(int iterations, boolean converged, int restarts, int restartsAtBest) {}
