package uk.throughline.intake.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as workbooks number them, from 1900, or from 1904 where the workbook says so; the fraction is the time of day. */
public enum Serials {
    FROM_1900(LocalDate.of(1899, 12, 30)),
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final double LAST = 109_575;
    private static final int SECONDS = 24 * 60 * 60;

    private final LocalDate zero;

    Serials(LocalDate zero) {
        this.zero = zero;
    }

    /** The day that a number stands for, or null where it stands for none that a record could have. */
    public @Nullable LocalDate day(@Nullable BigDecimal number) {
        LocalDateTime at = at(number);
        return at == null ? null : at.toLocalDate();
    }

    /** As 2024-03-31, with a time as 2024-03-31T14:05; null where the number is no day. */
    public @Nullable String shown(BigDecimal number) {
        double value = number.doubleValue();
        if (value > 0 && value < 1) {
            return LocalTime.ofSecondOfDay(Math.min(SECONDS - 1, Math.round(value * SECONDS)))
                    .withSecond(0)
                    .toString();
        }
        LocalDateTime at = at(number);
        if (at == null) {
            return null;
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : WITH_TIME.format(at);
    }

    private @Nullable LocalDateTime at(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        double serial = number.doubleValue();
        if (!(serial >= 1 && serial <= LAST)) {
            return null;
        }
        long days = (long) serial;
        // a time is a fraction of the day that binary digits do not hold whole: 14:05 must not become 14:04
        long seconds = Math.round((serial - days) * SECONDS);
        return zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
    }
}
