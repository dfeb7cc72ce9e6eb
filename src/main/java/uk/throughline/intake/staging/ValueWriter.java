package uk.throughline.intake.staging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the values of a row as PostgreSQL holds them. */
final class ValueWriter {
    /** Longer texts are cut; no return has them. */
    static final int LONGEST_VALUE = 500;

    private ValueWriter() {}

    /** Writes one value, or none; gives what is there but cannot be read, else null. */
    static @Nullable String write(CopyText text, Column column, @Nullable String given) {
        String raw = given == null ? "" : given.strip();
        if (raw.isEmpty()) {
            text.none();
            return null;
        }
        String value =
                switch (column.kind()) {
                    case TEXT -> raw;
                    case CODE ->
                        column.words() == null
                                ? raw.toUpperCase(Locale.ROOT)
                                : column.words().code(raw);
                    case CODES -> raw.toUpperCase(Locale.ROOT);
                    case DATE -> Values.date(raw);
                    case MOMENT -> Values.moment(raw);
                    case NUMBER -> Values.wholeNumber(raw);
                    case DECIMAL -> Values.decimal(raw);
                    case FLAG -> Values.flag(raw);
                    case SEX -> Values.sex(raw);
                    case POSTCODE -> Values.postcode(raw);
                };
        if (value == null) {
            text.none();
            return raw;
        }
        switch (column.kind()) {
            case CODES -> text.array(value.split(String.valueOf(Values.DIVIDER), -1));
            case DATE, MOMENT -> text.plain(value);
            default -> text.text(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
        }
        return null;
    }
}
