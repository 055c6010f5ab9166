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

    private final DecimalCell cell = new DecimalCell();
    private byte[] bytes = {};
    private int from;
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
        bytes = text;
        from = start;
        return cell.read(text, start, end) && harmless();
    }

    private boolean harmless() {
        int whole = cell.whole();
        boolean pair = whole >= RUN && whole <= LONGEST_RUN && cell.decimals() >= RUN && cell.decimals() <= LONGEST_RUN;
        return !pair && (whole <= 6 || (whole <= 12 && cell.first() != '0'));
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

    /** Returns whether the number read last has a decimal comma. */
    public boolean comma() {
        return cell.comma();
    }

    /** Returns whether the number read last has a decimal point. */
    public boolean point() {
        return cell.decimals() > 0 && !cell.comma();
    }

    /** Counts a filled cell that is no number, such as {@code NA}. */
    public void addOther(long times) {
        filled += times;
    }

    /** Counts the number read last as standing in some cells. */
    public void add(long times) {
        filled += times;
        double value = cell.value();
        if (value < 19 && cell.whole() < RUN) {
            return;
        }
        int length = cell.plainLength();
        if (length > 12 || cell.negative() || cell.whole() == 0 || cell.exponent()) {
            return;
        }
        postal += length == RUN && cell.decimals() == 0 ? times : 0;
        if (length == IdentityCode.LENGTH - 1 && cell.decimals() == 0) {
            String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            signless += IdentityCode.withoutSign(text) ? times : 0;
        }
        boolean fine = cell.decimals() > 2;
        latitudes += fine && PersonalDataDetector.latitude(value) ? times : 0;
        longitudes += fine && PersonalDataDetector.longitude(value) ? times : 0;
        northings += PersonalDataDetector.northing(value) ? times : 0;
        eastings += PersonalDataDetector.easting(value) ? times : 0;
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
