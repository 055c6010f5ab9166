package io.github.tarve.segmentation.screening;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers, bank accounts and payment cards: groups of digits with spaces or dashes between them. */
final class DigitGroups {
    private static final Pattern GROUPS =
            Pattern.compile("(?<![\\p{Alnum}.,:/-])\\+?\\(?\\d[\\d ()-]{4,40}\\d(?![\\p{Alnum}])");
    private static final Pattern NATIONAL = Pattern.compile("0(4\\d|50|[2-9])\\d*");
    private static final Pattern IBAN = Pattern.compile(
            "(?<![\\p{Alnum}])[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,4})?(?![\\p{Alnum}])");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}-\\d{1,2}-\\d{4})( \\d.*)?");
    private static final Pattern BUSINESS_ID = Pattern.compile("\\d{7}-\\d");
    private static final Pattern CARD_PREFIX = Pattern.compile(
            "(4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|3[47]|6011|64[4-9]|65|36|38|30[0-5]|35|62|50|5[6-9]).*");

    private DigitGroups() {}

    static Optional<PersonalData> find(String text, boolean telephone) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        if (digits < 7) {
            return Optional.empty();
        }
        if (iban(text)) {
            return Optional.of(PersonalData.BANK_ACCOUNT);
        }
        Matcher matcher = GROUPS.matcher(text);
        while (matcher.find()) {
            String group = matcher.group();
            String plain = group.replaceAll("[^0-9]", "");
            if (card(plain)) {
                return Optional.of(PersonalData.PAYMENT_CARD);
            }
            if (phone(group, plain, telephone)) {
                return Optional.of(PersonalData.PHONE_NUMBER);
            }
        }
        return Optional.empty();
    }

    private static boolean phone(String group, String digits, boolean telephone) {
        if (group.startsWith("+")) {
            return digits.length() >= 8 && digits.length() <= 15;
        }
        if (DATE.matcher(group).matches() || BUSINESS_ID.matcher(group).matches()) {
            return false;
        }
        boolean separated = group.length() > digits.length();
        if (digits.startsWith("00358")) {
            return digits.length() >= 10 && digits.length() <= 15;
        }
        return digits.length() >= 7
                && digits.length() <= 12
                && NATIONAL.matcher(digits).matches()
                && (separated || telephone);
    }

    private static boolean card(String digits) {
        if (digits.length() < 13
                || digits.length() > 19
                || !CARD_PREFIX.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 1 ? doubled : digit;
        }
        return sum % 10 == 0;
    }

    private static boolean iban(String text) {
        Matcher matcher = IBAN.matcher(text);
        while (matcher.find()) {
            String code = matcher.group().replace(" ", "").toUpperCase(java.util.Locale.ROOT);
            if (code.length() < 15 || code.length() > 34 || (code.startsWith("FI") && code.length() != 18)) {
                continue;
            }
            StringBuilder number = new StringBuilder();
            for (char c : (code.substring(4) + code.substring(0, 4)).toCharArray()) {
                number.append(Character.digit(c, 36));
            }
            if (new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1) {
                return true;
            }
        }
        return false;
    }
}
