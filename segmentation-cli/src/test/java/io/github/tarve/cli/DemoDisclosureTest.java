package io.github.tarve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.internal.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the attacker with nothing but the released {@code report.json}: every table of counts that agrees with all that is
 * shown is enumerated, and no count of 1 to 4 residents may come out as one number or as a range narrower than 5.
 */
class DemoDisclosureTest {
    private static final int SMALLEST_SHOWN = 5;

    @TempDir
    static Path folder;

    private static JsonValue released;
    private static JsonValue exact;

    @BeforeAll
    static void runs() throws IOException {
        Path demo = folder.resolve("demo");
        assertThat(Command.run("demo", "--out", demo).exitCode()).isZero();
        released = JsonValue.read(Files.readString(demo.resolve("release/report.json")));
        exact = JsonValue.read(Files.readString(demo.resolve("internal/report.json")));
    }

    private static OptionalInt count(JsonValue figure) {
        try {
            return OptionalInt.of(figure.small());
        } catch (RuntimeException hiddenOrBounded) {
            return OptionalInt.empty();
        }
    }

    private static List<OptionalInt> counts(JsonValue rows, String key) {
        return rows.items().stream().map(row -> count(row.get(key))).toList();
    }

    /** Enumerates tables with given cells and margins and keeps the range of every cell. */
    private static final class Attack {
        private final int[][] low;
        private final int[][] high;
        private final OptionalInt[][] shown;
        private final OptionalInt[] rowTotals;
        private final OptionalInt[] columnTotals;
        private final int[][] table;
        private final int most;
        private final List<Sum> sums;

        /** A published sum over a block of cells. */
        private record Sum(List<Integer> rows, List<Integer> columns, int total) {}

        Attack(OptionalInt[][] shown, OptionalInt[] rowTotals, OptionalInt[] columnTotals, List<Sum> sums, int most) {
            this.shown = shown;
            this.rowTotals = rowTotals;
            this.columnTotals = columnTotals;
            this.sums = sums;
            this.most = most;
            this.table = new int[rowTotals.length][columnTotals.length];
            this.low = new int[rowTotals.length][columnTotals.length];
            this.high = new int[rowTotals.length][columnTotals.length];
            for (int r = 0; r < low.length; r++) {
                Arrays.fill(low[r], Integer.MAX_VALUE);
                Arrays.fill(high[r], -1);
            }
            fill(0);
        }

        private void fill(int cell) {
            int columns = columnTotals.length;
            if (cell == table.length * columns) {
                if (sums.stream().allMatch(this::holds)) {
                    keep();
                }
                return;
            }
            int r = cell / columns;
            int c = cell % columns;
            int rowSoFar = Arrays.stream(table[r], 0, c).sum();
            int columnSoFar = 0;
            for (int above = 0; above < r; above++) {
                columnSoFar += table[above][c];
            }
            int top = Math.min(rowTotals[r].orElse(most) - rowSoFar, columnTotals[c].orElse(most) - columnSoFar);
            for (int value = shown[r][c].orElse(0); value <= shown[r][c].orElse(top); value++) {
                boolean rowFits =
                        c < columns - 1 || rowTotals[r].isEmpty() || rowSoFar + value == rowTotals[r].getAsInt();
                boolean columnFits = r < table.length - 1
                        || columnTotals[c].isEmpty()
                        || columnSoFar + value == columnTotals[c].getAsInt();
                if (value <= top && rowFits && columnFits) {
                    table[r][c] = value;
                    fill(cell + 1);
                    table[r][c] = 0;
                }
            }
        }

        private boolean holds(Sum sum) {
            int total = 0;
            for (int r : sum.rows()) {
                for (int c : sum.columns()) {
                    total += table[r][c];
                }
            }
            return total == sum.total();
        }

        private void keep() {
            for (int r = 0; r < table.length; r++) {
                for (int c = 0; c < table[r].length; c++) {
                    low[r][c] = Math.min(low[r][c], table[r][c]);
                    high[r][c] = Math.max(high[r][c], table[r][c]);
                }
            }
        }

        void findsNothing(int[][] truth, String name) {
            for (int r = 0; r < table.length; r++) {
                for (int c = 0; c < table[r].length; c++) {
                    String cell = name + " row " + r + " column " + c;
                    assertThat(truth[r][c]).as(cell).isBetween(low[r][c], high[r][c]);
                    if (truth[r][c] > 0 && truth[r][c] < SMALLEST_SHOWN) {
                        assertThat(shown[r][c]).as(cell).isEmpty();
                        boolean wide = high[r][c] - low[r][c] >= SMALLEST_SHOWN
                                || (low[r][c] == 0 && high[r][c] >= SMALLEST_SHOWN);
                        assertThat(wide)
                                .as("%s lies within %s..%s", cell, low[r][c], high[r][c])
                                .isTrue();
                    }
                }
            }
        }
    }

