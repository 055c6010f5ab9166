package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * How tables are read. What is left empty is recognised, and the notices say what was recognised.
 *
 * @param delimiter character between fields
 * @param decimal decimal sign of numbers
 * @param encoding encoding of the text; a byte-order mark in the file wins over it
 * @param dateFormat pattern of dates such as {@code dd/MM/yyyy}
 * @param strictness what to do with records that are not well formed
 */
public record ReadingOptions(
        Optional<Character> delimiter,
        DecimalSign decimal,
        Optional<Charset> encoding,
        Optional<String> dateFormat,
        Strictness strictness) {
    /** The decimal sign of numbers. */
    public enum DecimalSign {
        /** Decided for each column, never both in one column. */
        RECOGNISED,
        /** The comma. */
        COMMA,
        /** The dot. */
        DOT
    }

    /** What to do with records that are not well formed. */
    public enum Strictness {
        /** Refuse them, naming line and column. */
        STRICT,
        /** Repair them, with one warning for each repaired record. */
        LENIENT
    }

    /** Returns the options under which everything is recognised and nothing repaired. */
    public static ReadingOptions defaults() {
        return new ReadingOptions(
                Optional.empty(), DecimalSign.RECOGNISED, Optional.empty(), Optional.empty(), Strictness.STRICT);
    }

    /** Returns the same options with a delimiter. */
    public ReadingOptions withDelimiter(char newDelimiter) {
        return new ReadingOptions(Optional.of(newDelimiter), decimal, encoding, dateFormat, strictness);
    }

    /** Returns the same options with a decimal sign. */
    public ReadingOptions withDecimal(DecimalSign newDecimal) {
        return new ReadingOptions(delimiter, newDecimal, encoding, dateFormat, strictness);
    }

    /**
     * Returns the same options with an encoding.
     *
     * @throws Refusal when there is no such encoding
     */
    public ReadingOptions withEncoding(String name) {
        return new ReadingOptions(delimiter, decimal, Optional.of(charset(name)), dateFormat, strictness);
    }

    /** Returns the same options with a date format. */
    public ReadingOptions withDateFormat(String pattern) {
        return new ReadingOptions(delimiter, decimal, encoding, Optional.of(pattern), strictness);
    }

    /** Returns the same options with another strictness. */
    public ReadingOptions with(Strictness newStrictness) {
        return new ReadingOptions(delimiter, decimal, encoding, dateFormat, newStrictness);
    }

    /** Returns whether records are repaired. */
    public boolean lenient() {
        return strictness == Strictness.LENIENT;
    }

    private static Charset charset(String name) {
        Set<String> latin = Set.of("latin1", "latin-1", "ansi", "cp1252");
        String known = latin.contains(name.toLowerCase(java.util.Locale.ROOT)) ? "windows-1252" : name;
        try {
            return Charset.forName(known);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.UNKNOWN_ENCODING, io.github.tarve.segmentation.problems.Excerpt.of(name));
        }
    }
}
