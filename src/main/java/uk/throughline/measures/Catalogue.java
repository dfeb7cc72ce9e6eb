package uk.throughline.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.throughline.measures.Measure.Form;

/** Every measure that has a file, and the rates and shares that follow from the counts. */
@Component
final class Catalogue {
    /** A measure by its id: counted itself, or shown from the rows of the count {@code definition}. */
    record Entry(Measure measure, Definition definition, Shown as) {}

    enum Shown {
        ITSELF,
        RATE,
        SHARE
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Catalogue() {
        this(files());
    }

    Catalogue(List<Definition> definitions) {
        definitions.stream()
                .sorted(Comparator.comparingInt(Definition::order).thenComparing(Definition::id))
                .forEach(this::add);
    }

    List<Measure> measures() {
        return entries.values().stream().map(Entry::measure).toList();
    }

    List<Definition> definitions() {
        return entries.values().stream()
                .filter(entry -> entry.as() == Shown.ITSELF)
                .map(Entry::definition)
                .toList();
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    private void add(Definition definition) {
        Measure count = definition.measure();
        put(new Entry(count, definition, Shown.ITSELF));
        if (definition.perPeople() != null) {
            put(new Entry(
                    derived(
                            count,
                            "_rate",
                            ", as a rate",
                            Form.RATE,
                            definition.perPeople().unit(),
                            List.of(),
                            count.comparator()),
                    definition,
                    Shown.RATE));
        }
        if (count.form() == Form.COUNT && !count.splits().isEmpty()) {
            put(new Entry(
                    derived(count, "_share", Measure.EACH_PART, Form.SHARE, "%", count.splits(), null),
                    definition,
                    Shown.SHARE));
        }
    }

    private void put(Entry entry) {
        if (entries.put(entry.measure().id(), entry) != null) {
            throw new IllegalStateException(
                    "Two measures are called " + entry.measure().id() + ". Rename one file.");
        }
    }

    private static Measure derived(
            Measure of,
            String ending,
            String title,
            Form form,
            String unit,
            List<String> splits,
            @Nullable String comparator) {
        return new Measure(
                of.id() + ending,
                of.title() + title,
                of.question(),
                of.kind(),
                form,
                unit,
                1,
                splits,
                of.polarity(),
                of.source(),
                of.counting(),
                of.disclosure(),
                of.id(),
                comparator);
    }

    private static List<Definition> files() {
        List<Definition> definitions = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:measures/*/*.sql")) {
                String path = file.getURL().getPath();
                String within = path.substring(path.lastIndexOf("measures/"));
                String id = within.substring("measures/".length(), within.length() - ".sql".length())
                        .replace('/', '.');
                definitions.add(MeasureFile.read(id, within, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return definitions;
    }
}
