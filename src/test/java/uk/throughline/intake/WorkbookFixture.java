package uk.throughline.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small workbook of inspection lists, written cell by cell. */
final class WorkbookFixture {
    static final String CONTACTS =
            "Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Date of Contact|Contact Source";
    static final String PLANS = "Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|"
            + "Does the Child have a Disability|Child Protection Plan Start Date|Initial Category of Abuse|"
            + "Latest Category of Abuse|Date of the Last Statutory Visit|Was the Child Seen Alone?|"
            + "Date of latest review conference|Child Protection Plan End Date|Subject to Emergency Protection Order or"
            + " Protected Under Police Powers in Last Six Months (Y/N)|Number of Previous Child Protection Plans|"
            + "Allocated Team|Allocated Worker";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle day = workbook.createCellStyle();
    private XSSFSheet sheet = workbook.createSheet("Contents");
    private int next;

    WorkbookFixture() {
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        workbook.removeSheetAt(0);
    }

    WorkbookFixture sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    WorkbookFixture hidden() {
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        return this;
    }

    WorkbookFixture blank() {
        next++;
        return this;
    }

    WorkbookFixture headings(String divided) {
        return row((Object[]) divided.split("\\|", -1));
    }

    /** A cell each: a text, a number, a date, or {@code =formula}; null for none. */
    WorkbookFixture row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            Cell cell = values[i] == null ? null : row.createCell(i);
            switch (values[i]) {
                case null -> {}
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Number number -> cell.setCellValue(number.doubleValue());
                case String formula when formula.startsWith("=") -> cell.setCellFormula(formula.substring(1));
                default -> cell.setCellValue(values[i].toString());
            }
        }
        return this;
    }

    /** Merges cells, counted from 0. */
    WorkbookFixture merge(int fromRow, int toRow, int fromColumn, int toColumn) {
        sheet.addMergedRegion(new CellRangeAddress(fromRow, toRow, fromColumn, toColumn));
        return this;
    }

    Path write(Path folder) throws IOException {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Path file = Files.createTempFile(folder, "lists-", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
