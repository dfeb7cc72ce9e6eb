package uk.throughline.report.prose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.throughline.kernel.Figure;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;

/** Says below a table or chart what was hidden in it and why. */
final class HiddenNote {
    private static final String WORDS =
            "“Suppressed” stands where a number is not shown: it is a small one, such as 1 to 5, that could point to a child, or one"
                    + " from which such a number could be worked out.";

    private HiddenNote() {}

    /** The note, where anything is hidden. */
    static Optional<Block> after(List<Block> blocks) {
        boolean hidden = blocks.stream()
                .flatMap(HiddenNote::tables)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(List::stream)
                .anyMatch(cell -> cell instanceof Inline.BoundFigure bound
                        && bound.figure().figure() instanceof Figure.Suppressed);
        return hidden ? Optional.of(new Block.Paragraph(List.of(new Inline.Aside(WORDS)))) : Optional.empty();
    }

    private static Stream<Block.Table> tables(Block block) {
        return switch (block) {
            case Block.Table table -> Stream.of(table);
            case Block.Chart chart -> Stream.of(chart.table());
            default -> Stream.empty();
        };
    }
}
