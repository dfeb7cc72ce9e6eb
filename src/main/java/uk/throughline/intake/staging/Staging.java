package uk.throughline.intake.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The temporary tables of one return, filled by COPY as the return streams past: {@code staged_<list>} for each list,
 * {@code staged_identity} (child_no, la_child_id), {@code staged_unreadable} (list, row_no, column_name, value) for values that
 * are there but cannot be read, and {@code staged_header}, one row about the return itself. They end with the transaction. Where
 * there is a second connection, it has the same tables with the same rows.
 */
public final class Staging implements AutoCloseable {
    private static final int FLUSH_AT = 1 << 17;
    private static final int MOST_ROWS = 2_000_000;
    private static final String IDENTITY = "identity";
    private static final String UNREADABLE = "unreadable";

    /** Who waits is told how far it is after so many rows. */
    private static final int ROWS_BETWEEN = 500;

    private final Progress progress = Progress.current();
    private long rowsSoFar;

    private final Connection connection;
    private final @Nullable Beside beside;
    private final CopyLane lane;
    private final Map<String, ListShape> shapes = new LinkedHashMap<>();
    private final Map<String, CopyText> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Long> notUnderstood = new TreeMap<>();
    private boolean anyUnreadable;

    public Staging(Connection connection, Collection<ListShape> lists) throws SQLException {
        this(connection, lists, null);
    }

    /** @param beside the second connection, for a return so large that it is worth one; else null */
    public Staging(Connection connection, Collection<ListShape> lists, @Nullable Beside beside) throws SQLException {
        this.connection = connection;
        this.beside = beside;
        progress.at(Progress.Step.READING);
        this.lane = new CopyLane(connection, beside);
        List<String> statements = new ArrayList<>();
        for (ListShape shape : lists) {
            shapes.put(shape.name(), shape);
            rows.put(shape.name(), 0);
            waiting.put(shape.name(), new CopyText());
            statements.add(shape.create());
        }
        statements.add(
                "create temporary table staged_identity (child_no integer primary key, la_child_id text not null)"
                        + " on commit drop");
        statements.add(
                "create temporary table staged_" + UNREADABLE
                        + " (list text not null, row_no integer not null, column_name text not null, value text not null) on commit drop");
        statements.add("create temporary table staged_header (year integer, reference_date date, authority text,"
                + " from_on date not null, to_on date not null) on commit drop");
        waiting.put(IDENTITY, new CopyText());
        waiting.put(UNREADABLE, new CopyText());
        execute(String.join(";\n", statements));
    }

    public Collection<ListShape> lists() {
        return shapes.values();
    }

    /** Names a child of the return. */
    public void identity(int childNo, String laChildId) throws SQLException {
        CopyText text = buffer(IDENTITY);
        text.number(childNo);
        text.text(laChildId);
        text.endRow();
        flushWhenFull(IDENTITY, text);
    }

    /** The number that the next row of the list will have. */
    public int nextRow(ListShape shape) {
        int row = rows.merge(shape.name(), 1, Integer::sum);
        if (row > MOST_ROWS) {
            throw new UnreadableReturn("The return has more than 2,000,000 " + shape.title()
                    + ", which no return does. Nothing was kept. Check the export, or send it in parts.");
        }
        return row;
    }

    /** How many rows were read of all lists. */
    public long rows() {
        return rowsSoFar;
    }

    /** How many rows of the list were read. */
    public int rows(String list) {
        return rows.getOrDefault(list, 0);
    }

    /**
     * Stages a row.
     *
     * @param values as the return gives them, in the order of the shape's columns; null where there is none
     */
    public void add(ListShape shape, int rowNo, int line, int childNo, int parentNo, @Nullable String[] values)
            throws SQLException {
        CopyText text = buffer(shape.name());
        text.number(rowNo);
        text.number(line);
        text.number(childNo);
        text.number(parentNo);
        for (int i = 0; i < values.length; i++) {
            Column column = shape.columns().get(i);
            String raw = ValueWriter.write(text, column, values[i]);
            if (raw != null) {
                unreadable(shape, rowNo, column, raw);
            }
        }
        text.endRow();
        flushWhenFull(shape.name(), text);
        if (++rowsSoFar % ROWS_BETWEEN == 0) {
            progress.read(rowsSoFar);
        }
    }

