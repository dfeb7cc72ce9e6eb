package uk.throughline.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of every room in an order in which each comes after those that it refers to, and the state of their migrations. */
final class SavedTables {
    private SavedTables() {}

    /** Schema and name of every table that holds records. */
    static List<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> refersTo = new LinkedHashMap<>();
        for (String room : Migrations.rooms()) {
            for (String table : column(
                    connection,
                    "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = '"
                            + room + "' and c.relkind = 'r' and c.relname <> 'migration_history' order by 1")) {
                refersTo.put(
                        table,
                        new TreeSet<>(column(
                                connection,
                                "select confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid = '"
                                        + table + "'::regclass and confrelid <> conrelid")));
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < refersTo.size()) {
            List<String> ready = refersTo.keySet().stream()
                    .filter(table ->
                            !ordered.contains(table) && ordered.containsAll(refersTo.getOrDefault(table, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException(
                        "Tables refer to each other in a circle, so they cannot be saved: " + refersTo.keySet());
            }
            ordered.addAll(ready);
        }
        return List.copyOf(ordered);
    }

    /** One line a migration: room, version and checksum. */
    static List<String> migrations(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String room : Migrations.rooms()) {
            lines.addAll(column(
                    connection,
                    "select '" + room + " ' || version || ' ' || checksum from " + room
                            + ".migration_history where version is not null order by installed_rank"));
        }
        return lines;
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
