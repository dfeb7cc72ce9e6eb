package uk.throughline.demo.generate;

import java.util.Locale;

/** Unique pupil numbers with the right check letter: letter, authority, school, year, serial. */
final class UniquePupilNumber {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private UniquePupilNumber() {}

    /** The number of the {@code serial}th child, first given in calendar year {@code year}. */
    static String of(int authority, int serial, int year) {
        return withLetter(String.format(
                Locale.ROOT, "%03d%04d%02d%03d", authority, 2000 + serial / 1000 % 8000, year % 100, serial % 1000));
    }

    /** Puts the check letter before twelve digits: digits weighted 2 to 13, summed, modulo 23. */
    static String withLetter(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % 23) + digits;
    }
}
