package uk.throughline.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section's text with every binding and note mark taken out before Markdown sees it, so that no underscore or bracket in one is
 * taken for emphasis or a link. In their place stands a number between two characters that no text bears.
 */
final class Braces {
    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private static final Pattern NOTE = Pattern.compile("\\[\\^([\\w-]+)]:\\s*(.*)");
    private static final Pattern TAKEN = Pattern.compile("\\{\\{(.*?)}}|\\[\\^([\\w-]+)]");

    private final String file;
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, NoteText> notes = new LinkedHashMap<>();
    private final String markdown;

    /** Something that was taken out. */
    sealed interface Taken {
        /** A binding. */
        record Bound(Binding binding, Place place) implements Taken {}

        /** A note mark. */
        record Mark(String id, Place place) implements Taken {}
    }

    /** The text of a note, its bindings taken out too. */
    record NoteText(String markdown, Place place) {}

    Braces(String file, String text) {
        this.file = file;
        StringBuilder rest = new StringBuilder();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Place place = new Place(file, number);
            Matcher note = NOTE.matcher(line);
            if (note.matches()) {
                if (notes.put(note.group(1), new NoteText(withoutBraces(note.group(2), place), place)) != null) {
                    throw place.stop("The note \"" + note.group(1) + "\" is written twice.");
                }
                rest.append('\n');
            } else {
                rest.append(withoutBraces(line, place)).append('\n');
            }
        }
        this.markdown = rest.toString();
    }

    String markdown() {
        return markdown;
    }

    Taken taken(int number) {
        return taken.get(number);
    }

    Map<String, NoteText> notes() {
        return notes;
    }

    private String withoutBraces(String line, Place place) {
        Matcher matcher = TAKEN.matcher(line);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            String inside = matcher.group(1);
            taken.add(
                    inside == null
                            ? new Taken.Mark(matcher.group(2), place)
                            : new Taken.Bound(BindingText.read(inside, place), place));
            matcher.appendReplacement(rest, OPEN + String.valueOf(taken.size() - 1) + CLOSE);
        }
        matcher.appendTail(rest);
        if (rest.indexOf("{{") >= 0 || rest.indexOf("}}") >= 0) {
            throw place.stop("Double braces are opened or closed on their own. Write both on one line.");
        }
        return rest.toString();
    }

    @Override
    public String toString() {
        return file;
    }
}
