package uk.throughline.intake.fuzz;

import java.util.List;
import java.util.Random;

/** Values that programs stumble over. */
final class Extremes {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "00000000",
            "1e999",
            "1E+400",
            "99999999999999999999",
            "999999999",
            "2147483648",
            "3.14159265358979",
            "NaN",
            "null",
            "true",
            "2023-02-30",
            "2199-12-31",
            "9999-12-31",
            "0000-00-00",
            "31/12/9999",
            "01/01/1900",
            "29/02/2023",
            "2016-05-02T25:61:00",
            "2016-05-02 ",
            "2016-05-02x99:99",
            "aa/bb/cccc",
            "1234-67-90",
            "42491",
            "1.20471E+06",
            "#REF!",
            "#N/A",
            "=1+1",
            "'",
            "''; drop table children.child --",
            "\"",
            "\\",
            "\\N",
            "\\.",
            "\t",
            "\u00a0",
            "\u0001",
            "\u0000",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD83D",
            "\uD83D\uDE00".repeat(120),
            "\u202Eevil",
            "%s %n ${x} {0}",
            "&amp;lt;",
            "<x>",
            "]]>",
            "L".repeat(101),
            "L".repeat(501),
            "L".repeat(70_000),
            "\u00e9".repeat(3_000),
            "M",
            "F",
            "Y",
            "a,b",
            "a;b",
            "a\nb",
            "\u001f",
            "{1,2}",
            "{\"a\"}");

    private Extremes() {}

    static String any(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
