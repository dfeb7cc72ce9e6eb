package uk.throughline.intake.staging;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark of a file of refused rows, which says which return refused them; who sends it mended sends it with the mark. */
public final class MendMark {
    /** The target of the instruction that marks a file in XML. */
    public static final String INSTRUCTION = "throughline";

    private static final Pattern HEADING = Pattern.compile("why return (\\d{1,18}) refused it");
    private static final Pattern DATA = Pattern.compile("\\s*mends\\s+return\\s*=\\s*[\"'](\\d{1,18})[\"']\\s*");

    private MendMark() {}

    /** The heading of the column of reasons. */
    public static String heading(long number) {
        return "Why return " + number + " refused it";
    }

    /** The property of a child in JSON that holds the reasons. */
    public static String property(long number) {
        return heading(number).toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** What stands behind the target of the instruction in XML. */
    public static String data(long number) {
        return "mends return=\"" + number + "\"";
    }

    /** The return that a heading or property names; empty where it is another heading. */
    public static OptionalLong of(String heading) {
        String plain = heading.replace("\uFEFF", "")
                .replaceAll("[\\s\u00a0_]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return number(HEADING.matcher(plain));
    }

    public static boolean is(String heading) {
        return of(heading).isPresent();
    }

    /** The return that an instruction's data names; empty where it is about something else. */
    public static OptionalLong ofInstruction(String data) {
        return number(DATA.matcher(data));
    }

    private static OptionalLong number(Matcher matcher) {
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
