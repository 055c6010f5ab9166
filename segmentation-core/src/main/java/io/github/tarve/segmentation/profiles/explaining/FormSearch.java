package io.github.tarve.segmentation.profiles.explaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the questions of a form one after the other: each time the one with which most rows are put right by points made
 * without their part of the rows ({@value #PARTS} parts). A question that was not in the survey must put {@value #MARGIN} of
 * the rows more right than the best one that was; a question that puts nobody more right ends the form.
 *
 * <p>As points add up, a question's points are made once for each part. O(questions x candidates x rows x classes).
 */
final class FormSearch {
    static final int MOST = 4;
    private static final int PARTS = 10;
    private static final double MARGIN = 0.05;

    private final List<FormItem> items;
    private final int[] labels;
    private final int classes;

    FormSearch(List<FormItem> items, int[] labels, int classes) {
        this.items = items;
        this.labels = labels.clone();
        this.classes = classes;
    }

    /** Returns the chosen questions from some rows. */
    int[] choose(int[] rows, long seed) {
        int[] own = Arrays.stream(rows).map(row -> labels[row]).toArray();
        int[] folds = Folds.of(own, classes, PARTS, seed);
        int[][] scores = startScores(rows, folds);
        int[][][][] points = new int[items.size()][][][];
        for (int item = 0; item < points.length; item++) {
            points[item] = pointsByPart(item, rows, folds);
        }
        int right = right(rows, folds, scores, new int[0][][], -1);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < MOST) {
            int best = -1;
            double bestRight = right;
            for (int pass = 0; pass < 2; pass++) {
                double margin = pass == 0 || best < 0 ? 0 : MARGIN * rows.length;
                for (int item = 0; item < points.length; item++) {
                    if (chosen.contains(item) || items.get(item).survey() != (pass == 0)) {
                        continue;
                    }
                    int now = right(rows, folds, scores, points[item], item);
                    if (now > bestRight + margin) {
                        bestRight = now;
                        best = item;
                        margin = 0;
                    }
                }
            }
            if (best < 0) {
                break;
            }
            right = (int) bestRight;
            add(rows, folds, scores, points[best], best);
            chosen.add(best);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[][] startScores(int[] rows, int[] folds) {
        int[][] scores = new int[rows.length][];
        for (int part = 0; part < PARTS; part++) {
            int[] sizes = new int[classes];
            for (int i = 0; i < rows.length; i++) {
                sizes[labels[rows[i]]] += folds[i] == part ? 0 : 1;
            }
            int[] start = PointTable.start(sizes);
            for (int i = 0; i < rows.length; i++) {
                if (folds[i] == part) {
                    scores[i] = start.clone();
                }
            }
        }
        return scores;
    }

    private int[][][] pointsByPart(int item, int[] rows, int[] folds) {
        int answers = items.get(item).ranges().size();
        int[][][] points = new int[PARTS][][];
        for (int part = 0; part < PARTS; part++) {
            int[][] counts = new int[answers][classes];
            for (int i = 0; i < rows.length; i++) {
                int answer = items.get(item).answer(rows[i]);
                if (answer >= 0 && folds[i] != part) {
                    counts[answer][labels[rows[i]]]++;
                }
            }
            points[part] = PointTable.points(counts, classes);
        }
        return points;
    }

    /** Returns how many rows are put right with one more item. */
    private int right(int[] rows, int[] folds, int[][] scores, int[][][] points, int item) {
        int right = 0;
        for (int i = 0; i < rows.length; i++) {
            int answer = item < 0 ? -1 : items.get(item).answer(rows[i]);
            int best = 0;
            int most = -1;
            for (int k = 0; k < classes; k++) {
                int score = scores[i][k] + (answer < 0 ? 0 : points[folds[i]][answer][k]);
                if (score > most) {
                    most = score;
                    best = k;
                }
            }
            right += best == labels[rows[i]] ? 1 : 0;
        }
        return right;
    }

    private void add(int[] rows, int[] folds, int[][] scores, int[][][] points, int item) {
        for (int i = 0; i < rows.length; i++) {
            int answer = items.get(item).answer(rows[i]);
            for (int k = 0; k < classes && answer >= 0; k++) {
                scores[i][k] += points[folds[i]][answer][k];
            }
        }
    }

    /** Returns the points of chosen questions by question, answer and class, made from some rows. */
    int[][][] points(int[] chosen, int[] rows) {
        int[][][] points = new int[chosen.length][][];
        for (int q = 0; q < chosen.length; q++) {
            int[][] counts = new int[items.get(chosen[q]).ranges().size()][classes];
            for (int row : rows) {
                int answer = items.get(chosen[q]).answer(row);
                if (answer >= 0) {
                    counts[answer][labels[row]]++;
                }
            }
            points[q] = PointTable.points(counts, classes);
        }
        return points;
    }

    int[] start(int[] rows) {
        int[] sizes = new int[classes];
        for (int row : rows) {
            sizes[labels[row]]++;
        }
        return PointTable.start(sizes);
    }

    /** Returns how many rows of each part are put right by forms chosen and made without it. */
    int rightOutside(int parts, long seed) {
        int[] folds = Folds.of(labels, classes, parts, seed);
        int right = 0;
        for (int part = 0; part < parts; part++) {
            int[] train = Folds.rows(folds, part, false);
            int[] chosen = choose(train, seed + part + 1);
            int[][][] points = points(chosen, train);
            int[] start = start(train);
            for (int row : Folds.rows(folds, part, true)) {
                right += assigned(chosen, points, start, row) == labels[row] ? 1 : 0;
            }
        }
        return right;
    }

    private int assigned(int[] chosen, int[][][] points, int[] start, int row) {
        int best = 0;
        int most = -1;
        for (int k = 0; k < classes; k++) {
            int score = start[k];
            for (int q = 0; q < chosen.length; q++) {
                int answer = items.get(chosen[q]).answer(row);
                score += answer < 0 ? 0 : points[q][answer][k];
            }
            if (score > most) {
                most = score;
                best = k;
            }
        }
        return best;
    }
}
