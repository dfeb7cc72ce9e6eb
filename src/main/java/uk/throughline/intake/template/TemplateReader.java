package uk.throughline.intake.template;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;
import uk.throughline.kernel.Period;

/** Reads a filled template and stages its rows. */
public final class TemplateReader {
    private static final int LONGEST_ID = 100;

    private final Filled filled;
    private final Staging staging;
    private final ListShape shape;
    private final int[] targets;
    private final int[] dates;
    private final int child;
    private final Map<String, Integer> children = new HashMap<>();
    private final PeriodSpoken spoken = new PeriodSpoken();

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
        filled.match().notUnderstood().stream()
                .filter(heading -> !MendMark.is(heading))
                .forEach(heading -> staging.notUnderstood("column " + heading));
        int headings = filled.match().line();
        filled.grid().each((line, cells) -> {
            if (line > headings) {
                reader.row(line, cells);
            }
            return true;
        });
        return reader.spoken.of(said, fileName, filled.template().tells());
    }

    private void row(int line, List<String> cells) throws SQLException {
        @Nullable String[] values = new String[shape.columns().size()];
        int given = Math.min(targets.length, cells.size());
        for (int i = 0; i < given; i++) {
            if (targets[i] >= 0) {
                values[targets[i]] = cells.get(i);
            }
        }
        for (int date : dates) {
            spoken.saw(Values.day(values[date]));
        }
        staging.add(shape, staging.nextRow(shape), line, child < 0 ? 0 : childNo(values[child]), 0, values);
    }

    private int childNo(@Nullable String given) throws SQLException {
        String id = given == null ? "" : given.strip();
        if (id.isEmpty()) {
            return 0;
        }
        Integer known = children.get(id);
        if (known != null) {
            return known;
        }
        int childNo = children.size() + 1;
        children.put(id, childNo);
        staging.identity(childNo, id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id);
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
