package io.github.tarve.segmentation.screening;

import io.github.tarve.segmentation.screening.IdentityCode.Match;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises personal data in one text: identity codes, e-mail addresses, telephone numbers, bank accounts, payment cards,
 * network addresses, coordinates and street addresses. Linear time; short codes and dates never match. Dashes and spaces of
 * every kind count as one.
 */
public final class PersonalDataDetector {
    private static final int LONGEST = 1 << 20;
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}+@[\\p{L}\\p{N}-]{1,63}+(\\.[\\p{L}\\p{N}-]{2,63}+)++");
    private static final Pattern IPV4 = Pattern.compile("(?<![\\p{Alnum}.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\p{Alnum}.])");
    private static final Pattern IPV6 =
            Pattern.compile("(?<![\\p{Alnum}:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\\p{Alnum}:])");
    private static final Pattern MAC = Pattern.compile(
            "(?<![\\p{Alnum}])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}(?![\\p{Alnum}])");
    private static final Pattern DEGREES =
            Pattern.compile("(?<![\\d.,])(\\d{2})[.,](\\d{3,12})[^\\d]{1,12}?(\\d{2})[.,](\\d{3,12})(?!\\d)");
    private static final Pattern METRES = Pattern.compile("(?<!\\d)(\\d{5,7})[^\\d]{1,12}?(\\d{5,7})(?!\\d)");
    private static final Pattern STREET = Pattern.compile(
            "\\p{Lu}[\\p{L}-]{0,40}(?:tie|katu|kuja|polku|väylä|kaari|raitti|aukio|rinne|mäki|ranta|gatan|vägen|gränd|stigen)"
                    + "\\s{1,2}\\d{1,4}(?![\\d.,:/-])");

    private PersonalDataDetector() {}

    /**
     * Returns the kind of personal data that a text holds, the most telling one if there are several.
     *
     * @param text a cell, a header or a file name
     * @param telephone whether the header says that telephone numbers stand here, so that bare digits count as one
     */
    public static Optional<PersonalData> find(String text, boolean telephone) {
        if (text.length() < 4 || text.length() > LONGEST || harmless(text)) {
            return Optional.empty();
        }
        String plain = plain(text);
        Optional<PersonalData> code = identity(plain);
        if (code.isPresent() && code.get() == PersonalData.IDENTITY_CODE) {
            return code;
        }
        if (plain.indexOf('@') > 0 && EMAIL.matcher(plain).find()) {
            return Optional.of(PersonalData.EMAIL_ADDRESS);
        }
        Optional<PersonalData> number = DigitGroups.find(plain, telephone);
        if (number.isPresent()) {
            return number;
        }
        if (address(plain)) {
            return Optional.of(PersonalData.NETWORK_ADDRESS);
        }
        if (coordinates(plain)) {
            return Optional.of(PersonalData.COORDINATES);
        }
        return STREET.matcher(plain).find() ? Optional.of(PersonalData.STREET_ADDRESS) : code;
    }

    /** Returns whether a text can hold nothing of interest: no at sign, no colon, and no digit. */
    private static boolean harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == ':' || (c >= '0' && c <= '9') || c >= 0x2000) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text in compatibility form, dashes and spaces of every kind made plain. */
    static String plain(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        if (ascii) {
            return text;
        }
        StringBuilder plain = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFKC));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE58' || c == '\uFE63' || c == '\uFF0D') {
                plain.setCharAt(i, '-');
            } else if (c >= 0x80 && Character.isSpaceChar(c)) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    private static Optional<PersonalData> identity(String text) {
        Optional<PersonalData> found = Optional.empty();
        for (int i = 0; i + IdentityCode.LENGTH <= text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '3') {
                continue;
            }
            Match match = IdentityCode.at(text, i);
            if (match == Match.VALID) {
                return Optional.of(PersonalData.IDENTITY_CODE);
            }
            if (match == Match.SHAPE) {
                found = Optional.of(PersonalData.IDENTITY_CODE_SHAPE);
            }
        }
        return found;
    }

    private static boolean address(String text) {
        if (text.indexOf('.') > 0) {
            Matcher four = IPV4.matcher(text);
            while (four.find()) {
                if (java.util.Arrays.stream(four.group().split("\\.", -1))
                        .allMatch(part -> Integer.parseInt(part) < 256)) {
                    return true;
                }
            }
        }
        if (MAC.matcher(text).find()) {
            return true;
        }
        if (text.indexOf(':') < 0) {
            return false;
        }
        Matcher six = IPV6.matcher(text);
        while (six.find()) {
            String found = six.group();
            long colons = found.chars().filter(c -> c == ':').count();
            boolean shortened = found.contains("::") && found.length() > 3;
            if (colons == 7 || shortened) {
                return true;
            }
        }
        return false;
    }

    private static boolean coordinates(String text) {
        Matcher degrees = DEGREES.matcher(text);
        while (degrees.find()) {
            int one = Integer.parseInt(degrees.group(1));
            int other = Integer.parseInt(degrees.group(3));
            if ((latitude(one) && longitude(other)) || (latitude(other) && longitude(one))) {
                return true;
            }
        }
        Matcher metres = METRES.matcher(text);
        while (metres.find()) {
            int one = Integer.parseInt(metres.group(1));
            int other = Integer.parseInt(metres.group(2));
            if ((northing(one) && easting(other)) || (northing(other) && easting(one))) {
                return true;
            }
        }
        return false;
    }

    static boolean latitude(double degrees) {
        return degrees >= 59 && degrees < 71;
    }

    static boolean longitude(double degrees) {
        return degrees >= 19 && degrees < 32;
    }

    static boolean northing(double metres) {
        return metres >= 6_600_000 && metres <= 7_780_000;
    }

    static boolean easting(double metres) {
        return metres >= 50_000 && metres <= 760_000;
    }
}
