package io.github.tarve.segmentation.profiles.explaining;

/**
 * Points of naive Bayes on paper: round({@value #SCALE} ln p), less the smallest of the profiles, so that no points are below 0
 * and the sums keep their order. p is the share of a profile's residents with an answer, (n + 1/2) / (N + A/2) for A answers,
 * kept within 0.05 and 0.95 so that the points do not tell of single residents.
 */
final class PointTable {
    private static final double SCALE = 3;
    private static final double RAREST = 0.05;

    private PointTable() {}

    /** Returns the points by answer and class from the residents by answer and class. */
    static int[][] points(int[][] counts, int classes) {
        double[][] logs = new double[counts.length][classes];
        for (int k = 0; k < classes; k++) {
            double all = 0.5 * counts.length;
            for (int[] answer : counts) {
                all += answer[k];
            }
            for (int a = 0; a < counts.length; a++) {
                double share = (counts[a][k] + 0.5) / all;
                logs[a][k] = StrictMath.log(Math.min(1 - RAREST, Math.max(RAREST, share)));
            }
        }
        int[][] points = new int[counts.length][];
        for (int a = 0; a < counts.length; a++) {
            points[a] = whole(logs[a]);
        }
        return points;
    }

    /** Returns the points that the classes start with. */
    static int[] start(int[] sizes) {
        double all = 0;
        for (int size : sizes) {
            all += size;
        }
        double[] logs = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            logs[k] = StrictMath.log(Math.max(RAREST, sizes[k] / all));
        }
        return whole(logs);
    }

    private static int[] whole(double[] logs) {
        double least = Double.POSITIVE_INFINITY;
        for (double log : logs) {
            least = Math.min(least, log);
        }
        int[] points = new int[logs.length];
        for (int k = 0; k < logs.length; k++) {
            points[k] = (int) Math.rint(SCALE * (logs[k] - least));
        }
        return points;
    }
}
