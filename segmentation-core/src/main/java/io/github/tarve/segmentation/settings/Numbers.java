package io.github.tarve.segmentation.settings;

import io.github.tarve.segmentation.internal.json.ShortestNumber;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of settings; never builds a number larger than 64 bits, whatever the text says. */
final class Numbers {
    static final int LARGEST_K = 1000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.]\\d*)?|[.]\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern RANGE = Pattern.compile("(\\S+?)\\s*[.][.]\\s*(\\S+)");
    private static final int SAFE_DIGITS = 18;
    private static final int LONGEST_DECIMAL = 40;

    private Numbers() {}

    static long whole(SettingKey key, String value, Location where, ValueType.WholeNumber type) {
        if (!WHOLE.matcher(value).matches()) {
            // A text such as 1e1000000000 is a number, and must not be expanded to find out which.
            boolean huge = NUMBER.matcher(value).matches() && value.matches(".*[eE].*");
            throw huge ? outOfRange(key, value, where, type) : notWhole(key, value, where, type);
        }
        if (value.length() > SAFE_DIGITS) {
            throw outOfRange(key, value, where, type);
        }
        long number = Long.parseLong(value);
        if (number < type.minimum()) {
            ProblemCode code = type.floor() == ValueType.Floor.PRIVACY
                    ? ProblemCode.VALUE_BELOW_FLOOR
                    : ProblemCode.VALUE_TOO_SMALL;
            throw Refusal.at(where, code, key.key(), Quoted.of(value), type.minimum(), key.option());
        }
        if (number > type.maximum()) {
            throw Refusal.at(
                    where, ProblemCode.VALUE_TOO_LARGE, key.key(), Quoted.of(value), type.maximum(), key.option());
        }
        return number;
    }

    static long seed(SettingKey key, String value, Location where) {
        if (!WHOLE.matcher(value).matches()) {
            throw Refusal.at(where, ProblemCode.NOT_A_SEED, key.key(), Quoted.of(value), key.option());
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refusal.at(where, ProblemCode.SEED_TOO_LARGE, key.key(), Quoted.of(value), key.option());
        }
    }

    static String decimal(SettingKey key, String value, Location where, double minimum, double maximum) {
        if (!NUMBER.matcher(value).matches() || value.length() > LONGEST_DECIMAL) {
            throw Refusal.at(where, ProblemCode.SETTING_NOT_A_NUMBER, key.key(), Quoted.of(value), key.option());
        }
        double number = Double.parseDouble(value);
        if (!(number >= minimum && number <= maximum)) {
            throw Refusal.at(
                    where,
                    ProblemCode.VALUE_OUT_OF_RANGE,
                    key.key(),
                    Quoted.of(value),
                    plain(minimum),
                    plain(maximum),
                    key.option());
        }
        return plain(number);
    }

    static String profiles(SettingKey key, String value, Location where) {
        if (value.equalsIgnoreCase("auto")) {
            return "auto";
        }
        ValueType.WholeNumber bounds = new ValueType.WholeNumber(1, LARGEST_K, "", ValueType.Floor.SENSE);
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            if (!NUMBER.matcher(value).matches()) {
                throw Refusal.at(where, ProblemCode.NOT_A_K, key.key(), Quoted.of(value), key.option());
            }
            return Long.toString(whole(key, value, where, bounds));
        }
        if (!NUMBER.matcher(range.group(1)).matches()
                || !NUMBER.matcher(range.group(2)).matches()) {
            throw Refusal.at(where, ProblemCode.NOT_A_K, key.key(), Quoted.of(value), key.option());
        }
        long low = whole(key, range.group(1), where, bounds);
        long high = whole(key, range.group(2), where, bounds);
        if (low > high) {
            throw Refusal.at(where, ProblemCode.RANGE_REVERSED, key.key(), Quoted.of(value), high + ".." + low);
        }
        return low == high ? Long.toString(low) : low + ".." + high;
    }

    static KChoice choice(String canonical) {
        if (canonical.equals("auto")) {
            return new KChoice.Automatic();
        }
        int dots = canonical.indexOf("..");
        return dots < 0
                ? new KChoice.Exactly(Integer.parseInt(canonical))
                : new KChoice.Between(
                        Integer.parseInt(canonical.substring(0, dots)),
                        Integer.parseInt(canonical.substring(dots + 2)));
    }

    /** Returns a number as text, without a fraction where it has none. */
    static String plain(double number) {
        return number == StrictMath.rint(number) && StrictMath.abs(number) < 1e15
                ? Long.toString((long) number)
                : ShortestNumber.of(number);
    }

    private static Refusal outOfRange(SettingKey key, String value, Location where, ValueType.WholeNumber type) {
        return Refusal.at(
                where,
                ProblemCode.VALUE_OUT_OF_RANGE,
                key.key(),
                Quoted.of(value),
                type.minimum(),
                type.maximum(),
                key.option());
    }

    private static Refusal notWhole(SettingKey key, String value, Location where, ValueType.WholeNumber type) {
        return Refusal.at(
                where,
                ProblemCode.NOT_A_WHOLE_NUMBER,
                key.key(),
                Quoted.of(value),
                type.minimum(),
                type.maximum(),
                key.option());
    }
}
