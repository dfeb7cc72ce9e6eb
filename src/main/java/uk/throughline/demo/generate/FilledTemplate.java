package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filled template as an agency exports it: a line of headings and a line a row, the sender's own separator between. */
final class FilledTemplate {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);
    private static final String[] WHO = {"Date of birth", "Sex", "Ethnicity"};

    private final char separator;
    private final List<String> lines = new ArrayList<>();

    FilledTemplate(char separator, String... headings) {
        this.separator = separator;
        row((Object[]) headings);
    }

    /** A template whose rows end with who the child is. */
    static FilledTemplate ofChildren(char separator, String... headings) {
        List<String> all = new ArrayList<>(Arrays.asList(headings));
        all.addAll(Arrays.asList(WHO));
        return new FilledTemplate(separator, all.toArray(String[]::new));
    }

    void row(@Nullable Object... cells) {
        lines.add(Arrays.stream(cells).map(this::text).collect(Collectors.joining(String.valueOf(separator))));
    }

    /** A row that begins with the child's reference and ends with who the child is. */
    void child(Child child, @Nullable Object... cells) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(child.id);
        all.addAll(Arrays.asList(cells));
        all.add(child.born);
        all.add(child.girl ? "F" : "M");
        all.add(child.ethnicity);
        row(all.toArray());
    }

    private String text(@Nullable Object cell) {
        String text =
                switch (cell) {
                    case null -> "";
                    case LocalDate day -> DAY.format(day);
                    case LocalDateTime moment -> MOMENT.format(moment);
                    default -> cell.toString();
                };
        return text.indexOf(separator) < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    Path write(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }
}
