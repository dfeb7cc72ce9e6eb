package uk.throughline.measures;

import org.jspecify.annotations.Nullable;

/**
 * Age bands of the children in need statistics, at the date on which a row is counted. A child reaches an age on the birthday;
 * one born on 29 February does so on 1 March of a year without it. Who is not born by then is "unborn".
 */
enum AgeBand {
    UNDER_1("0", 1),
    FROM_1("1-4", 5),
    FROM_5("5-9", 10),
    FROM_10("10-15", 16),
    FROM_16("16-17", 18);

    private static final String UNBORN = "unborn";
    private static final String GROWN_UP = "18+";

    private final String code;
    private final int before;

    AgeBand(String code, int before) {
        this.code = code;
        this.before = before;
    }

    /** The band's code from the columns of the birthday and, where the rows give it, of the day expected; empty when neither is known. */
    static String sql(String date, String born, @Nullable String expected) {
        StringBuilder sql = new StringBuilder("case when " + born + " is null then ");
        sql.append(expected == null ? "''" : "case when " + expected + " is null then '' else '" + UNBORN + "' end");
        sql.append(" when " + born + " > ")
                .append(date)
                .append(" then '")
                .append(UNBORN)
                .append("'");
        for (AgeBand band : values()) {
            sql.append(" when ")
                    .append(band.youngerThan(date, born))
                    .append(" then '")
                    .append(band.code)
                    .append("'");
        }
        return sql.append(" else '").append(GROWN_UP).append("' end").toString();
    }

    /**
     * Whether a child is younger than the band's end. By the number of days alone unless the birthday is a day or two away, because
     * working out the date so many years before each row is most of the time of a count. A date less n years falls back to
     * 28 February where the year has no 29th, so a leap-day child is older from 1 March.
     */
    private String youngerThan(String date, String born) {
        int surelyYounger = 365 * before + before / 4 - 1;
        int surelyOlder = 365 * before + (before + 3) / 4 + 1;
        String days = date + " - " + born;
        return days + " < " + surelyYounger + " or (" + days + " <= " + surelyOlder + " and " + born + " > " + date
                + " - interval '" + before + " years')";
    }
}
