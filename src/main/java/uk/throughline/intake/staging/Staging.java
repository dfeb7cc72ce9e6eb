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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The temporary tables of one return, filled by COPY as the return streams past: {@code staged_<list>} for each list,
 * {@code staged_identity} (child_no, la_child_id), {@code staged_unreadable} (list, row_no, column_name, value) for values that
 * are there but cannot be read, and {@code staged_header}, one row about the return itself. They end with the transaction.
 */
public final class Staging implements AutoCloseable {
    private static final int FLUSH_AT = 1 << 20;
    private static final int LONGEST_VALUE = 500;
    private static final ListShape UNREADABLE = new ListShape("unreadable", "", null, List.of());

    private final Connection connection;
    private final CopyLane lane;
    private final Map<String, ListShape> shapes = new LinkedHashMap<>();
    private final Map<String, CopyText> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Long> notUnderstood = new TreeMap<>();

    public Staging(Connection connection, Collection<ListShape> lists) throws SQLException {
        this.connection = connection;
        this.lane = new CopyLane(connection);
        List<String> statements = new ArrayList<>();
        for (ListShape shape : lists) {
            shapes.put(shape.name(), shape);
            rows.put(shape.name(), 0);
            waiting.put(shape.table(), new CopyText());
            statements.add(shape.create());
        }
        statements.add(
                "create temporary table staged_identity (child_no integer primary key, la_child_id text not null)"
                        + " on commit drop");
        statements.add(
                "create temporary table " + UNREADABLE.table()
                        + " (list text not null, row_no integer not null, column_name text not null, value text not null) on commit drop");
        statements.add("create temporary table staged_header (year integer, reference_date date, authority text,"
                + " from_on date not null, to_on date not null) on commit drop");
        waiting.put("staged_identity", new CopyText());
        waiting.put(UNREADABLE.table(), new CopyText());
        execute(String.join(";\n", statements));
    }

    public Collection<ListShape> lists() {
        return shapes.values();
    }

    /** Names a child of the return. */
    public void identity(int childNo, String laChildId) throws SQLException {
        CopyText text = buffer("staged_identity");
        text.number(childNo);
        text.text(laChildId);
        text.endRow();
        flushWhenFull("staged_identity", text);
    }

    /** The number that the next row of the list will have. */
    public int nextRow(ListShape shape) {
        return rows.merge(shape.name(), 1, Integer::sum);
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
        CopyText text = buffer(shape.table());
        text.number(rowNo);
        text.number(line);
        text.number(childNo);
        text.number(parentNo);
        for (int i = 0; i < values.length; i++) {
            write(text, shape, rowNo, shape.columns().get(i), values[i]);
        }
        text.endRow();
        flushWhenFull(shape.table(), text);
    }

    private void write(CopyText text, ListShape shape, int rowNo, Column column, @Nullable String given)
            throws SQLException {
        String raw = given == null ? "" : given.strip();
        if (raw.isEmpty()) {
            text.none();
            return;
        }
        String value =
                switch (column.kind()) {
                    case TEXT -> raw;
                    case CODE, CODES -> raw.toUpperCase(Locale.ROOT);
                    case DATE -> Values.date(raw);
                    case NUMBER -> Values.wholeNumber(raw);
                    case FLAG -> Values.flag(raw);
                    case SEX -> Values.sex(raw);
                };
        if (value == null) {
            text.none();
            unreadable(shape, rowNo, column, raw);
        } else if (column.kind() == Column.Kind.CODES) {
            text.array(value.split(String.valueOf(Values.DIVIDER)));
        } else if (column.kind() == Column.Kind.DATE) {
            text.plain(value);
        } else {
            text.text(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
        }
    }

    private void unreadable(ListShape shape, int rowNo, Column column, String raw) throws SQLException {
        CopyText text = buffer(UNREADABLE.table());
        text.text(shape.name());
        text.number(rowNo);
        text.text(column.name());
        text.text(raw.length() > LONGEST_VALUE ? raw.substring(0, LONGEST_VALUE) : raw);
        text.endRow();
        flushWhenFull(UNREADABLE.table(), text);
    }

    /** Says what the return is about; asked for once it was read through. */
    public void header(
            @Nullable Integer year,
            @Nullable LocalDate reference,
            @Nullable String authority,
            LocalDate from,
            LocalDate to)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into staged_header (year, reference_date, authority, from_on, to_on) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, year, Types.INTEGER);
            insert.setObject(2, reference, Types.DATE);
            insert.setString(3, authority);
            insert.setObject(4, from);
            insert.setObject(5, to);
            insert.executeUpdate();
        }
    }

    /** Counts something of the return that its format does not know. */
    public void notUnderstood(String name) {
        notUnderstood.merge(name.length() > 100 ? name.substring(0, 100) : name, 1L, Long::sum);
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
            statements.add("analyze " + entry.getKey());
        }
        lane.settle();
        execute(String.join(";\n", statements));
    }

    private CopyText buffer(String table) {
        CopyText text = waiting.get(table);
        if (text == null) {
            throw new IllegalStateException("Nothing is staged in " + table);
        }
        return text;
    }

    private void flushWhenFull(String table, CopyText text) throws SQLException {
        if (text.size() >= FLUSH_AT) {
            flush(table, text);
        }
    }

    private void flush(String table, CopyText text) throws SQLException {
        if (text.size() > 0) {
            int size = text.size();
            lane.send(table, text.handOver(), size);
        }
    }

    /** Waits until nothing is being copied any more; what is staged stays until the transaction ends. */
    @Override
    public void close() {
        lane.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
