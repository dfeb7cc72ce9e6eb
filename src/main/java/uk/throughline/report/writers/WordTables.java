package uk.throughline.report.writers;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;

/** The shape of tables in Word: full width, the columns sized for their words, ruled between rows only. */
final class WordTables {
    /** Between the margins of an A4 page, in twentieths of a point. */
    private static final int WIDTH = 9300;

    private WordTables() {}

    static void shape(XWPFTable drawn, Block.Table table) {
        drawn.setWidth(WIDTH);
        XWPFTable.XWPFBorderType line = XWPFTable.XWPFBorderType.SINGLE;
        XWPFTable.XWPFBorderType none = XWPFTable.XWPFBorderType.NONE;
        drawn.setInsideHBorder(line, 4, 0, "B5BCBE");
        drawn.setTopBorder(line, 8, 0, "1B1F20");
        drawn.setBottomBorder(line, 8, 0, "1B1F20");
        drawn.setInsideVBorder(none, 0, 0, "auto");
        drawn.setLeftBorder(none, 0, 0, "auto");
        drawn.setRightBorder(none, 0, 0, "auto");
        CTTblPr properties = drawn.getCTTbl().getTblPr();
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        int[] widths = widths(table);
        CTTblGrid grid = drawn.getCTTbl().getTblGrid() == null
                ? drawn.getCTTbl().addNewTblGrid()
                : drawn.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() < widths.length) {
            grid.addNewGridCol();
        }
        for (int column = 0; column < widths.length; column++) {
            grid.getGridColArray(column).setW(BigInteger.valueOf(widths[column]));
            for (int row = 0; row < drawn.getNumberOfRows(); row++) {
                drawn.getRow(row).getCell(column).setWidth(String.valueOf(widths[column]));
            }
        }
    }

    /** In proportion to the words in each column, none narrower than its longest word. */
    private static int[] widths(Block.Table table) {
        int columns = table.columns().size();
        int[] lengths = new int[columns];
        for (int column = 0; column < columns; column++) {
            lengths[column] = room(table.columns().get(column));
            for (Block.Row row : table.rows()) {
                String words =
                        column == 0 ? row.name() : Inline.plain(row.cells().get(column - 1));
                lengths[column] = Math.max(lengths[column], room(words));
            }
        }
        int all = Arrays.stream(lengths).sum();
        return Arrays.stream(lengths).map(length -> WIDTH * length / all).toArray();
    }

    /** Letters that the words need on a line: all of them up to a limit, never fewer than the longest. */
    private static int room(String words) {
        int longest = Arrays.stream(words.split("\\s+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(Math.min(words.length(), 40), longest) + 4;
    }
}
