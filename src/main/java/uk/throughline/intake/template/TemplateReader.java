package uk.throughline.intake.template;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;
import uk.throughline.intake.workbook.SheetCell;
import uk.throughline.kernel.Period;

/** Reads a filled template and stages its rows. */
public final class TemplateReader implements Grid.Taker {
    private static final int LONGEST_ID = 100;

    private final Filled filled;
    private final Staging staging;
    private final ListShape shape;
    private final int[] targets;
    private final int[] dates;
    private final int child;
    private final Map<String, Integer> children = new HashMap<>();
    private final PeriodSpoken spoken = new PeriodSpoken();
    private final List<Integer> formulas = new ArrayList<>();

    private TemplateReader(Filled filled, Staging staging) {
        this.filled = filled;
        this.staging = staging;
        Template template = filled.template();
        this.shape = staging.lists().iterator().next();
        this.targets = filled.match().targets();
        this.dates = template.dates().stream()
                .mapToInt(name -> place(template, name))
                .toArray();
        this.child = template.isAboutChildren() ? place(template, Template.CHILD) : -1;
    }

    /**
     * Stages the rows below the headings.
     *
     * @param said the period that the sender named, or null
     * @return the period that the return speaks of; empty when nothing tells one
     */
    public static Optional<Period> read(Filled filled, @Nullable Period said, String fileName, Staging staging)
            throws IOException, SQLException {
        TemplateReader reader = new TemplateReader(filled, staging);
        filled.passedOver().forEach(staging::notUnderstood);
        filled.match().notUnderstood().stream()
                .filter(heading -> !MendMark.is(heading))
                .forEach(heading -> staging.notUnderstood("column " + heading));
        filled.grid().each(reader);
        return reader.spoken.of(said, fileName, filled.template().tells());
    }

    /** The period that the sender named, else the one that the file's name says; empty where neither does. */
    public static Optional<Period> periodNamed(@Nullable Period said, String fileName) {
        return said != null ? Optional.of(said) : PeriodSpoken.named(fileName);
    }

    @Override
    public void formula(int place) {
        formulas.add(place);
    }

    @Override
    public boolean take(int line, List<String> cells) throws SQLException {
        if (line > filled.match().line()) {
            for (int place : formulas) {
                if (place < targets.length && targets[place] >= 0 && !SheetCell.isError(cells.get(place))) {
                    staging.notUnderstood("formula in column " + heading(targets[place])
                            + ", of which the value that it last gave was taken");
                }
            }
            row(line, cells);
        }
        formulas.clear();
        return true;
    }

    private void row(int line, List<String> cells) throws SQLException {
        @Nullable String[] values = new String[shape.columns().size()];
        int rowNo = staging.nextRow(shape);
        int given = Math.min(targets.length, cells.size());
        for (int i = 0; i < given; i++) {
            if (targets[i] >= 0) {
                values[targets[i]] = value(rowNo, targets[i], cells.get(i));
            }
        }
        for (int date : dates) {
            spoken.saw(Values.day(values[date]));
        }
        staging.add(shape, rowNo, line, child < 0 ? 0 : childNo(values[child]), 0, values);
    }

    /** The value as it is staged, or null where it is none that could be kept; that is listed with its place. */
    private @Nullable String value(int rowNo, int target, String cell) throws SQLException {
        Column column = shape.columns().get(target);
        boolean error = SheetCell.isError(cell);
        if (error || target == child && Values.isShortenedNumber(cell)) {
            staging.unreadable(shape, rowNo, column, cell);
            if (error) {
                staging.notUnderstood("error of a formula in column " + heading(target));
            }
            return null;
        }
        return switch (column.kind()) {
            case DATE, MOMENT -> filled.grid().dated(cell);
            default -> cell;
        };
    }

    private String heading(int target) {
        return filled.template().columns().get(target).heading();
    }

    private int childNo(@Nullable String given) throws SQLException {
        String whole = given == null ? "" : given.strip();
        String id = whole.length() > LONGEST_ID ? whole.substring(0, LONGEST_ID) : whole;
        if (id.isEmpty()) {
            return 0;
        }
        Integer known = children.get(id);
        if (known != null) {
            return known;
        }
        int childNo = children.size() + 1;
        children.put(id, childNo);
        staging.identity(childNo, id);
        return childNo;
    }

    private static int place(Template template, String name) {
        for (int place = 0; place < template.columns().size(); place++) {
            if (template.columns().get(place).name().equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException(template.id() + " has no column " + name);
    }
}
