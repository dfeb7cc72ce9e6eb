package uk.throughline.children;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what returns say as dated rows, a whole list in a few statements. A statement stands until a return that speaks of the
 * same days or later ones says otherwise; then it is marked with that return and the new statement stands beside it. Nothing is
 * overwritten.
 */
@Component
public class VersionedRecords {
    private static final double ESTIMATE_AT = 0.1;

    private final JdbcClient jdbc;

    VersionedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one list, inside the transaction that accepts the return. Each key arrives at most once. */
    public Kept keep(DatedTable table, Arrival arrival) {
        Kept kept = standsEmpty(table)
                ? keepFirst(table, arrival)
                : arrival.piece() == null ? keepBeside(table, arrival) : keepPiece(table, arrival, arrival.piece());
        estimateAnew(table, kept.added() + 2 * kept.changed() + kept.endedByAbsence());
        if (arrival.noting() && table.ofChildren()) {
            run(Pieces.note(table), arrival, false);
        }
        return kept;
    }

    /** Keeps each list that arrives, by the tables of a room. */
    public Kept keepAll(Map<String, DatedTable> tables, Arrival arrival) {
        Kept kept = Kept.NOTHING;
        for (Map.Entry<String, DatedTable> table : tables.entrySet()) {
            if (arrival.brings(table.getKey())) {
                kept = kept.plus(keep(table.getValue(), arrival));
            }
        }
        return kept;
    }

    /** Takes back what a return said in all of a room's tables. */
    public void withdrawAll(Map<String, DatedTable> tables, Withdrawal withdrawal) {
        tables.values().forEach(table -> withdraw(table, withdrawal));
    }

    private boolean standsEmpty(DatedTable table) {
        return !jdbc.sql("select exists (select from " + table.table() + ")")
                .query(Boolean.class)
                .single();
    }

    /** Nothing was ever said here: there is nothing to hold what arrives against. */
    private Kept keepFirst(DatedTable table, Arrival arrival) {
        if (arrival.filling()) {
            jdbc.sql("select access.renew_if_empty(cast(:table as regclass))")
                    .param("table", table.table())
                    .query(row -> {});
        }
        return new Kept(run(insertAll(table), arrival, false), 0, 0, 0);
    }

    /** A return about some children: first what it takes back, then what it tells, of which some values may be untold. */
    private Kept keepPiece(DatedTable table, Arrival arrival, Arrival.Piece piece) {
        long withdrawn = run(Pieces.withdraw(table, piece), arrival, false);
        Kept kept = keepBeside(table.without(piece.untold().getOrDefault(table.list(), Set.of())), arrival);
        return kept.plus(new Kept(0, withdrawn, 0, 0));
    }

    private Kept keepBeside(DatedTable table, Arrival arrival) {
        long arrived = run("select count(*) from " + table.arriving() + " a", arrival, true);
        long changed = arrived == 0 ? 0 : run(supersede(table), arrival, false);
        long inserted = arrived == 0 ? 0 : run(insertWhatDoesNotStand(table), arrival, false);
        long ended = 0;
        if (table.complete()) {
            if (table.span() != null) {
                ended = run(Pieces.onlyTold(table, endAbsent(table, table.span()), arrival), arrival, false);
            }
            if (run(Pieces.onlyTold(table, withdraw(table), arrival), arrival, false) > 0) {
                run(Pieces.onlyTold(table, reinstate(table), arrival), arrival, false);
            }
        }
        return new Kept(inserted - changed, changed, arrived - inserted, ended);
    }

    /** PostgreSQL would look by itself, but minutes later: the figures that are counted next would run on wrong estimates. */
    private void estimateAnew(DatedTable table, long moved) {
        Float known = jdbc.sql("select reltuples from pg_class where oid = cast(:table as regclass)")
                .param("table", table.table())
                .query(Float.class)
                .single();
        if (moved > 1_000 && (known < 0 || moved > known * ESTIMATE_AT)) {
            jdbc.sql("select access.estimate_anew(cast(:table as regclass))")
                    .param("table", table.table())
                    .query(row -> {});
        }
    }

    /** Statements that the return says otherwise about. One that speaks of later days stands. */
    private static String supersede(DatedTable table) {
        return "update " + table.table() + " t set superseded_in = :number from " + table.arriving() + " a where "
                + table.sameKey("t", "a") + " and t.superseded_in is null and t.as_at <= :to and (" + differs(table)
                + ")";
    }

