package io.github.tarve.segmentation.screening;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of one column while its cells pass: personal data found in cells, and the shape of its different values. */
final class ColumnScreening {
    /** Where a kind was found first, and how often. */
    static final class Hit {
        final long line;
        int count;

        Hit(long line) {
            this.line = line;
        }
    }

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?,?(?: (?:von|af|de) )?(?: \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,2}");
    private static final Pattern BIRTH = Pattern.compile(
            "(?:(?:19\\d\\d|200\\d|201[0-5])-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.(?:19\\d\\d|200\\d|201[0-5]))");
    private static final int POSTAL_DIGITS = 5;

    private final String header;
    private final boolean coded;
    private final boolean telephone;
    private final Map<PersonalData, Hit> hits = new EnumMap<>(PersonalData.class);
    private final Map<String, PersonalData> flagged = new HashMap<>();
    private long filled;
    private long different;
    private long length;
    private long words;
    private long names;
    private long births;
    private int earliest = Integer.MAX_VALUE;
    private int latest = Integer.MIN_VALUE;
    private long postal;
    private long signless;
    private long numbers;
    private long latitudes;
    private long longitudes;
    private long northings;
    private long eastings;

    ColumnScreening(String header, boolean coded) {
        this.header = header;
        this.coded = coded;
        this.telephone = HeaderWords.telephone(header);
    }

    Map<PersonalData, Hit> hits() {
        return hits;
    }

    long filled() {
        return filled;
    }

    void cell(long line, String text, boolean isNew, Set<String> vocabulary) {
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (!isNew) {
            if (!flagged.isEmpty()) {
                PersonalData kind = flagged.get(text);
                if (kind != null) {
                    hit(kind, line);
                }
            }
            return;
        }
        different++;
        Optional<PersonalData> kind =
                NumberCells.harmless(text) ? Optional.empty() : PersonalDataDetector.find(text, telephone);
        if (kind.isPresent()) {
            flagged.put(text, kind.get());
            hit(kind.get(), line);
        }
        shape(text, vocabulary);
    }

    /** Examines a text that stands in several cells, the first of them on a line. */
    void level(long line, String text, long cells, Set<String> vocabulary) {
        cell(line, text, true, vocabulary);
        if (!text.isEmpty()) {
            filled += cells - 1;
            PersonalData kind = flagged.get(text);
            if (kind != null) {
                hit(kind, line, cells - 1);
            }
        }
    }

    /** Takes a whole column of numbers, of which there are at least three different ones. */
    void numbers(NumberCells cells, List<String> texts, Set<String> vocabulary) {
        boolean axis = HeaderWords.axis(header);
        boolean examine = HeaderWords.age(header) || cells.anySignless();
        if (!examine && (cells.anyDegrees() || (axis && cells.anyMetres()))) {
            examine = !mostlyElsewhere(texts, cells.mostCoordinates(), axis);
        }
        if (examine) {
            Set<String> seen = new HashSet<>();
            for (String text : texts) {
                if (!text.isEmpty() && seen.add(text)) {
                    different++;
                    shape(text, vocabulary);
                }
            }
        } else {
            // Numbers are no free text, and no share of them matters but that of postal codes.
            different = cells.filled();
            length = different;
            words = different;
            postal = cells.allPostal() ? different : 0;
        }
        filled = cells.filled();
    }

    /**
     * Returns whether so many different numbers lie where no coordinates lie that fewer than 90 % of all different numbers
     * can be coordinates of one kind: more than a ninth of the cells that may be.
     */
    private static boolean mostlyElsewhere(List<String> texts, long mostCoordinates, boolean axis) {
        Set<String> elsewhere = new HashSet<>();
        for (String text : texts) {
            if (!text.isEmpty()
                    && elsewhere(text, axis)
                    && elsewhere.add(text)
                    && elsewhere.size() * 9L > mostCoordinates) {
                return true;
            }
        }
        return false;
    }

