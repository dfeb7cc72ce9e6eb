package uk.throughline.measures.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;

/**
 * The page of one figure.
 *
 * @param rows address of the rows behind it for who may read them; else null
 * @param behind the returns that it stands on; null where the room that takes them in is not there
 * @param revisions how it was first counted and what it became; null where nothing is kept of it
 * @param held what was asked of another period beside this one
 * @param comments what the responsible posts say of it
 * @param dates the form that asks for any other dates
 */
public record FigurePage(
        Frame frame,
        About about,
        @Nullable String rows,
        @Nullable Behind behind,
        @Nullable Revisions revisions,
        Held held,
        Comments comments,
        AnyDates dates) {

    /**
     * The figure held against another period.
     *
     * @param other the code of the period that was asked for; a year before where none was
     * @param said what there is to say, or why it cannot be said, in sentences
     */
    public record Held(String other, List<String> said) {}

    /**
     * What was said of the figure.
     *
     * @param all newest first, with what was withdrawn
     * @param form where the reader of now may write one; else null
     */
    public record Comments(List<Said> all, @Nullable CommentForm form) {
        /** What is wrong with what was typed, by the id of its field; empty where nothing is. */
        public Map<String, String> wrong() {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (form != null && !form.error().isEmpty()) {
                wrong.put("words", form.error());
            }
            all.stream()
                    .filter(said -> !said.error().isEmpty())
                    .forEach(said -> wrong.put("because-" + said.number(), said.error()));
            return wrong;
        }
    }

    /**
     * One comment.
     *
     * @param who the post and the day
     * @param then the figure that it speaks of, and what it is now, in a sentence
     * @param withdrawn by whom, when and why it was withdrawn; empty while it stands
     * @param withdraw where it is withdrawn; empty where the reader of now may not
     * @param typed the reason that was typed and refused, and why in {@code error}; empty otherwise
     */
    public record Said(
            long number,
            String who,
            String words,
            String then,
            String withdrawn,
            String withdraw,
            String typed,
            String error) {}

    /** To write a comment: what was typed before, when it was refused, and why. */
    public record CommentForm(String action, String splitCode, String words, String error) {}

    /**
     * Dates that were asked for.
     *
     * @param span whether a first day is asked for too
     * @param wrong what is wrong with what was typed, by the name of its field; empty where nothing is
     */
    public record AnyDates(boolean span, String from, String to, Map<String, String> wrong) {}

    /**
     * One figure with all that it needs to be understood; the same for everyone who may read figures.
     *
     * @param title the measure's title
     * @param question what the figure answers; the page's heading
     * @param part the part that it is of, in words; empty for the whole
     * @param whole address of the whole's page when this is a part; else null
     * @param value the number as printed, or the word for why there is none
     * @param sentences what it says in plain words
     * @param periods the periods that can be chosen
     * @param action where the choice of a period is sent
     * @param splitCode the split that goes with the choice; empty for the whole
     * @param counting how it is counted, as terms and what they are
     * @param standsOnRows whether there is a figure that rows can be shown for
     * @param address of the whole's page, below which its downloads are
     */
    public record About(
            String title,
            String question,
            String part,
            @Nullable String whole,
            String value,
            String unit,
            boolean known,
            String period,
            List<String> sentences,
            List<Choice> periods,
            String action,
            String splitCode,
            List<Graph> graphs,
            List<Part> parts,
            @Nullable Comparison comparison,
            List<Representation> representations,
            List<Fact> counting,
            List<Link> related,
            boolean standsOnRows,
            String address) {}

    /**
     * A drawing with its data.
     *
     * @param heading what it shows: the finding
     * @param about the measure and its unit
     * @param wide the drawing for a wide screen and for print
     * @param narrow the same for a narrow screen
     * @param notes how to read it, and what it shows beyond its heading, each in a sentence or two
     */
    public record Graph(
            String id, String heading, String about, String wide, String narrow, DataTable table, List<String> notes) {}

    /** One way to split the figure, drawn as bars. */
    public record Part(String id, String name, String bars, List<PartRow> rows) {}

    /** One part of a split. */
    public record PartRow(String label, String value, String share, String address) {}

    /** What others have. */
    public record Comparison(
            String about, DataTable table, @Nullable Graph strip) {}

    /**
     * Who is over-represented by one split.
     *
     * @param sentences what was found, or why nothing can be said
     * @param table null where nothing can be said
     * @param about what it was held against
     */
    public record Representation(
            String name, List<String> sentences, @Nullable DataTable table, String about) {}

    /** A table of plain cells; the first column says what the row is. */
    public record DataTable(String caption, List<String> headers, List<List<String>> rows) {
        /** Whether the column holds nothing but numbers and the words that stand for want of one. */
        public boolean holdsNumbers(int column) {
            return rows.stream()
                    .map(row -> row.get(column))
                    .allMatch(cell -> cell.matches(
                            "[-−£]?[0-9][0-9,.]*%?( to [0-9,.]+)?|not [a-z]+|too recent|suppressed|over [0-9,.]+"));
        }
    }

    /**
     * The returns that the figure stands on.
     *
     * @param said how many there are, or that there is none, in a sentence
     * @param more how many more there are than are named, in a sentence; empty where all are
     * @param late what is missing, each in a sentence
     * @param locked that the period is settled; empty where it is not
     */
    public record Behind(String said, List<Link> returns, String more, List<String> late, String locked) {}

    /**
     * How the figure was first counted and what it became.
     *
     * @param said that in sentences, for its own period and, where that changed, for the year before
     * @param all each time it was counted otherwise, oldest first; empty where it never was
     */
    public record Revisions(List<String> said, List<Revision> all) {}

    /**
     * One state of the figure.
     *
     * @param after what came in before it was counted so
     * @param because why a return was withdrawn; empty otherwise
     */
    public record Revision(String value, Link after, String because) {}

    /** A term and what it is here. */
    public record Fact(String term, String text) {}

    /** Another page that belongs to this figure; without an address where the reader of now may not open it. */
    public record Link(String name, String address) {}
}
