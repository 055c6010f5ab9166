package io.github.tarve.segmentation.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.columns.NumberColumn;
import io.github.tarve.segmentation.problems.ProblemLog;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.screening.NumberCells;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Reading all at once must give the table, the findings and the notices of reading record after record. */
class PlainTableProperties {
    private static final List<String> HEADERS = List.of(
            "a", "b2", "ikä", "age", "x", "y", "lat", "puhelin", "hetu", "nimi", "\"q d\"", "id", "koodi", "price",
            " pad");
    private static final List<String> ODD = List.of(
            "",
            "NA",
            "na",
            "r17",
            "Oulu",
            "kyllä",
            "MÄKI 3",
            "Ãx",
            "ÂB",
            "a b",
            " 7",
            "8  ",
            "\"9\"",
            "\" 1 2 \"",
            "\"a,b;c\"",
            "\"\"",
            "\"x\"\"y\"",
            "\"two\nlines\"",
            "q\"u",
            "\"z\" ",
            "  \"w\"",
            "\tt",
            "1,5",
            "1.5",
            "-2,25",
            "+4",
            "1e5",
            "1e-05",
            "2.5E+3",
            "1e+999",
            "010190E1234",
            "131052-308T",
            "131052308T",
            "0401234567",
            "+358 40 1234567",
            "6700123.12345",
            "6789012.123456",
            "123456789012345678",
            "1234567890123",
            "4111111111111111",
            "65.01234",
            "25.47210",
            "65.0123, 25.4567",
            "90100",
            "1990-04-05",
            "5.4.1990",
            "Matti Meikäläinen",
            "a@example.org",
            "192.168.1.1",
            "Kotikatu 5",
            "5.",
            ".5",
            "-",
            "-.5",
            "--1",
            "e5",
            "0012",
            "1.2.3",
            "\u00a01",
            "\u20142",
            "a\u0007",
            "x\rz",
            "long text that says something at some length, more than forty letters");

    private enum Shape {
        NORMAL,
        PERCENT,
        INTEGER,
        LEVELS,
        LATITUDE,
        LONGITUDE,
        NORTHING,
        POSTAL,
        TEN_DIGITS,
        YEARS,
        COMMA,
        LABELS,
        EXPONENT,
        IDS;

        String cell(SplittableRandom random) {
            return switch (this) {
                case NORMAL -> Double.toString(random.nextDouble(-3, 3));
                case PERCENT -> Double.toString(Math.round(random.nextDouble() * 1e6) / 1e4);
                case INTEGER -> Integer.toString(random.nextInt(-20, 100_000));
                case LEVELS -> Integer.toString(random.nextInt(5));
                case LATITUDE -> "6" + random.nextInt(9) + "." + random.nextInt(100, 99_999);
                case LONGITUDE -> "2" + random.nextInt(9) + "." + random.nextInt(100, 99_999);
                case NORTHING -> Integer.toString(random.nextInt(6_600_000, 7_700_000));
                case POSTAL -> Integer.toString(random.nextInt(10_000, 99_999));
                case TEN_DIGITS ->
                    "0" + random.nextInt(1, 10) + "06" + random.nextInt(10, 99) + "1" + random.nextInt(100, 999);
                case YEARS -> Integer.toString(random.nextInt(1920, 2012));
                case COMMA -> random.nextInt(100) + "," + random.nextInt(100, 10_000);
                case LABELS -> "label " + random.nextInt(3);
                case EXPONENT -> random.nextInt(10) + "." + random.nextInt(1000) + "e-0" + random.nextInt(9);
                case IDS -> "r" + random.nextInt(100_000);
            };
        }
    }

    private record Outcome(List<String> names, List<List<String>> columns, List<Long> lines, List<String> problems) {}

    @Property(tries = 150)
    void short_tables(@ForAll long seed) throws IOException {
        agree(seed, 40, 0.02);
    }

    @Property(tries = 40)
    void long_tables_of_many_different_numbers(@ForAll long seed) throws IOException {
        agree(seed, 1600, 0);
    }

    @Property(tries = 30)
    void long_tables_with_an_odd_cell_late(@ForAll long seed) throws IOException {
        agree(seed, 1600, 0.0003);
    }

