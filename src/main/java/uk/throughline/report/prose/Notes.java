package uk.throughline.report.prose;

import java.util.ArrayList;
import java.util.List;
import uk.throughline.report.document.Inline;

/** The notes of a report, numbered from 1 in the order that readers meet them. */
final class Notes {
    private final List<List<Inline>> notes = new ArrayList<>();

    int open() {
        notes.add(List.of());
        return notes.size();
    }

    void fill(int number, List<Inline> text) {
        notes.set(number - 1, text);
    }

    List<List<Inline>> all() {
        return List.copyOf(notes);
    }
}
