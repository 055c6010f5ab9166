package io.github.tarve.segmentation.clustering.mixture;

/**
 * One start on its way up: expectation and maximisation, sped up by squared extrapolation (SQUAREM; Varadhan and Roland 2008,
 * doi:10.1111/j.1467-9469.2007.00585.x, scheme S3). An extrapolation that would lower the objective is not taken, so the
 * objective never falls.
 */
final class Ascent {
    private static final double PATIENCE = 20;

    private final Expectation expectation;
    private final int start;
    private final double tolerance;
    private double[] theta;
    private double objective = Double.NEGATIVE_INFINITY;
    private int steps;
    private boolean converged;

    /**
     * Stands at the foot.
     *
     * @param tolerance share of the objective below which a gain is none
     */
    Ascent(Expectation expectation, int start, double[] theta, double tolerance) {
        this(expectation, start, theta, tolerance, 0);
    }

    /** Stands where another climb of so many steps has ended. */
    Ascent(Expectation expectation, int start, double[] theta, double tolerance, int steps) {
        this.steps = steps;
        this.expectation = expectation;
        this.start = start;
        this.tolerance = tolerance;
        this.theta = theta;
    }

    /** Returns the number of the start. */
    int start() {
        return start;
    }

    double[] theta() {
        return theta;
    }

    /** Returns the highest log-likelihood plus log prior seen, but for constants. */
    double objective() {
        return objective;
    }

    int steps() {
        return steps;
    }

    boolean converged() {
        return converged;
    }

    /** Takes plain steps, as many as asked for or until nothing changes. */
    void plain(int more) {
        double[] next = new double[theta.length];
        for (int i = 0; i < more && !converged; i++) {
            double value = expectation.step(theta, next);
            steps++;
            settle(value);
            double[] swap = theta;
            theta = next;
            next = swap;
        }
    }

    /** Climbs until nothing changes or the steps are used up. */
    void climb(int most) {
        climb(most, Double.NEGATIVE_INFINITY);
    }

    /**
     * Climbs until nothing changes, the steps are used up, or a goal is out of reach: so far up that twenty times the last gain
     * would not get there.
     */
    void climb(int most, double goal) {
        int length = theta.length;
        double[] first = new double[length];
        double[] second = new double[length];
        double[] leap = new double[length];
        double[] landed = new double[length];
        while (steps < most && !converged) {
            double before = expectation.step(theta, first);
            double after = expectation.step(first, second);
            steps += 2;
            double alpha = alpha(first, second);
            for (int p = 0; p < length; p++) {
                double r = first[p] - theta[p];
                double v = second[p] - first[p] - r;
                leap[p] = theta[p] - 2 * alpha * r + alpha * alpha * v;
            }
            double reached = Double.NEGATIVE_INFINITY;
            if (alpha < -1) {
                expectation.project(leap, second);
                reached = expectation.step(leap, landed);
                steps++;
            }
            double least = tolerance * (1 + Math.abs(after));
            // A leap to another point as high may have a way up from there; only where plain steps end is the end.
            converged = after - before <= least && reached - after <= least;
            boolean taken = reached >= after && !converged;
            System.arraycopy(taken ? landed : second, 0, theta, 0, length);
            objective = Math.max(objective, taken ? reached : after);
            if (goal - objective > PATIENCE * (objective - before)) {
                return;
            }
        }
    }

    private double alpha(double[] first, double[] second) {
        double step = 0;
        double bend = 0;
        for (int p = 0; p < theta.length; p++) {
            double r = first[p] - theta[p];
            double v = second[p] - first[p] - r;
            step += r * r;
            bend += v * v;
        }
        return bend > 0 ? Math.max(-Math.sqrt(step / bend), -256) : -1;
    }

    private void settle(double value) {
        converged = value - objective <= tolerance * (1 + Math.abs(value));
        objective = Math.max(objective, value);
    }
}
