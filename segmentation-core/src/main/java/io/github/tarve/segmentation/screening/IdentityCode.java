package io.github.tarve.segmentation.screening;

/**
 * The Finnish personal identity code {@code DDMMYYSNNNC}: date, century sign, individual number from 002, check character.
 *
 * <p>The check character is {@code "0123456789ABCDEFHJKLMNPRSTUVWXY"[DDMMYYNNN mod 31]}; the sign is not part of the sum.
 * Signs: {@code +} 1800s, {@code - Y X W V U} 1900s, {@code A B C D E F} 2000s (decree 690/2022). Letters of either case.
 * The date must exist in its century: 29 February 1900 does not.
 */
final class IdentityCode {
    static final int LENGTH = 11;

    private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /** What stands at a position of a text. */
    enum Match {
        /** No code. */
        NONE,
        /** Shape and date of a code, wrong check character. */
        SHAPE,
        /** A valid code. */
        VALID
    }

    private IdentityCode() {}

    /** Returns what stands in a text from a position on, letters and digits around it forbidden. */
    static Match at(String text, int start) {
        int end = start + LENGTH;
        if (end > text.length() || joined(text, start - 1) || joined(text, end)) {
            return Match.NONE;
        }
        int century = century(text.charAt(start + 6));
        int date = digits(text, start, 6);
        int number = digits(text, start + 7, 3);
        char check = Character.toUpperCase(text.charAt(start + 10));
        if (century == 0 || date < 0 || number < 2 || CHECK.indexOf(check) < 0) {
            return Match.NONE;
        }
        return date(date, century) ? check(date, number, check) : Match.NONE;
    }

    /** Returns whether a text is nine digits and the right check character, the sign left out. */
    static boolean withoutSign(String text) {
        if (text.length() != LENGTH - 1) {
            return false;
        }
        int date = digits(text, 0, 6);
        int number = digits(text, 6, 3);
        return date >= 0
                && number >= 2
                && (date(date, 1900) || date(date, 2000))
                && check(date, number, Character.toUpperCase(text.charAt(9))) == Match.VALID;
    }

    private static Match check(int date, int number, char check) {
        int remainder = (int) ((date * 1000L + number) % 31);
        return CHECK.charAt(remainder) == check ? Match.VALID : Match.SHAPE;
    }

    private static boolean date(int date, int century) {
        int day = date / 10_000;
        int month = date / 100 % 100;
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(century + date % 100, month).lengthOfMonth();
    }

    private static int century(char sign) {
        return switch (sign) {
            case '+' -> 1800;
            case '-', 'Y', 'X', 'W', 'V', 'U', 'y', 'x', 'w', 'v', 'u' -> 1900;
            case 'A', 'B', 'C', 'D', 'E', 'F', 'a', 'b', 'c', 'd', 'e', 'f' -> 2000;
            default -> 0;
        };
    }

    private static int digits(String text, int start, int count) {
        int value = 0;
        for (int i = start; i < start + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean joined(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }
}