    private static int[][] areaTruth() {
        return exact.get("areas").items().stream()
                .map(area -> area.get("profiles").items().stream()
                        .mapToInt(profile -> profile.get("count").small())
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void areas_by_profiles() {
        List<JsonValue> areas = released.get("areas").items();
        OptionalInt[][] shown = areas.stream()
                .map(area -> counts(area.get("profiles"), "count").toArray(OptionalInt[]::new))
                .toArray(OptionalInt[][]::new);
        assertThat(Arrays.stream(shown).flatMap(Arrays::stream).filter(OptionalInt::isEmpty))
                .as("hidden cells at founding scale")
                .isNotEmpty();
        new Attack(
                        shown,
                        counts(released.get("areas"), "residents").toArray(OptionalInt[]::new),
                        counts(released.get("profiles"), "count").toArray(OptionalInt[]::new),
                        advice(areas),
                        32)
                .findsNothing(areaTruth(), "areas x profiles");
    }

    /** What the coarser table of the advisor adds to what is known. */
    private static List<Attack.Sum> advice(List<JsonValue> areas) {
        Optional<JsonValue> advice =
                released.get("areaComparison").find("advice").filter(found -> !found.isNull());
        List<Attack.Sum> sums = new ArrayList<>();
        assertThat(advice).as("the finest merge").isPresent();
        List<String> areaCodes =
                areas.stream().map(area -> area.get("area").text()).toList();
        List<String> profileIds = released.get("profiles").items().stream()
                .map(profile -> profile.get("id").text())
                .toList();
        List<JsonValue> rows = advice.get().get("areaGroups").items();
        List<JsonValue> columns = advice.get().get("profileGroups").items();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                sums.add(new Attack.Sum(
                        rows.get(r).items().stream()
                                .map(code -> areaCodes.indexOf(name(code)))
                                .toList(),
                        columns.get(c).items().stream()
                                .map(id -> profileIds.indexOf(name(id)))
                                .toList(),
                        advice.get().get("counts").items().get(r).items().get(c).small()));
            }
        }
        return sums;
    }

    private static String name(JsonValue value) {
        try {
            return value.text();
        } catch (RuntimeException e) {
            return value.get("area").text();
        }
    }

    @Test
    void needs_by_profiles() {
        List<JsonValue> needs = released.get("needs").items();
        List<JsonValue> profiles = released.get("profiles").items();
        List<JsonValue> exactProfiles = exact.get("profiles").items();
        for (int need = 0; need < needs.size(); need++) {
            for (String figure : new String[] {"needing", "unmet"}) {
                int index = need;
                OptionalInt[][] shown = new OptionalInt[profiles.size()][];
                int[][] truth = new int[profiles.size()][];
                OptionalInt[] totals = counts(released.get("profiles"), "count").toArray(OptionalInt[]::new);
                for (int p = 0; p < profiles.size(); p++) {
                    OptionalInt has = count(
                            profiles.get(p).get("needs").items().get(index).get(figure));
                    int all = exactProfiles.get(p).get("count").small();
                    int true1 = exactProfiles
                            .get(p)
                            .get("needs")
                            .items()
                            .get(index)
                            .get(figure)
                            .small();
                    boolean both = has.isPresent() && totals[p].isPresent();
                    shown[p] = new OptionalInt[] {
                        has, both ? OptionalInt.of(totals[p].getAsInt() - has.getAsInt()) : OptionalInt.empty()
                    };
                    truth[p] = new int[] {true1, all - true1};
                }
                OptionalInt overall = count(needs.get(need).get(figure));
                OptionalInt rest = overall.isPresent() ? OptionalInt.of(32 - overall.getAsInt()) : OptionalInt.empty();
                new Attack(shown, totals, new OptionalInt[] {overall, rest}, List.of(), 32)
                        .findsNothing(
                                truth,
                                figure + " " + needs.get(need).get("need").text());
            }
        }
    }

    @Test
    void the_audit_says_that_it_passed() {
        List<JsonValue> audits = released.get("privacy").get("audits").items();
        assertThat(audits).isNotEmpty();
        assertThat(audits)
                .allSatisfy(audit -> assertThat(audit.get("passed").truth()).isTrue());
        assertThat(released.get("privacy").get("minimumCell").small()).isEqualTo(SMALLEST_SHOWN);
    }
}
