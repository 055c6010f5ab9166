package io.github.tarve.segmentation.clustering;

import java.util.Arrays;

/**
 * Looks at many points at a time, as floats; points for which that is not clear are looked at again in double precision, so
 * that the outcome is that of double precision. Points that their bounds do not settle are gathered from blocks where they
 * are few.
 */
final class BlockSearch extends CentreSearch {
    /** From this part of a block on, computing distances of all its points costs less than gathering some. */
    private static final double MANY = 2.0 / 5;
    /** The same where points come from memory and not from the cache. */
    private static final double MANY_FAR = 1.0 / 6;

    private static final int CACHED_VALUES = 4_000_000;

    private final PointBlocks blocks;
    private final float[][] centre;
    private final float[][] squares;
    private final float[] least;
    private final float[] second;
    private final float[] nearRoots;
    private final float[] farRoots;
    private final float[][] gathered;
    private final int[] held;
    private final int[] open;
    private int waiting;
    private double slip;

    BlockSearch(DistinctRows rows, PointBlocks blocks, int k) {
        super(rows, k);
        this.blocks = blocks;
        centre = new float[k][];
        Arrays.setAll(centre, c -> blocks.emptyCentre());
        squares = new float[k][blocks.places];
        least = new float[blocks.places];
        second = new float[blocks.places];
        nearRoots = new float[blocks.places];
        farRoots = new float[blocks.places];
        held = new int[blocks.places];
        open = new int[blocks.places];
        gathered = blocks.emptyBlock();
    }

    @Override
    int assign(CentreSums sums, double[] centres) {
        prepare(centres);
        int changed = 0;
        waiting = 0;
        int enough = (int) (blocks.places * (rows.points.length > CACHED_VALUES ? MANY_FAR : MANY));
        for (int b = 0; b <= blocks.blocks(); b++) {
            boolean end = b == blocks.blocks();
            int from = b * PointBlocks.SIZE;
            int many = end ? 0 : openPoints(from, Math.min(rows.count, from + PointBlocks.SIZE), sums.labels());
            boolean direct = many >= enough;
            if (direct) {
                measure(blocks.columns(), b);
                changed += settle(open, many, from, sums, centres);
                continue;
            }
            if (end || waiting + many > blocks.places) {
                measure(gathered, 0);
                changed += settle(held, waiting, -1, sums, centres);
                waiting = 0;
            }
            gather(many);
        }
        return changed;
    }

    private void gather(int many) {
        for (int o = 0; o < many; o++) {
            blocks.copy(open[o], gathered, 0, waiting);
            held[waiting++] = open[o];
        }
    }

    private int openPoints(int from, int to, int[] labels) {
        int many = 0;
        for (int i = from; i < to; i++) {
            open[many] = i;
            many += slack.sure(i, labels[i]) ? 0 : 1;
        }
        return many;
    }

    private void prepare(double[] centres) {
        double longest = 0;
        for (int c = 0; c < k; c++) {
            blocks.scaled(centres, c * rows.dimension, centre[c]);
            double squared = 0;
            for (float value : centre[c]) {
                squared += (double) value * value;
            }
            longest = Math.max(longest, squared);
        }
        slip = PointBlocks.slip(Math.sqrt(longest));
    }

    @Override
    double farthest(int point) {
        return (blocks.norm(point) + blocks.reach()) * 1.001 / blocks.scale;
    }

    /** Computes the distances between a block and all centres, the least and the second. */
    private void measure(float[][] columns, int block) {
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(second, Float.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            PointBlocks.squares(columns, block, centre[c], squares[c]);
            PointBlocks.keepTwoLeast(squares[c], least, second);
        }
        PointBlocks.roots(least, nearRoots);
        PointBlocks.roots(second, farRoots);
    }

    /**
     * Gives points their labels.
     *
     * @param points which points
     * @param many how many of them
     * @param from the point at place 0 of the block, -1 where they lie in the order given
     */
    private int settle(int[] points, int many, int from, CentreSums sums, double[] centres) {
        double unit = 1 / blocks.scale;
        double more = (1 + blocks.tolerance()) * unit;
        double less = (1 - blocks.tolerance()) * unit;
        int changed = 0;
        for (int o = 0; o < many; o++) {
            int point = points[o];
            int place = from < 0 ? o : point - from;
            double unsure = (blocks.slip(point) + slip) * unit;
            double nearest = nearRoots[place] * more + unsure;
            double other = farRoots[place] * less - unsure;
            if (other > nearest) {
                int label = labelAt(place, sums.label(point));
                slack.set(point, label, nearest, other);
                changed += sums.relabel(point, label) ? 1 : 0;
            } else {
                changed += scan(point, sums, centres) ? 1 : 0;
            }
        }
        return changed;
    }

    private int labelAt(int place, int own) {
        int label = own;
        for (int c = 0; squares[label][place] != least[place]; c++) {
            label = c;
        }
        return label;
    }

    @Override
    void tighten(CentreSums sums, double[] centres) {
        slack.forgetAll();
        assign(sums, centres);
    }
}
