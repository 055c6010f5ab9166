package io.github.tarve.segmentation.screening;

import io.github.tarve.segmentation.internal.columns.DecimalCell;
import java.nio.charset.StandardCharsets;

/**
 * The shapes of the cells of a column of numbers, counted cell by cell: for long columns in which nearly every number is
 * different, where examining each text would take longer than everything else.
 *
 * <p>Only cells are added in which {@link PersonalDataDetector} can find nothing, so that it need not look. Such a cell is a
 * {@link DecimalCell}: a minus sign or none, digits with at most one decimal sign, at most one exponent, which is signed and
 * has at most three digits. Why nothing can be found in it:
 *
 * <ul>
 *   <li>Identity code: its seventh character is a letter or a sign after six digits and before three. The only letter of the
 *       cell is followed by a sign, and a sign stands first or after that letter.
 *   <li>E-mail, street, bank account, network and hardware addresses need an at sign, two letters, three decimal signs,
 *       a colon or five separators.
 *   <li>Telephone number or payment card: a run of at least six digits that follows neither a digit, a minus nor a decimal
 *       sign. That is the whole part of a number without minus only, and as it has no plus and no separators, it counts
 *       with 7 to 12 digits of which the first is 0, with {@code 00358} before, or from 13 digits on. Such whole parts are
 *       not added.
 *   <li>Pair of coordinates: two runs of five to seven digits, or two decimal signs. Cells with both runs are not added.
 * </ul>
 */
public final class NumberCells {
    private static final int RUN = 5;
    private static final int LONGEST_RUN = 7;
    private static final double LEAST_COORDINATE = 19;
    private static final int WHOLE = 0x3F;
    private static final int DECIMALS = 0x3F << 6;
    private static final int NEGATIVE = 1 << 12;
    private static final int COMMA = 1 << 13;
    private static final int EXPONENT = 1 << 14;

    private final DecimalCell cell = new DecimalCell();
    private long filled;
    private long postal;
    private long signless;
    private long latitudes;
    private long longitudes;
    private long northings;
    private long eastings;

    /** Creates counts of nothing. */
    public NumberCells() {}

    /** Returns whether the bytes from one position up to another are a number in which nothing can be found, and keeps it. */
    public boolean read(byte[] text, int start, int end) {
        return cell.read(text, start, end) && harmless();
    }

    private boolean harmless() {
        int whole = cell.whole();
        boolean pair = whole >= RUN && whole <= LONGEST_RUN && cell.decimals() >= RUN && cell.decimals() <= LONGEST_RUN;
        return !pair && (whole <= 6 || (whole <= 12 && cell.first() != '0'));
    }

    /**
     * Reads the number without exponent that begins at a position, as long as digits follow, and keeps it.
     *
     * @param text bytes of which the last is no digit
     * @param start where it begins
     * @param delimiter a character that is no decimal sign here
     * @return where it ends; -1 when there is none in which nothing can be found
     */
    public int scan(byte[] text, int start, byte delimiter) {
        int end = cell.scan(text, start, delimiter);
        return end >= 0 && harmless() ? end : -1;
    }

    /** Returns the shape of the number read last, from which {@link #add(byte[], int, double, int)} knows it again. */
    public int shape() {
        int flags = (cell.negative() ? NEGATIVE : 0) | (cell.comma() ? COMMA : 0);
        return (cell.exponent() ? EXPONENT : 0) | flags | cell.decimals() << 6 | cell.whole();
    }

    /** Returns whether a number of some shape has a decimal comma. */
    public static boolean comma(int shape) {
        return (shape & COMMA) != 0;
    }

    /** Returns whether a number of some shape has a decimal point. */
    public static boolean point(int shape) {
        return (shape & COMMA) == 0 && (shape & DECIMALS) != 0;
    }

    /** Returns the number of digits before the decimal sign of a number of some shape. */
    public static int whole(int shape) {
        return shape & WHOLE;
    }

    /** Returns the number of digits after the decimal sign of a number of some shape. */
    public static int decimals(int shape) {
        return (shape & DECIMALS) >> 6;
    }

    /** Returns whether a number of some shape begins with a minus sign. */
    public static boolean negative(int shape) {
        return (shape & NEGATIVE) != 0;
    }

    /** Returns whether a number of some shape has an exponent. */
    public static boolean exponent(int shape) {
        return (shape & EXPONENT) != 0;
    }

    /** Returns whether nothing can be found in a text because it is such a number. */
    static boolean harmless(String text) {
        if (text.length() > 40) {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new NumberCells().read(bytes, 0, bytes.length);
    }

    /** Returns the number read last. */
    public double value() {
        return cell.value();
    }

    /** Counts a filled cell that is no number, such as {@code NA}. */
    public void addOther() {
        filled++;
    }

    /**
     * Counts a number that was read before.
     *
     * @param text the bytes in which it stands
     * @param start where it begins
     * @param value the number
     * @param shape its shape
     */
    public void add(byte[] text, int start, double value, int shape) {
        filled++;
        int whole = whole(shape);
        if ((value < LEAST_COORDINATE && whole < RUN) || whole == 0 || (shape & (NEGATIVE | EXPONENT)) != 0) {
            return;
        }
        int decimals = decimals(shape);
        if (whole + decimals + (decimals > 0 ? 1 : 0) > 12) {
            return;
        }
        if (decimals == 0) {
            postal += whole == RUN ? 1 : 0;
            signless += whole == IdentityCode.LENGTH - 1 && signless(text, start) ? 1 : 0;
        }
        boolean fine = decimals > 2;
        latitudes += fine && PersonalDataDetector.latitude(value) ? 1 : 0;
        longitudes += fine && PersonalDataDetector.longitude(value) ? 1 : 0;
        northings += PersonalDataDetector.northing(value) ? 1 : 0;
        eastings += PersonalDataDetector.easting(value) ? 1 : 0;
    }

    private static boolean signless(byte[] text, int start) {
        return IdentityCode.withoutSign(new String(text, start, IdentityCode.LENGTH - 1, StandardCharsets.ISO_8859_1));
    }

    long filled() {
        return filled;
    }

    /** Returns whether every filled cell has the form of a postal code. */
    boolean allPostal() {
        return postal == filled;
    }

    /** Returns whether some cell may be an identity code without its sign. */
    boolean anySignless() {
        return signless > 0;
    }

    /** Returns the number of cells of the most frequent kind of coordinate. */
    long mostCoordinates() {
        return Math.max(Math.max(latitudes, longitudes), Math.max(northings, eastings));
    }

    /** Returns whether some cell lies where coordinates in degrees lie. */
    boolean anyDegrees() {
        return latitudes + longitudes > 0;
    }

    /** Returns whether some cell lies where coordinates in metres lie. */
    boolean anyMetres() {
        return northings + eastings > 0;
    }
}
