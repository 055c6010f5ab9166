package io.github.tarve.segmentation.io.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises the delimiter by how regular a table each candidate gives over the first records, quotes respected.
 * O(length of the sample x candidates).
 */
final class Delimiters {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int RECORDS = 100;

    /**
     * The outcome.
     *
     * @param delimiter the delimiter
     * @param rival another one that fits as well, or {@code delimiter} itself when there is none
     */
    record Choice(char delimiter, char rival) {}

    private record Fit(char delimiter, int fields, double share) {}

    private Delimiters() {}

    /** Returns the delimiter of a sample of text; a comma when no candidate splits anything. */
    static Choice recognise(String sample) {
        List<Fit> fits = new ArrayList<>();
        for (char candidate : CANDIDATES) {
            Fit fit = fit(sample, candidate);
            if (fit.fields() > 1) {
                fits.add(fit);
            }
        }
        if (fits.isEmpty()) {
            return new Choice(',', ',');
        }
        fits.sort((a, b) -> a.share() != b.share()
                ? Double.compare(b.share(), a.share())
                : Integer.compare(b.fields(), a.fields()));
        Fit best = fits.get(0);
        if (fits.size() > 1 && best.share() == 1 && fits.get(1).share() == 1) {
            return new Choice(best.delimiter(), fits.get(1).delimiter());
        }
        return new Choice(best.delimiter(), best.delimiter());
    }

    private static Fit fit(String sample, char delimiter) {
        List<Integer> counts = counts(sample, delimiter);
        if (counts.isEmpty()) {
            return new Fit(delimiter, 0, 0);
        }
        int fields = counts.get(0);
        long same = counts.stream().filter(count -> count == fields).count();
        return new Fit(delimiter, fields, (double) same / counts.size());
    }

    private static List<Integer> counts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean start = true;
        boolean blank = true;
        int fields = 1;
        for (int i = 0; i < sample.length() && counts.size() < RECORDS; i++) {
            char c = sample.charAt(i);
            if (quoted) {
                quoted = c != '"';
                continue;
            }
            if (c == '\n' || c == '\r') {
                if (!blank) {
                    counts.add(fields);
                }
                fields = 1;
                start = true;
                blank = true;
            } else if (c == delimiter) {
                fields++;
                start = true;
                blank = false;
            } else if (c == '"' && (start || sample.charAt(i - 1) == '"')) {
                quoted = true;
                start = false;
                blank = false;
            } else if (c != ' ') {
                start = false;
                blank = false;
            }
        }
        if (!blank && !quoted && counts.size() < RECORDS) {
            counts.add(fields);
        }
        return counts;
    }
}
