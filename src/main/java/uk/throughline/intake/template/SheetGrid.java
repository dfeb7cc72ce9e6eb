package uk.throughline.intake.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.throughline.intake.workbook.Serials;
import uk.throughline.intake.workbook.SheetCell;
import uk.throughline.intake.workbook.Workbook;

/** One sheet of an Excel workbook (xlsx), read as a stream: what its cells hold, with dates as 2024-03-31T14:05. */
record SheetGrid(Path file, Workbook.Name sheet, Serials days) implements Grid {
    private static final Pattern NUMBER = Pattern.compile("\\d{5}(\\.\\d{1,15})?");

    @Override
    public String name() {
        return "sheet \"" + sheet.name() + "\"";
    }

    /** The workbook's sheets, in its order, hidden ones too. */
    static List<SheetGrid> sheets(Path file) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            return workbook.sheets().stream()
                    .map(sheet -> new SheetGrid(file, sheet, workbook.days()))
                    .toList();
        }
    }

    @Override
    public void each(Taker taker) throws IOException, SQLException {
        try (Workbook workbook = Workbook.open(file)) {
            workbook.read(sheet, (row, cells) -> taker.take(row, texts(cells, taker)));
        }
    }

    private static List<String> texts(List<SheetCell> cells, Taker taker) {
        List<String> texts = new ArrayList<>(cells.size());
        for (SheetCell cell : cells) {
            if (cell.formula()) {
                taker.formula(texts.size());
            }
            texts.add(cell.text());
        }
        return texts;
    }

    /** Whoever pastes into a template often pastes without the format, and leaves a date as the number that Excel keeps for it. */
    @Override
    public String dated(String cell) {
        String shown = NUMBER.matcher(cell).matches() ? days.shown(new BigDecimal(cell)) : null;
        return shown == null ? cell : shown;
    }
}
