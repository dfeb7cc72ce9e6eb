package uk.throughline.intake.inspection;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.inspection.InspectionList.Field;
import uk.throughline.intake.inspection.InspectionWorkbook.Found;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;
import uk.throughline.intake.workbook.SheetCell;
import uk.throughline.intake.workbook.Workbook;

/** Reads inspection lists out of their workbook and stages their rows; the same child is one child in all lists. */
public final class InspectionReader {
    private static final String CHILD_ID = "la_child_id";
    private static final int LONGEST_ID = 100;

    private final Workbook workbook;
    private final Staging staging;
    private final LocalDate today;
    private final Map<String, Integer> children = new HashMap<>();
    private @Nullable LocalDate latest;

    private InspectionReader(Workbook workbook, Staging staging, LocalDate today) {
        this.workbook = workbook;
        this.staging = staging;
        this.today = today;
    }

    /**
     * Stages the lists. A workbook does not say of which day it is: it is taken to be of the latest day, up to today, on which it
     * says that something was done.
     *
     * @return that day
     */
    public static LocalDate read(InspectionWorkbook lists, LocalDate today, Staging staging)
            throws IOException, SQLException {
        lists.passedOver().forEach(staging::notUnderstood);
        try (Workbook workbook = Workbook.open(lists.file())) {
            InspectionReader reader = new InspectionReader(workbook, staging, today);
            for (Found found : lists.lists()) {
                reader.list(found);
            }
            return reader.latest == null ? today : reader.latest;
        }
    }

    private void list(Found found) throws IOException, SQLException {
        Headings headings = found.headings();
        String of = " of " + found.shape().title();
        headings.unknown().stream()
                .filter(heading -> !MendMark.is(heading))
                .forEach(heading -> staging.notUnderstood("column " + heading + of));
        headings.notThere().forEach(heading -> staging.notUnderstood("no column " + heading + of));
        workbook.read(found.sheet(), (row, cells) -> {
            if (row > headings.row()) {
                row(found, row, cells);
            }
            return true;
        });
    }

    private void row(Found found, int row, List<SheetCell> cells) throws SQLException {
        List<Field> fields = found.headings().list().fields();
        int rowNo = staging.nextRow(found.shape());
        @Nullable String[] values = new String[fields.size()];
        for (Map.Entry<Integer, Integer> place : found.headings().places().entrySet()) {
            if (place.getKey() < cells.size()) {
                values[place.getValue()] = value(found, rowNo, place.getValue(), cells.get(place.getKey()));
            }
        }
        boolean ofChild = found.shape().columns().getFirst().name().equals(CHILD_ID);
        String id = ofChild ? values[0] : null;
        staging.add(found.shape(), rowNo, row, id == null || id.isEmpty() ? 0 : childNo(id), 0, values);
    }

    /** The value as it is staged, or null; what is there but not understood is counted, and listed with its place. */
    private @Nullable String value(Found found, int rowNo, int place, SheetCell cell) throws SQLException {
        Field field = found.headings().list().fields().get(place);
        if (cell.isEmpty()) {
            return null;
        }
        boolean lost = place == 0 && field.kind() == InspectionList.Kind.TEXT && Values.isShortenedNumber(cell.text());
        String value = cell.isError() || lost ? null : understood(field, cell);
        if (cell.formula() && !cell.isError()) {
            staging.notUnderstood(
                    "formula of " + found.shape().title() + ", of which the value that it last gave was taken");
        }
        if (value == null) {
            staging.unreadable(found.shape(), rowNo, found.shape().columns().get(place), cell.text());
            staging.notUnderstood((cell.isError() ? "error of a formula in " : "value of ") + field.heading() + " of "
                    + found.shape().title());
        } else if (field.dated()) {
            seen(LocalDate.parse(value));
        }
        return value;
    }

    private @Nullable String understood(Field field, SheetCell cell) {
        return switch (field.kind()) {
            case TEXT -> cell.text();
            case CODE -> field.codes().isEmpty() ? cell.text() : InspectionLists.CODES.code(field.codes(), cell.text());
            case DATE ->
                cell.number() == null
                        ? WrittenDates.date(cell.text())
                        : text(workbook.days().day(cell.number()));
            case NUMBER -> Values.wholeNumber(cell.text());
            case YEARS -> years(cell);
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String years(SheetCell cell) {
        BigDecimal number = cell.number();
        // a number of hundreds of digits is no age, and writing it out would fill the memory
        return number == null || Math.abs((long) number.scale()) > 100
                ? Values.wholeNumber(cell.text())
                : Values.wholeNumber(number.setScale(0, RoundingMode.FLOOR).toPlainString());
    }

    private void seen(LocalDate day) {
        if (!day.isAfter(today) && (latest == null || day.isAfter(latest))) {
            latest = day;
        }
    }

    private int childNo(String given) throws SQLException {
        String id = given.length() > LONGEST_ID ? given.substring(0, LONGEST_ID) : given;
        Integer known = children.get(id);
        if (known != null) {
            return known;
        }
        int childNo = children.size() + 1;
        children.put(id, childNo);
        staging.identity(childNo, id);
        return childNo;
    }
}
