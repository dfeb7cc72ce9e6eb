package uk.throughline.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import uk.throughline.report.ReportStopped;
import uk.throughline.report.document.Inline;

/** Reads the inside of a paragraph, with figures and note marks put in. */
final class InlineReader {
    private static final Pattern TAKEN = Pattern.compile(Braces.OPEN + "(\\d+)" + Braces.CLOSE);
    private static final Parser MARKDOWN = Parser.builder().build();

    private final Braces braces;
    private final Binder binder;
    private final Notes notes;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    InlineReader(Braces braces, Binder binder, Notes notes) {
        this.braces = braces;
        this.binder = binder;
        this.notes = notes;
    }

    List<Inline> read(Node parent) {
        List<Inline> read = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> text(text.getLiteral(), read);
                case SoftLineBreak soft -> read.add(new Inline.Words(" "));
                case HardLineBreak hard -> read.add(new Inline.Words(" "));
                case Emphasis emphasis -> read.add(new Inline.Emphasis(read(emphasis)));
                case StrongEmphasis strong -> read.add(new Inline.Strong(read(strong)));
                case Link link -> read.add(new Inline.Link(link.getDestination(), read(link)));
                default ->
                    throw new ReportStopped(braces
                            + ": reports are written with headings, paragraphs, lists, emphasis and links only.");
            }
        }
        return List.copyOf(read);
    }

    /** @throws ReportStopped where a note is written that nothing refers to */
    void finish() {
        braces.notes().forEach((id, note) -> {
            if (!numbers.containsKey(id)) {
                throw note.place()
                        .stop("Nothing refers to the note \"" + id + "\". Put [^" + id + "] where it belongs.");
            }
        });
    }

    private void text(String literal, List<Inline> read) {
        Matcher matcher = TAKEN.matcher(literal);
        int from = 0;
        while (matcher.find()) {
            words(literal.substring(from, matcher.start()), read);
            switch (braces.taken(Integer.parseInt(matcher.group(1)))) {
                case Braces.Taken.Mark(String id, Place place) -> read.add(new Inline.NoteMark(number(id, place)));
                case Braces.Taken.Bound(Binding.InSentence binding, Place place) ->
                    read.addAll(binder.sentence(binding, place));
                case Braces.Taken.Bound(Binding.OnItsOwn block, Place place) ->
                    throw place.stop("A table, chart, compare, register or list of duties stands on a line of its own,"
                            + " with an empty line before and after.");
            }
            from = matcher.end();
        }
        words(literal.substring(from), read);
    }

    private static void words(String text, List<Inline> read) {
        if (!text.isEmpty()) {
            read.add(new Inline.Words(text));
        }
    }

    private int number(String id, Place place) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        Braces.NoteText note = braces.notes().get(id);
        if (note == null) {
            throw place.stop(
                    "The note \"" + id + "\" is not written. Write it at the end as [^" + id + "]: and its text.");
        }
        int number = notes.open();
        numbers.put(id, number);
        Node paragraph = MARKDOWN.parse(note.markdown()).getFirstChild();
        if (paragraph == null) {
            throw note.place().stop("The note \"" + id + "\" has no text.");
        }
        notes.fill(number, read(paragraph));
        return number;
    }
}
