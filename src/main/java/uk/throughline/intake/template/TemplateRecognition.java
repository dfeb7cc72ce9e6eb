package uk.throughline.intake.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.UnreadableReturn;

/**
 * Tells which template a file fills in: the one whose required columns are all there, with most of its other columns. Titles may
 * stand above the headings.
 */
public final class TemplateRecognition {
    private static final int ROWS_LOOKED_AT = 30;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final List<Template> templates;
    private @Nullable Filled best;
    private @Nullable Match nearest;
    private boolean tied;

    private TemplateRecognition(List<Template> templates) {
        this.templates = templates;
    }

    /**
     * The template that the file fills in, or empty when it is nothing like any.
     *
     * @throws UnreadableReturn when it is nearly one, or as much one as another, saying what to change
     */
    public static Optional<Filled> of(Part part, boolean workbook, List<Template> templates) throws IOException {
        TemplateRecognition recognition = new TemplateRecognition(templates);
        List<Grid> grids = new ArrayList<>();
        if (workbook) {
            grids.addAll(SheetGrid.sheets(part));
        } else {
            for (char separator : SEPARATORS) {
                grids.add(new CsvGrid(part, separator));
            }
        }
        for (Grid grid : grids) {
            recognition.look(grid);
        }
        return recognition.found();
    }

    private void look(Grid grid) throws IOException {
        Grid head = grid instanceof CsvGrid(Part part, char separator) ? headOf(part, separator) : grid;
        int[] looked = {0};
        try {
            head.each((line, cells) -> {
                for (Template template : templates) {
                    consider(grid, Match.of(template, line, cells));
                }
                return ++looked[0] < ROWS_LOOKED_AT;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (UnreadableReturn e) {
            // with another separator, or cut in the middle of a letter, the head may not be readable; the file itself
            // is read later
            if (best == null && !(grid instanceof CsvGrid)) {
                throw e;
            }
        }
    }

    private static Grid headOf(Part part, char separator) throws IOException {
        byte[] head = part.head();
        return new CsvGrid(new Part(part.name(), () -> new ByteArrayInputStream(head)), separator);
    }

    private void consider(Grid grid, Match match) {
        if (match.isWhole()) {
            int before = best == null ? 0 : best.match().known();
            boolean other = best != null
                    && !best.template().id().equals(match.template().id());
            tied = other && match.known() == before || tied && match.known() <= before;
            if (match.known() > before) {
                best = new Filled(grid, match);
            }
        } else if (match.known() >= 2
                && Comparator.comparingInt((Match one) ->
                                        one.known() - one.missing().size())
                                .compare(match, nearest == null ? match : nearest)
                        >= (nearest == null ? 0 : 1)) {
            nearest = match;
        }
    }

    private Optional<Filled> found() {
        Filled filled = best;
        if (filled != null) {
            if (tied) {
                throw new UnreadableReturn("The headings fit more than one template, \""
                        + filled.template().title()
                        + "\" among them. Take the template from the page Returns, Templates, and keep its headings.");
            }
            return Optional.of(filled);
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
