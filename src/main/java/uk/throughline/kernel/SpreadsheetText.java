package uk.throughline.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.util.regex.Pattern;

/**
 * Text on its way into a cell that a spreadsheet will open. A spreadsheet runs a cell as a formula when it begins with one of a few
 * signs, whoever wrote it; an apostrophe before it says that it is text. Negative numbers stay numbers.
 */
public final class SpreadsheetText {
    /** The signs, in their full-width forms too, which some spreadsheets take for the same. */
    private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Pattern NEGATIVE = Pattern.compile("-(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");

    /** A spreadsheet that divides at another sign than the comma would begin a new cell within an unquoted one. */
    private static final QuoteStrategy DIVIDED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private SpreadsheetText() {}

    /** The text as a cell may hold it. */
    public static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** What {@link #harmless} was given: the value of a cell that comes back as we had sent it. */
    public static String meant(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && SIGNS.indexOf(cell.charAt(0)) >= 0
                && !NEGATIVE.matcher(cell).matches();
    }

    /** How every CSV file is begun. What goes into its cells is made {@link #harmless} by who writes it. */
    public static CsvWriter.CsvWriterBuilder csv() {
        return CsvWriter.builder().quoteStrategy(DIVIDED);
    }
}