    @Property(tries = 40)
    void columns_of_which_about_nine_tenths_may_be_coordinates(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        double share = random.nextDouble(0.87, 0.93);
        int decimals = random.nextInt(3, 6);
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 3000; i++) {
            double north = random.nextDouble() < share ? random.nextDouble(60, 70) : random.nextDouble(1, 50);
            csv.append(String.format(Locale.ROOT, "%." + decimals + "f,%s%n", north, Shape.LONGITUDE.cell(random)));
        }
        assertThat(agree(csv.toString())).isTrue();
    }

    @Property(tries = 60)
    void numbers_are_the_nearest_doubles(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int digits)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder("v\n");
        for (int i = 0; i < 1500; i++) {
            for (int d = 0; d < digits; d++) {
                csv.append(d == digits / 2 ? "." : "").append(random.nextInt(10));
            }
            csv.append(random.nextInt(3) == 0 ? "e" + (random.nextBoolean() ? "-" : "+") + random.nextInt(30) : "");
            csv.append('\n');
        }
        Path file = written(csv.toString());
        try (TableSource source = TableSource.open("table", file, ReadingOptions.defaults(), new ProblemLog())) {
            Optional<DataTable> table = DataTable.plain(source, List.of(0), ScreeningPolicy.usual(), new ProblemLog());
            assertThat(table).isPresent();
            double[] numbers =
                    table.get().numbers(0, ReadingOptions.DecimalSign.RECOGNISED, java.util.Set.of(), new ProblemLog());
            for (int row = 0; row < numbers.length; row++) {
                assertThat(numbers[row])
                        .isEqualTo(Double.parseDouble(table.get().get(row, 0)));
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 150)
    void texts_of_numbers_are_those_of_the_file(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        char sign = random.nextBoolean() ? '.' : ',';
        double odd = random.nextInt(3) == 0 ? 0.5 : 0.01;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            texts.add(number(random, sign, odd));
        }
        // The same number in other words, near powers of ten, and what two roundings might take for it.
        texts.addAll(List.of("0", "-0", "00", "007", "-7", "7" + sign + "0", "7" + sign + "00", "0" + sign + "0"));
        texts.addAll(List.of("-0" + sign + "0", sign + "5", "-" + sign + "5", "099999" + sign + "999999999999"));
        texts.addAll(List.of("9" + sign + "99999999999999999", "99999" + sign + "9999999999999", "999999999999"));
        Path file = written("v;w\n" + String.join(";1\n", texts) + ";1");
        try (TableSource source = TableSource.open("table", file, ReadingOptions.defaults(), new ProblemLog())) {
            DataTable table = DataTable.plain(source, List.of(0, 1), ScreeningPolicy.usual(), new ProblemLog())
                    .orElseThrow();
            assertThat(table.column(0)).isEqualTo(texts);
            assertThat(table.column(0)).isInstanceOf(NumberColumn.class);
        } finally {
            Files.delete(file);
        }
    }

    /** Returns a number in which no personal data can be found; some begin with zeros or the sign, or have exponents. */
    private static String number(SplittableRandom random, char sign, double odd) {
        while (true) {
            boolean unusual = random.nextDouble() < odd;
            int decimals = random.nextInt(19);
            String digits = Long.toString(random.nextLong(1L << random.nextInt(1, 60)));
            int zeros = decimals + (unusual ? random.nextInt(3) : 1) - digits.length();
            digits = "0".repeat(Math.max(0, zeros)) + digits;
            String whole = digits.substring(0, Math.max(0, digits.length() - decimals));
            String rest = digits.substring(whole.length());
            String text = (random.nextInt(4) == 0 ? "-" : "") + whole + (rest.isEmpty() ? "" : sign + rest);
            text += unusual && random.nextBoolean() ? "e-0" + random.nextInt(10) : "";
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            if (new NumberCells().read(bytes, 0, bytes.length)) {
                return text;
            }
        }
    }

    @Property(tries = 6)
    void tables_longer_than_what_is_read_at_a_time(@ForAll long seed) throws IOException {
        agree(seed, 90_000, 0);
    }

    @Property(tries = 6)
    void long_tables_with_an_odd_cell_far_on(@ForAll long seed) throws IOException {
        agree(seed, 60_000, 0.000_01);
    }

    @Example
    void records_up_to_what_lies_ahead_are_plain() throws IOException {
        for (int more : new int[] {-300_000, -7, 0, 1, 7, 900_000}) {
            String ordinary = "1,2,3\n".repeat(100_000);
            String start = "1," + " ".repeat(17);
            for (String end : List.of(",3\n", "x,3\n", ",\n")) {
                String blanks = " ".repeat(PlainText.AHEAD + more - start.length() - end.length());
                assertThat(agree("a,b,c\n" + ordinary + start + blanks + end + ordinary + start + blanks + end))
                        .as("%s more, %s", more, end)
                        .isEqualTo(more <= 0);
            }
        }
    }

    private static void agree(long seed, int mostRows, double oddities) throws IOException {
        String csv = csv(new SplittableRandom(seed), mostRows, oddities);
        boolean plain = agree(csv);
        if (oddities == 0 && csv.lines().skip(1001).findAny().isPresent()) {
            assertThat(plain).isTrue();
        }
    }

    /** Reads a table in both ways; returns whether it is plain. */
    private static boolean agree(String csv) throws IOException {
        Path file = written(csv);
        try {
            Optional<Outcome> fast = read(file, true);
            Outcome slow = read(file, false).orElseThrow();
            fast.ifPresent(outcome -> assertThat(outcome).isEqualTo(slow));
            return fast.isPresent();
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<Outcome> read(Path file, boolean plain) {
        ProblemLog log = new ProblemLog();
        try (TableSource source = TableSource.open("table", file, ReadingOptions.defaults(), log)) {
            List<Integer> kept =
                    IntStream.range(0, source.header().size()).boxed().toList();
            Optional<DataTable> table = plain
                    ? DataTable.plain(source, kept, ScreeningPolicy.usual(), log)
                    : Optional.of(DataTable.oneByOne(source, kept, ScreeningPolicy.usual(), log));
            return table.map(one -> {
                List<List<String>> columns = new ArrayList<>();
                for (int j = 0; j < one.names().size(); j++) {
                    columns.add(List.copyOf(one.column(j)));
                    if (one.numeric(j)) {
                        double[] numbers =
                                one.numbers(j, ReadingOptions.DecimalSign.RECOGNISED, java.util.Set.of(), log);
                        columns.add(java.util.Arrays.stream(numbers)
                                .mapToObj(Double::toString)
                                .toList());
                    }
                }
                return new Outcome(one.names(), columns, List.copyOf(one.lines()), told(log));
            });
        } catch (Refusal refusal) {
            return Optional.of(new Outcome(List.of(), List.of(), List.of(), told(log)));
        }
    }

    private static List<String> told(ProblemLog log) {
        return log.problems().stream().map(String::valueOf).toList();
    }

    private static String csv(SplittableRandom random, int mostRows, double oddities) {
        char delimiter = ",;\t".charAt(random.nextInt(3));
        String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
        List<String> headers = new ArrayList<>(HEADERS);
        List<Shape> shapes = new ArrayList<>();
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        int width = random.nextInt(1, 6);
        for (int j = 0; j < width; j++) {
            Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
            shapes.add(shape == Shape.COMMA && delimiter == ',' ? Shape.NORMAL : shape);
            text.append(j > 0 ? String.valueOf(delimiter) : "").append(headers.remove(random.nextInt(headers.size())));
        }
        text.append(end);
        int rows = mostRows > 1000 ? mostRows : random.nextInt(mostRows);
        double missing = random.nextInt(3) == 0 ? 0.05 : 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                String cell = shapes.get(j).cell(random);
                cell = random.nextDouble() < missing ? (random.nextBoolean() ? "" : "NA") : cell;
                cell = random.nextDouble() < oddities ? ODD.get(random.nextInt(ODD.size())) : cell;
                text.append(j > 0 ? String.valueOf(delimiter) : "").append(cell);
            }
            text.append(random.nextDouble() < oddities / 2 ? delimiter : "");
            text.append(i < rows - 1 || random.nextBoolean() ? end : "");
            text.append(random.nextDouble() < oddities ? end : "");
        }
        return text.toString();
    }

    private static Path written(String text) throws IOException {
        return Files.write(Files.createTempFile("table", ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
