package uk.throughline.intake.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell holds, whatever it is shown as: a date as 2024-03-31, with a time as 2024-03-31T14:05, a number in plain digits. */
final class CellText extends DataFormatter {
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    CellText() {
        super(Locale.UK);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean from1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            // a sheet keeps a time as a fraction of the day; half a minute more keeps 14:05 from becoming 14:04
            LocalDateTime at = DateUtil.getLocalDateTime(value, from1904, true);
            return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : WITH_TIME.format(at);
        }
        return new BigDecimal(value, MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
    }
}
