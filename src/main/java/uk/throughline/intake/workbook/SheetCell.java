package uk.throughline.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds; of a formula, what it gave when the workbook was saved.
 *
 * @param text as plain text, without spaces around; a day as 2024-03-31, with a time as 2024-03-31T14:05; empty where the cell is
 * @param number where the cell holds a number, which may stand for a date
 * @param formula whether a formula gave it
 */
public record SheetCell(String text, @Nullable BigDecimal number, boolean formula) {
    static final SheetCell EMPTY = new SheetCell("", null, false);

    /** What stands for the value of a formula that was never worked out. */
    private static final String NOT_WORKED_OUT = "#NO VALUE SAVED";

    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            "#PYTHON!",
            "#GETTING_DATA",
            NOT_WORKED_OUT);

    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15);
    private static final int MOST_DIGITS = 40;

    static SheetCell ofText(String text, boolean formula) {
        return new SheetCell(text.replace('\u00a0', ' ').strip(), null, formula);
    }

    static SheetCell notWorkedOut() {
        return new SheetCell(NOT_WORKED_OUT, null, true);
    }

    /** @param raw as the sheet writes it, such as 1.20471E+6 @param dates how it shows as a date; null where it is to show as a number */
    static SheetCell ofNumber(String raw, @Nullable Serials dates, boolean formula) {
        BigDecimal number = number(raw);
        if (number == null) {
            return ofText(raw, formula);
        }
        String date = dates == null ? null : dates.shown(number);
        return new SheetCell(date == null ? plain(number) : date, number, formula);
    }

    private static @Nullable BigDecimal number(String raw) {
        if (raw.length() > MOST_DIGITS) {
            return null;
        }
        try {
            return new BigDecimal(raw.strip()).round(DIGITS_OF_EXCEL);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        // a number of hundreds of digits is no value of any list, and writing it out would fill the memory
        return Math.abs((long) number.scale()) > 100
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** That a formula gave an error, such as {@code #N/A}, in place of a value. */
    public boolean isError() {
        return isError(text);
    }

    /** The same of a text, as lists that were saved from a workbook bear it. */
    public static boolean isError(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && ERRORS.contains(text);
    }
}
