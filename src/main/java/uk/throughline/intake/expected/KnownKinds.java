package uk.throughline.intake.expected;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughline.intake.Expected;
import uk.throughline.intake.template.Templates;

/** The returns of records that come again and again: the national ones, and every template. */
@Component
class KnownKinds {
    private static final List<Expected.Kind> NATIONAL = List.of(
            new Expected.Kind("CIN", "Children in need census", "CIN census"),
            new Expected.Kind("SSDA903", "Looked-after return (SSDA903)", "SSDA903"),
            new Expected.Kind("Annex A", "Inspection lists (Annex A)", "Annex A"));

    private final Templates templates;

    KnownKinds(Templates templates) {
        this.templates = templates;
    }

    List<Expected.Kind> all() {
        return Stream.concat(
                        NATIONAL.stream(),
                        templates.all().stream()
                                .map(template -> new Expected.Kind(template.id(), template.title(), template.source())))
                .toList();
    }

    Optional<Expected.Kind> find(String kind) {
        return all().stream().filter(known -> known.kind().equals(kind)).findFirst();
    }
}
