package uk.throughline.intake.workbook;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds; of a formula, what it gave when the workbook was saved.
 *
 * @param text as plain text, without spaces around; empty where the cell is
 * @param number where the cell holds a number, which may stand for a date
 */
public record SheetCell(String text, @Nullable BigDecimal number) {
    static final SheetCell EMPTY = new SheetCell("", null);

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    static SheetCell of(@Nullable Object value) {
        return switch (value) {
            case null -> EMPTY;
            case BigDecimal number -> new SheetCell(plain(number), number);
            default -> new SheetCell(value.toString().replace('\u00a0', ' ').strip(), null);
        };
    }

    private static String plain(BigDecimal number) {
        // a number of a thousand digits is no value of any list, and writing it out would fill the memory
        return Math.abs(number.scale()) > 100
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** That a formula gave an error, such as {@code #N/A}, in place of a value. */
    public boolean isError() {
        return ERRORS.contains(text);
    }
}
