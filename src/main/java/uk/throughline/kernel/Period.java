package uk.throughline.kernel;

import java.time.LocalDate;

/**
 * The time that a figure speaks of: one date for a stock, a span of days for a flow. Both ends of a span are counted.
 *
 * <p>Codes are those of the command line: {@code 2024-03-31} (a stock), {@code 2023-24} (financial year), {@code 2023-24 Q1},
 * {@code 2023} (calendar year), {@code 2023-06} (month) and {@code 2023-04-01/2023-09-30} (any span).
 */
public sealed interface Period permits Period.At, Period.Span {

    /** The first day counted. */
    LocalDate from();

    /** The last day counted. */
    LocalDate to();

    /** The period as scripts and addresses write it. */
    String code();

    /** The period as a person reads it, such as "31 March 2024" or "April 2023 to March 2024". */
    String label();

    /** The same period a year earlier. */
    Period aYearBefore();

    /** Reads a code. */
    static Outcome<Period> parse(String code) {
        return PeriodCodes.parse(code);
    }

    /** Reads a code that the product itself wrote. @throws IllegalArgumentException when it is none */
    static Period of(String code) {
        return parse(code).orElseThrow();
    }

    /** The state of things at the end of a day. */
    static Period at(LocalDate date) {
        return new At(date);
    }

    /** The days from {@code from} to {@code to}, both counted. */
    static Period between(LocalDate from, LocalDate to) {
        return new Span(from, to);
    }

    /** The financial year, 1 April to 31 March, that ends in {@code endYear}. */
    static Period financialYear(int endYear) {
        return new Span(LocalDate.of(endYear - 1, 4, 1), LocalDate.of(endYear, 3, 31));
    }

    /** A stock: the state at the end of one day. */
    record At(LocalDate date) implements Period {
        @Override
        public LocalDate from() {
            return date;
        }

        @Override
        public LocalDate to() {
            return date;
        }

        @Override
        public String code() {
            return date.toString();
        }

        @Override
        public String label() {
            return Dates.inWords(date);
        }

        @Override
        public Period aYearBefore() {
            return new At(PeriodCodes.yearBefore(date));
        }
    }

    /** A flow: everything from the first day to the last, both counted. */
    record Span(LocalDate from, LocalDate to) implements Period {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A period cannot end before it starts: " + from + " to " + to);
            }
        }

        @Override
        public String code() {
            return PeriodCodes.codeOf(this);
        }

        @Override
        public String label() {
            return PeriodCodes.labelOf(this);
        }

        @Override
        public Period aYearBefore() {
            return new Span(PeriodCodes.yearBefore(from), PeriodCodes.yearBefore(to));
        }
    }
}