    private static String differs(DatedTable table) {
        return table.values().isEmpty()
                ? "false"
                : "(" + table.valuesOf("t") + ") is distinct from (" + table.valuesOf("a") + ")";
    }

    /** Takes back what a return said in this table; what it had superseded is said again by the return that said it first. */
    public void withdraw(DatedTable table, Withdrawal withdrawal) {
        long gone = jdbc.sql("update " + table.table()
                        + " set superseded_in = :as where received_in = :number and superseded_in is null")
                .param("as", withdrawal.as())
                .param("number", withdrawal.number())
                .update();
        long again = jdbc.sql("insert into " + table.table() + " (" + table.columns() + ", received_in, as_at) select "
                        + table.columnsOf("o", null) + ", o.received_in, o.as_at from " + table.table()
                        + " o where o.superseded_in = :number and o.received_in <> :number")
                .param("number", withdrawal.number())
                .update();
        estimateAnew(table, gone + again);
    }

    private static String insertAll(DatedTable table) {
        return "insert into " + table.table() + " (" + table.columns() + ", received_in, as_at) select "
                + Pieces.columnsOf(table) + ", :number, :to from " + table.arriving() + " a"
                + Pieces.carriedFrom(table);
    }

    private static String insertWhatDoesNotStand(DatedTable table) {
        return insertAll(table) + " where not exists (select from " + table.table()
                + " t where t.superseded_in is null and " + table.sameKey("t", "a") + ")";
    }

    /** What an earlier return said was open, and this one, which claims to tell all that was open, does not tell: it ended. */
    private static String endAbsent(DatedTable table, DatedTable.Span span) {
        return "with ended as (update " + table.table()
                + " t set superseded_in = :number where t.superseded_in is null and "
                + span.isOpen("t") + " and t.as_at < :from and t." + span.start() + " < :from and " + absent(table)
                + " returning t.*) insert into " + table.table() + " (" + table.columns()
                + ", received_in, as_at) select "
                + table.columnsOf("e", ":from") + ", :number, :to from ended e";
    }

    /** What an earlier return of the very same days said and its correction does not say any more. */
    private static String withdraw(DatedTable table) {
        return "update " + table.table()
                + " t set superseded_in = :number where t.superseded_in is null and t.as_at = :to"
                + " and t.received_in <> :number and " + absent(table);
    }

    /** Where a withdrawn statement had itself replaced one of earlier days, that one stands again; what it said was open has ended. */
    private static String reinstate(DatedTable table) {
        DatedTable.Span span = table.span();
        String end = span == null
                ? null
                : "case when " + span.isOpen("o") + " then cast(:from as date) else o." + span.end() + " end";
        return "insert into " + table.table() + " (" + table.columns()
                + ", received_in, as_at) select distinct on (o.child_id"
                + table.keys().stream().map(key -> ", o." + key).reduce("", String::concat) + ") "
                + table.columnsOf("o", end) + ", :number, :to from " + table.table()
                + " w join " + table.table() + " o on " + table.sameKey("o", "w")
                + " and o.superseded_in = w.received_in"
                + " and o.as_at < :from where w.superseded_in = :number and w.as_at = :to and w.received_in <> :number and "
                + absent(table).replace("t.", "w.") + " and not exists (select from " + table.table()
                + " s where s.superseded_in is null and " + table.sameKey("s", "w") + ")";
    }

    /** Not told, for a child of whom nothing was refused: what a refused row would have said is not known. */
    private static String absent(DatedTable table) {
        return "not exists (select from " + table.arriving() + " a where " + table.sameKey("t", "a")
                + ") and not exists (select from arriving_unsettled u where u.child_id = t.child_id)";
    }

    private long run(String sql, Arrival arrival, boolean query) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (String name : List.of("number", "from", "to", "told")) {
            if (sql.contains(":" + name)) {
                statement = statement.param(
                        name,
                        switch (name) {
                            case "number" -> arrival.number();
                            case "from" -> arrival.from();
                            case "to" -> arrival.to();
                            default -> arrival.told();
                        });
            }
        }
        return query ? statement.query(Long.class).single() : statement.update();
    }
}
