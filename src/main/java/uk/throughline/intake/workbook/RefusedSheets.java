package uk.throughline.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.Refusals;

/**
 * Copies of a workbook's lists what is to be mended: what stands above the headings, the headings with one more, and each row that
 * was refused or is about someone of whom a row was. Rows stream past in both workbooks.
 */
public final class RefusedSheets {
    private final Refusals refusals;
    private final WrittenSheets written;

    private RefusedSheets(Refusals refusals, WrittenSheets written) {
        this.refusals = refusals;
        this.written = written;
    }

    /**
     * A sheet and how it is laid out.
     *
     * @param list as its rows were staged
     * @param headings the row of the headings, from 1
     * @param id the place of the column that says whom a row is about; -1 where it says none
     * @param who {@code child} or {@code adopter}
     */
    public record Layout(String sheet, String list, int headings, int id, String who) {}

    public static void copy(Path file, List<Layout> layouts, Refusals refusals, OutputStream out) throws IOException {
        try (Workbook workbook = Workbook.open(file);
                WrittenSheets written = new WrittenSheets(workbook.days())) {
            RefusedSheets copy = new RefusedSheets(refusals, written);
            for (Layout layout : layouts) {
                Workbook.Name sheet = workbook.sheets().stream()
                        .filter(one -> one.name().equals(layout.sheet()))
                        .findFirst()
                        .orElseThrow();
                copy.sheet(workbook, sheet, layout);
            }
            written.write(out);
        }
    }

    private void sheet(Workbook workbook, Workbook.Name sheet, Layout layout) throws IOException {
        List<Line> top = new ArrayList<>();
        written.sheet(layout.sheet());
        try {
            workbook.read(sheet, (row, cells) -> {
                if (row < layout.headings()) {
                    top.add(new Line(row, cells));
                } else if (row == layout.headings()) {
                    top.add(new Line(row, cells));
                    top(top, layout.headings());
                } else {
                    row(layout, row, cells);
                }
                return true;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Copying a sheet asks no database", e);
        }
    }

    /** A row above the rows of the list. */
    private record Line(int row, List<SheetCell> cells) {}

    private void top(List<Line> top, int headings) {
        int width = 0;
        for (Line line : top) {
            width = Math.max(width, line.row() >= headings - 2 ? line.cells().size() : 0);
        }
        for (Line line : top) {
            boolean heads = line.row() == headings;
            if (heads) {
                written.marksBefore(line.cells());
            }
            written.row(line.row(), line.cells(), width, heads ? MendMark.heading(refusals.number()) : "");
        }
        written.width(width);
    }

    private void row(Layout layout, int row, List<SheetCell> cells) {
        boolean named = layout.id() >= 0 && layout.id() < cells.size();
        String id = named ? cells.get(layout.id()).text() : "";
        if (refusals.isOf(layout.who(), id) || refusals.names(layout.list(), row)) {
            written.next(cells, refusals.inWords(layout.list(), row));
        }
    }
}
