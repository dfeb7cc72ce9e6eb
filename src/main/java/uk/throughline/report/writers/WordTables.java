package uk.throughline.report.writers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import uk.throughline.report.document.Block;

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

    /** In proportion to the longest words in each column, none under an eighth of the page nor over half of it. */
    private static int[] widths(Block.Table table) {
        int columns = table.columns().size();
        double[] lengths = new double[columns];
        for (int column = 0; column < columns; column++) {
            lengths[column] = table.columns().get(column).length();
            for (Block.Row row : table.rows()) {
                int length = column == 0
                        ? row.name().length()
                        : uk.throughline.report.document.Inline.plain(
                                        row.cells().get(column - 1))
                                .length();
                lengths[column] = Math.max(lengths[column], Math.min(length, 60));
            }
            lengths[column] = Math.max(lengths[column], 9);
        }
        double all = java.util.Arrays.stream(lengths).sum();
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = (int) (WIDTH * lengths[column] / all);
        }
        return widths;
    }
}