    private static boolean elsewhere(String text, boolean axis) {
        if (text.charAt(0) < '0' || text.charAt(0) > '9') {
            return true;
        }
        double value = Double.parseDouble(text.replace(',', '.'));
        boolean degrees = PersonalDataDetector.latitude(value) || PersonalDataDetector.longitude(value);
        boolean metres = PersonalDataDetector.northing(value) || PersonalDataDetector.easting(value);
        return !degrees && !(axis && metres);
    }

    private void hit(PersonalData kind, long line) {
        hit(kind, line, 1);
    }

    private void hit(PersonalData kind, long line, long cells) {
        hits.computeIfAbsent(kind, k -> new Hit(line)).count += (int) cells;
    }

    private void shape(String text, Set<String> vocabulary) {
        length += text.length();
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        words++;
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            digits(text);
        } else if (Character.isUpperCase(first)
                && text.length() < 60
                && NAME.matcher(text).matches()
                && !vocabulary.contains(text)) {
            names++;
        }
    }

    private void digits(String text) {
        if (text.length() > 12) {
            return;
        }
        int digits = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            signs += c == '.' || c == ',' ? 1 : 0;
        }
        postal += digits == POSTAL_DIGITS && text.length() == POSTAL_DIGITS ? 1 : 0;
        if (IdentityCode.withoutSign(text)) {
            signless++;
        }
        if (digits < text.length() && BIRTH.matcher(text).matches()) {
            births++;
            int year =
                    Integer.parseInt(text.charAt(4) == '-' ? text.substring(0, 4) : text.substring(text.length() - 4));
            earliest = Math.min(earliest, year);
            latest = Math.max(latest, year);
        }
        if (digits + signs == text.length() && signs <= 1) {
            number(text);
        }
    }

    private void number(String text) {
        numbers++;
        double value = Double.parseDouble(text.replace(',', '.'));
        int mark = Math.max(text.indexOf('.'), text.indexOf(','));
        boolean fine = mark > 0 && text.length() - mark > 3;
        latitudes += fine && PersonalDataDetector.latitude(value) ? 1 : 0;
        longitudes += fine && PersonalDataDetector.longitude(value) ? 1 : 0;
        northings += PersonalDataDetector.northing(value) ? 1 : 0;
        eastings += PersonalDataDetector.easting(value) ? 1 : 0;
    }

    /** Returns what the header and the values together show. */
    Optional<PersonalData> whole() {
        if (filled == 0) {
            return Optional.empty();
        }
        Optional<PersonalData> announced = coded ? Optional.empty() : HeaderWords.announced(header);
        if (announced.isPresent()) {
            return announced;
        }
        if (different >= 2 && signless >= 0.8 * different) {
            return Optional.of(PersonalData.IDENTITY_CODE);
        }
        if (!coded && births > 1 && births >= 0.8 * different && latest - earliest > 1) {
            return Optional.of(PersonalData.BIRTH_DATE);
        }
        if (!coded && different >= 3 && names >= 0.6 * different) {
            return Optional.of(PersonalData.PERSON_NAMES);
        }
        if (freeText()) {
            return Optional.of(PersonalData.FREE_TEXT);
        }
        if (!coded
                && different >= 3
                && postal == different
                && !HeaderWords.key(header).endsWith("id")) {
            return Optional.of(PersonalData.POSTAL_CODES);
        }
        boolean ages = HeaderWords.age(header) && numbers >= 0.8 * different;
        return ages ? Optional.of(PersonalData.QUASI_IDENTIFIER) : Optional.empty();
    }

    private boolean freeText() {
        boolean wordy = length > 40L * different || words > 6L * different;
        return wordy && different * 2 > filled && different >= (coded ? 5 : 1) && numbers * 2 < different;
    }

    /** Returns whether nearly every value can be the first of a pair of coordinates. */
    boolean north() {
        return mostly(latitudes) || (HeaderWords.axis(header) && mostly(northings));
    }

    /** Returns whether nearly every value can be the second of a pair of coordinates. */
    boolean east() {
        return mostly(longitudes) || (HeaderWords.axis(header) && mostly(eastings));
    }

    private boolean mostly(long count) {
        return different > 0 && count >= 0.9 * different;
    }
}
