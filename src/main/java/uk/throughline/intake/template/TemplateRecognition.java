package uk.throughline.intake.template;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.SentText;
import uk.throughline.intake.staging.UnreadableReturn;

/**
 * Tells which template a file fills in: the one whose required columns are all there, with most of its other columns. Titles may
 * stand above the headings, and headings may be merged over two rows.
 */
public final class TemplateRecognition {
    private static final int ROWS_LOOKED_AT = 30;
    private static final int ROWS_ABOVE = 2;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final List<Template> templates;
    private final List<String> passedOver = new ArrayList<>();
    private @Nullable Grid bestGrid;
    private @Nullable Match best;
    private @Nullable Match nearest;
    private boolean tied;

    private TemplateRecognition(List<Template> templates) {
        this.templates = templates;
    }

    /**
     * The template that a text file fills in, or empty when it is nothing like any.
     *
     * @throws UnreadableReturn when it is nearly one, or as much one as another, saying what to change
     */
    public static Optional<Filled> of(Part part, List<Template> templates) throws IOException {
        TemplateRecognition recognition = new TemplateRecognition(templates);
        Part head = SentText.firstLines(part);
        for (char separator : SEPARATORS) {
            try {
                recognition.look(new CsvGrid(part, separator), new CsvGrid(head, separator));
            } catch (UnreadableReturn e) {
                // with another separator, or cut within a value of several lines, the head may not be readable; the
                // file
                // itself is read later
                continue;
            }
        }
        return recognition.found();
    }

    /** The same of a workbook, by its sheets; hidden ones are not read: what the sender cannot see, the sender did not mean to send. */
    public static Optional<Filled> of(Path workbook, List<Template> templates) throws IOException {
        TemplateRecognition recognition = new TemplateRecognition(templates);
        for (SheetGrid sheet : SheetGrid.sheets(workbook)) {
            if (sheet.sheet().hidden()) {
                recognition.passedOver.add("hidden " + sheet.name() + ", not read");
            } else {
                recognition.look(sheet, sheet);
            }
        }
        return recognition.found();
    }

    private void look(Grid grid, Grid head) throws IOException {
        int[] looked = {0};
        Deque<List<String>> above = new ArrayDeque<>();
        try {
            head.each((line, cells) -> {
                List<String> words = words(cells, above);
                for (Template template : templates) {
                    consider(grid, Match.of(template, line, words));
                }
                above.addFirst(cells);
                if (above.size() > ROWS_ABOVE) {
                    above.removeLast();
                }
                return ++looked[0] < ROWS_LOOKED_AT;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column without a heading of its own takes the one above it, as merged cells leave it. */
    private static List<String> words(List<String> cells, Deque<List<String>> above) {
        List<String> words = new ArrayList<>(cells);
        for (List<String> row : above) {
            for (int place = 0; place < row.size(); place++) {
                if (place >= words.size()) {
                    words.add("");
                }
                if (words.get(place).isBlank()) {
                    words.set(place, row.get(place));
                }
            }
        }
        return words;
    }

    private void consider(Grid grid, Match match) {
        if (!match.isWhole()) {
            if (match.known() >= 2 && (nearest == null || NEARNESS.compare(match, nearest) > 0)) {
                nearest = match;
            }
            return;
        }
        Match before = best;
        boolean same =
                before != null && before.template().id().equals(match.template().id());
        if (same && grid instanceof SheetGrid && !grid.equals(bestGrid) && bestGrid != null && match.known() > 1) {
            throw new UnreadableReturn("The " + bestGrid.name() + " and the " + grid.name()
                    + " both have the headings of the template \""
                    + match.template().title()
                    + "\". Nothing was kept. Put all rows into one sheet and send it again.");
        }
        int known = before == null ? 0 : before.known();
        tied = before != null && !same && match.known() == known || tied && match.known() <= known;
        if (match.known() > known) {
            best = match;
            bestGrid = grid;
        }
    }

    private static final Comparator<Match> NEARNESS =
            Comparator.comparingInt(match -> match.known() - match.missing().size());

    private Optional<Filled> found() {
        Match filled = best;
        Grid grid = bestGrid;
        if (filled != null && grid != null) {
            if (tied) {
                throw new UnreadableReturn("The headings fit more than one template, \""
                        + filled.template().title()
                        + "\" among them. Take the template from the page Returns, Templates, and keep its headings.");
            }
            return Optional.of(new Filled(grid, filled, passedOver));
        }
        Match near = nearest;
        if (near != null && near.known() >= near.missing().size()) {
            throw new UnreadableReturn(
                    "This looks like the template \"" + near.template().title() + "\", but it has no column "
                            + String.join(
                                    " and no column ",
                                    near.missing().stream()
                                            .map(column -> "\"" + column.heading() + "\"")
                                            .toList())
                            + ". Add what is missing, or take the template anew from the page Returns, Templates.");
        }
        return Optional.empty();
    }
}