    /** Notes a value that is there but cannot be read. */
    public void unreadable(ListShape shape, int rowNo, Column column, String raw) throws SQLException {
        anyUnreadable = true;
        CopyText text = buffer(UNREADABLE);
        text.text(shape.name());
        text.number(rowNo);
        text.text(column.name());
        text.text(raw.length() > ValueWriter.LONGEST_VALUE ? raw.substring(0, ValueWriter.LONGEST_VALUE) : raw);
        text.endRow();
        flushWhenFull(UNREADABLE, text);
    }

    /** Says what the return is about; asked for once it was read through. */
    public void header(
            @Nullable Integer year,
            @Nullable LocalDate reference,
            @Nullable String authority,
            LocalDate from,
            LocalDate to)
            throws SQLException {
        everywhere(on -> {
            try (PreparedStatement insert = on.prepareStatement(
                    "insert into staged_header (year, reference_date, authority, from_on, to_on) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, year, Types.INTEGER);
                insert.setObject(2, reference, Types.DATE);
                insert.setString(3, authority);
                insert.setObject(4, from);
                insert.setObject(5, to);
                return insert.executeUpdate();
            }
        });
    }

    /** The second connection, on which the same is staged; null where there is none. */
    public @Nullable Beside beside() {
        return beside;
    }

    /** Counts something of the return that its format does not know; of a great many, the later ones are counted as one. */
    public void notUnderstood(String name) {
        NotUnderstood.add(notUnderstood, name);
    }

    public Map<String, Long> notUnderstood() {
        return notUnderstood;
    }

    /** Sends what still waits and lets PostgreSQL look at how much there is. */
    public void finish() throws SQLException {
        // how many rows there are is what matters; a small sample tells it
        List<String> statements = new ArrayList<>(List.of("set local default_statistics_target = 10"));
        for (Map.Entry<String, CopyText> entry : waiting.entrySet()) {
            flush(entry.getKey(), entry.getValue());
            statements.add("analyze staged_" + entry.getKey());
        }
        lane.settle();
        if (anyUnreadable) {
            // rules look up the value of each row that breaks them, and every row may
            execute("create index on staged_" + UNREADABLE + " (row_no)");
        }
        execute(String.join(";\n", statements));
    }

    private CopyText buffer(String list) {
        CopyText text = waiting.get(list);
        if (text == null) {
            throw new IllegalStateException("Nothing is staged as " + list);
        }
        return text;
    }

    private void flushWhenFull(String list, CopyText text) throws SQLException {
        if (text.size() >= FLUSH_AT) {
            flush(list, text);
        }
    }

    private void flush(String list, CopyText text) throws SQLException {
        if (text.size() > 0) {
            int size = text.size();
            lane.send("staged_" + list, text.handOver(), size);
        }
    }

    /** Waits until nothing is being copied any more; what is staged stays until the transaction ends. */
    @Override
    public void close() {
        lane.close();
    }

    /** Copies what a table of the second connection holds into the same table here, once what was asked there is done; gives how many rows. */
    public long bring(String table) throws SQLException {
        if (beside == null) {
            throw new IllegalStateException("There is no second connection to bring " + table + " from");
        }
        return beside.ask(second -> CopyLane.pump(second, connection, table)).join();
    }

    private void execute(String sql) throws SQLException {
        everywhere(on -> {
            try (Statement statement = on.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** Does it on the second connection too, which is not waited for. */
    private <T> void everywhere(Beside.Work<T> work) throws SQLException {
        if (beside != null) {
            var unused = beside.ask(work);
        }
        work.on(connection);
    }
}
