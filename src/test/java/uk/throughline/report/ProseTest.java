package uk.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.throughline.report.prose.ReportText;

/** No figure is typed: what numbers the prose bears are dates, names of laws, and limits that the law sets. */
class ProseTest {
    private static final Pattern TAKEN_OUT = Pattern.compile("\\{\\{.*?}}|\\[\\^[\\w-]+]|\\(#[\\w-]+\\)");
    private static final Pattern ALLOWED = Pattern.compile("\\b(?:19|20)\\d\\d(?:-\\d\\d)?\\b"
            + "|\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
            + "|\\b(?:15|45) working days\\b|\\bsection (?:11|47|175)\\b|\\b16 and 17 year olds\\b|\\baged 0 to 19\\b"
            + "|\\bunder 20\\b|\\b10,000 children\\b|(?m)^\\d\\. ");

    @Test
    void the_scan_sees_a_typed_figure() {
        assertThat(typed("There were 265 children at 31 March 2024, 45.6 per 10,000 children."))
                .containsExactly("265", "45.6");
        assertThat(typed("There were {{protection.plans_open @ 2024-03-31}} children under section 47."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2020-21"})
    void no_section_bears_a_typed_figure_outside_its_notes(String year) {
        List<String> found = new ArrayList<>();
        for (ReportText.File file : ReportTexts.read(year).files()) {
            for (String line :
                    file.text().lines().filter(line -> !line.startsWith("[^")).toList()) {
                typed(line).forEach(number -> found.add(file.name() + ": " + number + " in: " + line));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> typed(String line) {
        String rest = ALLOWED.matcher(TAKEN_OUT.matcher(line).replaceAll("")).replaceAll("");
        List<String> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\d[\\d,.]*\\d|\\d").matcher(rest);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
