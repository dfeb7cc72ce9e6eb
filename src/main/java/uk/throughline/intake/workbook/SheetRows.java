package uk.throughline.intake.workbook;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.XmlEvents;

/** Goes over the rows of one sheet, one at a time. */
final class SheetRows {
    private static final int WIDEST = 1_000;
    private static final int LAST_ROW = 1 << 20;

    private final XmlEvents xml;
    private final String sheet;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final Serials days;
    private List<SheetCell> cells = new ArrayList<>();
    private boolean holdsAnything;
    private int row;

    SheetRows(XmlEvents xml, String sheet, SharedTexts texts, DateStyles styles, Serials days) {
        this.xml = xml;
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.days = days;
    }

    /** Until the look has seen enough. */
    void each(Workbook.Look look) throws XMLStreamException, SQLException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
                row();
                if (holdsAnything && !look.at(row, cells)) {
                    return;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                throw damaged();
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("sheetData")) {
                return;
            }
        }
    }

    private void row() throws XMLStreamException {
        String number = xml.attribute("r");
        row = number == null ? row + 1 : number(number);
        if (row < 1 || row > LAST_ROW) {
            throw damaged();
        }
        cells = new ArrayList<>(Math.max(10, cells.size()));
        holdsAnything = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("c")) {
                    String reference = xml.attribute("r");
                    put(reference == null ? cells.size() : column(reference), cell());
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void put(int column, SheetCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= WIDEST) {
            throw new UnreadableReturn("The sheet \"" + sheet + "\" has something beyond its " + WIDEST
                    + "th column, in row " + row
                    + ", which no list does. Nothing was kept. Delete what stands beside the list and send it again.");
        }
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        if (!cells.get(column).isEmpty()) {
            throw damaged();
        }
        cells.set(column, cell);
        holdsAnything = true;
    }

    private SheetCell cell() throws XMLStreamException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "v" -> value = CellTexts.of(xml);
                    case "is" -> value = CellTexts.ofRuns(xml);
                    case "f" -> {
                        formula = true;
                        xml.skip();
                    }
                    default -> xml.skip();
                }
            }
        }
        return cell(type == null ? "n" : type, style, value, formula);
    }

    private SheetCell cell(String type, @Nullable String style, @Nullable String value, boolean formula)
            throws XMLStreamException {
        if (value == null || value.isEmpty() && !type.equals("str")) {
            return formula ? SheetCell.notWorkedOut() : SheetCell.EMPTY;
        }
        return switch (type) {
            case "n" -> SheetCell.ofNumber(value, styles.isDate(style) ? days : null, formula);
            case "s" -> SheetCell.ofText(shared(value), formula);
            case "b" -> SheetCell.ofText(value.equals("1") ? "true" : "false", formula);
            default -> SheetCell.ofText(value, formula);
        };
    }

    private String shared(String number) throws XMLStreamException {
        String text = texts.get(number(number));
        if (text == null) {
            throw damaged();
        }
        return text;
    }

    /** The place of the column that a cell names in letters before its row, such as AB12. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            char letter = reference.charAt(i);
            if (letter > 'Z' || i > 2) {
                throw damaged();
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column == 0) {
            throw damaged();
        }
        return column - 1;
    }

    private static int number(String raw) {
        if (raw.isEmpty() || raw.length() > 9) {
            throw damaged();
        }
        int number = 0;
        for (int i = 0; i < raw.length(); i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw damaged();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static UnreadableReturn damaged() {
        return new UnreadableReturn(WorkbookParts.DAMAGED);
    }
}
