package uk.throughline.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.throughline.report.prose.ReportText;

/** The reports that were written: a folder a year, with {@code report.properties} and the sections in the order of their names. */
final class ReportTexts {
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private ReportTexts() {}

    /** Every year, the latest first. */
    static List<String> years() {
        try {
            return Arrays.stream(FILES.getResources("classpath*:reports/*/report.properties"))
                    .map(file -> folder(file))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ReportStopped where no report of that year is written */
    static ReportText read(String year) {
        if (!years().contains(year)) {
            throw new ReportStopped("There is no report for \"" + year + "\". There are reports for "
                    + String.join(" and ", years().reversed()) + ".");
        }
        try {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(
                    FILES.getResource("classpath:reports/" + year + "/report.properties")
                            .getInputStream(),
                    StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            List<ReportText.File> files = new ArrayList<>();
            for (Resource file : FILES.getResources("classpath*:reports/" + year + "/*.md")) {
                files.add(new ReportText.File(
                        Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            files.sort(Comparator.comparing(ReportText.File::name));
            return new ReportText(
                    year,
                    property(properties, year, "title"),
                    property(properties, year, "period"),
                    property(properties, year, "guidance"),
                    files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(Properties properties, String year, String name) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new ReportStopped("reports/" + year + "/report.properties does not say the report's " + name + ".");
        }
        return value.strip();
    }

    private static String folder(Resource file) {
        try {
            String[] parts = file.getURL().getPath().split("/", -1);
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
