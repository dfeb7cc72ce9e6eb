package uk.throughline.intake.staging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the values of returns are read: leniently, because real returns differ in how they write the same thing. */
public final class Values {
    /** Divides the codes of a value that was given many times. */
    public static final char DIVIDER = '\u001f';

    private static final Pattern SHORTENED = Pattern.compile("\\s*\\d+(\\.\\d+)?E\\+\\d{1,10}\\s*");

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private Values() {}

    /** A date as {@code 2024-03-31} from that form or from {@code 31/03/2024}, with or without a time; null when it is none. */
    public static @Nullable String date(String raw) {
        int length = raw.length();
        boolean timed = length > 10 && (raw.charAt(10) == 'T' || raw.charAt(10) == ' ');
        if (length == 10 || timed) {
            if (raw.charAt(2) == '/' && raw.charAt(5) == '/') {
                return date(raw, number(raw, 6, 10), number(raw, 3, 5), number(raw, 0, 2));
            }
            if (raw.charAt(4) == '-' && raw.charAt(7) == '-') {
                return date(raw, number(raw, 0, 4), number(raw, 5, 7), number(raw, 8, 10));
            }
        }
        return null;
    }

    /** A date and a time of day as {@code 2024-03-31 14:05:00}; midnight where no time is given, null when it is neither. */
    public static @Nullable String moment(String raw) {
        String day = date(raw);
        if (day == null || raw.length() == 10) {
            return day == null ? null : day + " 00:00:00";
        }
        String time = raw.substring(11);
        boolean whole = time.length() >= 5 && time.charAt(2) == ':' && (time.length() == 5 || time.charAt(5) == ':');
        if (!whole) {
            return null;
        }
        int hour = number(time, 0, 2);
        int minute = number(time, 3, 5);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? null : day + " " + time.substring(0, 5) + ":00";
    }

    /** The same as a date. */
    public static @Nullable LocalDate day(@Nullable String raw) {
        String iso = raw == null ? null : date(raw.strip());
        // of a million rows each asks: a formatter would take longer than all the rest of reading them
        return iso == null ? null : LocalDate.of(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10));
    }

    private static @Nullable String date(String raw, int year, int month, int day) {
        if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        if (day > 28) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }
        return raw.charAt(4) == '-'
                ? raw.substring(0, 10)
                : raw.substring(6, 10) + "-" + raw.substring(3, 5) + "-" + raw.substring(0, 2);
    }

    private static int number(String raw, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A whole number of at most nine digits; null when it is none. */
    public static @Nullable String wholeNumber(String raw) {
        return raw.length() <= 9 && !raw.isEmpty() && number(raw, 0, raw.length()) >= 0 ? raw : null;
    }

    /** Whether a spreadsheet shortened a long number to a power of ten, such as 1.20471E+06: its last digits are lost. */
    public static boolean isShortenedNumber(String raw) {
        int power = raw.indexOf("E+");
        return power > 0 && power < 24 && SHORTENED.matcher(raw).matches();
    }

    static @Nullable String decimal(String raw) {
        return DECIMAL.matcher(raw).matches() ? raw : null;
    }

    /** A whole postcode in capitals and without a space, {@code S604KV}; null when it does not have the shape of one. */
    public static @Nullable String postcode(String raw) {
        StringBuilder postcode = new StringBuilder(7);
        for (int i = 0; i < raw.length(); i++) {
            char one = raw.charAt(i);
            if (!Character.isWhitespace(one) && !Character.isSpaceChar(one)) {
                postcode.append(one);
            }
        }
        String whole = postcode.toString().toUpperCase(Locale.ROOT);
        return POSTCODE.matcher(whole).matches() ? whole : null;
    }

    static @Nullable String flag(String raw) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case "1", "true", "y", "yes" -> "t";
            case "0", "false", "n", "no" -> "f";
            default -> null;
        };
    }

    static @Nullable String sex(String raw) {
        return switch (raw.toUpperCase(Locale.ROOT)) {
            case "M", "1", "MALE" -> "M";
            case "F", "2", "FEMALE" -> "F";
            case "U", "0", "9" -> "U";
            default -> null;
        };
    }
}
