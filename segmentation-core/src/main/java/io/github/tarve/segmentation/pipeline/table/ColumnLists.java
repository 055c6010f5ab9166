package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Resolves lists of column names, in which {@code A..B} stands for all columns from A to B in the order of the file. */
final class ColumnLists {
    private ColumnLists() {}

    /** Returns the positions of the columns of a list, each once, in the order of the list. */
    static List<Integer> resolve(TableColumns table, List<String> list) {
        Set<Integer> positions = new LinkedHashSet<>();
        for (String entry : list) {
            int single = table.indexOf(entry);
            if (single >= 0) {
                positions.add(single);
            } else {
                addRange(table, entry, positions);
            }
        }
        return List.copyOf(positions);
    }

    private static void addRange(TableColumns table, String entry, Set<Integer> positions) {
        String unknown = entry;
        for (int at = entry.indexOf(".."); at > 0; at = entry.indexOf("..", at + 1)) {
            String first = entry.substring(0, at).strip();
            String last = entry.substring(at + 2).strip();
            int from = table.indexOf(first);
            int to = table.indexOf(last);
            if (from >= 0 && to >= from) {
                for (int j = from; j <= to; j++) {
                    positions.add(j);
                }
                return;
            }
            unknown = from < 0 ? first : to < 0 ? last : entry;
        }
        throw unknown(table, unknown);
    }

    /** Returns the position of one column. */
    static int require(TableColumns table, String name) {
        int position = table.indexOf(name);
        if (position < 0) {
            throw unknown(table, name);
        }
        return position;
    }

    private static Refusal unknown(TableColumns table, String name) {
        return Refusal.of(ProblemCode.UNKNOWN_COLUMN, Quoted.of(name), Quoted.of(closest(table, name)));
    }

    /** Returns the header that is spelt most like a name, an empty text when there is none. */
    static String closest(TableColumns table, String name) {
        String closest = "";
        int least = Integer.MAX_VALUE;
        for (String known : table.names()) {
            int distance = edits(name, known);
            if (distance < least) {
                least = distance;
                closest = known;
            }
        }
        return closest;
    }

    /** Returns how many letters must be added, taken away or replaced to turn one word into the other. */
    private static int edits(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1]
                        + (Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }

    /** Returns the names at some positions. */
    static List<String> names(TableColumns table, List<Integer> positions) {
        List<String> names = new ArrayList<>();
        for (int position : positions) {
            names.add(table.names().get(position));
        }
        return names;
    }
}
