package io.github.tarve.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes the input tables of the benchmarks, each a function of its name alone. */
final class BenchmarkTables {
    private static final int COLUMNS = 20;
    private static final long SEED = 20261122;

    private BenchmarkTables() {}

    /** Writes a table unless it is there; returns its path. */
    static Path table(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = folder.resolve(name + ".part");
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED ^ ((long) name.hashCode() << 20));
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
            switch (name) {
                case "numbers-2000.csv" -> numbers(out, random, 2_000);
                case "numbers-100000.csv" -> numbers(out, random, 100_000);
                case "numbers-1000000.csv" -> numbers(out, random, 1_000_000);
                case "mixed-5000.csv" -> mixed(out, random, 5_000);
                case "answers-5000.csv" -> answers(out, random, 5_000, 5);
                case "answers-100000.csv" -> answers(out, random, 100_000, 5);
                case "binary-5000.csv" -> answers(out, random, 5_000, 2);
                default -> throw new IllegalArgumentException("no table " + name);
            }
        }
        return Files.move(part, file);
    }

    /** Writes eight overlapping clouds of unequal size. */
    private static void numbers(BufferedWriter out, RandomGenerator random, int rows) throws IOException {
        double[][] centres = new double[8][COLUMNS];
        for (double[] centre : centres) {
            for (int j = 0; j < COLUMNS; j++) {
                centre[j] = 0.75 * normal(random);
            }
        }
        header(out, "x", 1, COLUMNS);
        for (int i = 0; i < rows; i++) {
            double[] centre = centres[Math.min(random.nextInt(8), random.nextInt(8))];
            for (int j = 0; j < COLUMNS; j++) {
                out.write(j > 0 ? "," : "");
                decimal(out, centre[j] + normal(random), 8);
            }
            out.write('\n');
        }
    }

    /** Writes ten numbers and ten categories from six groups, two cells of a hundred empty. */
    private static void mixed(BufferedWriter out, RandomGenerator random, int rows) throws IOException {
        double[][] centres = new double[6][10];
        int[][] usual = new int[6][10];
        for (int g = 0; g < 6; g++) {
            for (int j = 0; j < 10; j++) {
                centres[g][j] = normal(random);
                usual[g][j] = random.nextInt(4);
            }
        }
        for (int j = 0; j < 10; j++) {
            out.write("x" + (j + 1) + ",");
        }
        header(out, "c", 1, 10);
        for (int i = 0; i < rows; i++) {
            int group = random.nextInt(6);
            for (int j = 0; j < 2 * 10; j++) {
                out.write(j > 0 ? "," : "");
                if (random.nextInt(50) == 0) {
                    continue;
                }
                if (j < 10) {
                    decimal(out, centres[group][j] + normal(random), 3);
                } else {
                    int level = random.nextInt(5) < 3 ? usual[group][j - 10] : random.nextInt(4);
                    out.write("ABCD".charAt(level));
                }
            }
            out.write('\n');
        }
    }

    /** Writes answers to twenty items from four classes; items have two to so many levels. */
    private static void answers(BufferedWriter out, RandomGenerator random, int rows, int mostLevels)
            throws IOException {
        int[] levels = new int[COLUMNS];
        int[][] usual = new int[4][COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            levels[j] = 2 + j % (mostLevels - 1);
            for (int[] answers : usual) {
                answers[j] = random.nextInt(levels[j]);
            }
        }
        header(out, "q", 1, COLUMNS);
        for (int i = 0; i < rows; i++) {
            int[] answers = usual[Math.min(random.nextInt(4), random.nextInt(6))];
            for (int j = 0; j < COLUMNS; j++) {
                int level = random.nextInt(2) == 0 ? answers[j] : random.nextInt(levels[j]);
                out.write(j > 0 ? "," : "");
                out.write('1' + level);
            }
            out.write('\n');
        }
    }

    private static void header(BufferedWriter out, String letter, int from, int to) throws IOException {
        for (int j = from; j <= to; j++) {
            out.write(j > from ? "," : "");
            out.write(letter + j);
        }
        out.write('\n');
    }

    /** Returns nearly a standard normal number, by twelve uniform ones, the same on every Java release. */
    private static double normal(RandomGenerator random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static void decimal(BufferedWriter out, double value, int decimals) throws IOException {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long units = Math.round(Math.abs(value) * scale);
        String rest = Long.toString(units % scale);
        out.write(value < 0 && units > 0 ? "-" : "");
        out.write(Long.toString(units / scale));
        out.write('.');
        for (int i = rest.length(); i < decimals; i++) {
            out.write('0');
        }
        out.write(rest);
    }
}
