package uk.throughline.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The changes of returns and definitions, a line each in {@code changes.txt}: day, measures or source, sentence, parted by bars. */
@Component
class Changes {
    private static final String FILE = "changes.txt";

    private record Line(List<String> concerns, Change change) {}

    private final List<Line> lines;

    @Autowired
    Changes(Catalogue catalogue) {
        this(content(), catalogue);
    }

    Changes(String content, Catalogue catalogue) {
        List<String> all = content.lines().toList();
        List<Line> read = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            if (!all.get(n).isBlank() && !all.get(n).startsWith("#")) {
                read.add(line(all.get(n), n + 1, catalogue));
            }
        }
        read.sort(Comparator.comparing(line -> line.change().on()));
        lines = List.copyOf(read);
    }

    /** What changed for the measure, or for the count that it is a rate or share of; oldest first. */
    List<Change> of(Measure measure) {
        String base = measure.derivedFrom() == null ? measure.id() : measure.derivedFrom();
        return lines.stream()
                .filter(line ->
                        line.concerns().contains(base) || line.concerns().contains(measure.source()))
                .map(Line::change)
                .toList();
    }

    private static Line line(String text, int number, Catalogue catalogue) {
        String[] parts = text.split("\\s*\\|\\s*", -1);
        if (parts.length != 3 || !parts[2].endsWith(".")) {
            throw wrong(number, "it is not a day, what it concerns and a sentence, parted by bars");
        }
        List<String> concerns = List.of(parts[1].split("\\s*,\\s*", -1));
        for (String one : concerns) {
            if (catalogue.measures().stream()
                    .noneMatch(known -> known.id().equals(one) || known.source().equals(one))) {
                throw wrong(number, "\"" + one + "\" is neither a measure nor the source of one");
            }
        }
        try {
            return new Line(concerns, new Change(LocalDate.parse(parts[0]), parts[2]));
        } catch (DateTimeParseException e) {
            throw wrong(number, "\"" + parts[0] + "\" is not a day; write it as 2022-04-01");
        }
    }

    private static IllegalStateException wrong(int line, String what) {
        return new IllegalStateException(FILE + ", line " + line + ": " + what + ".");
    }

    private static String content() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
