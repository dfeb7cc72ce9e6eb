import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.storage.OpenDatabase;

/**
 * What row security and the trail cost: a page of 50 rows behind a figure and the reading of one child, among 60,000 children, as the
 * application's role with both, and as the owner of tables whose row security does not bind it, without an entry in the trail. The two take turns,
 * so that a slow hour is slow for both.
 */
public final class AccessBench {
    private static final int CHILDREN = 60_000;
    private static final int TIMES = 400;

    /** As the page of the rows behind a figure asks. */
    private static final String PAGE = """
            with figure_rows as (
                select row_id, child_id, from_on, to_on, category, sex, ethnicity, born_on, expected_on from protection.rows_plan
            )
            select c.la_child_id, r.*, count(*) over () as total_rows
            from figure_rows r cross join (select cast(? as date) as from_on, cast(? as date) as to_on) a
            join children.rows_child c on c.child_id = r.child_id
            where r.from_on <= a.to_on and (r.to_on is null or r.to_on > a.to_on)
            order by r.from_on, r.row_id offset 0 limit 50
            """;

    /** What every page of one child reads. */
    private static final String[] CHILD = {
        "select child_id, la_child_id, born_on, sex, ethnicity from children.rows_child where child_id = ?",
        "select row_id, from_on, to_on, category from protection.rows_plan where child_id = ?",
        "select row_id, on_date from protection.rows_plan_start where child_id = ?",
        "select row_id, on_date from protection.rows_plan_end where child_id = ?"
    };

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            Access access = context.getBean(Access.class);
            Reading.run(Reader.SET_UP, () -> {
                access.admit(new Access.Person("all", "Records owner", "Bench"), "", Set.of(Permission.READ_RECORDS), "Bench");
                access.admit(new Access.Person("own", "Practitioner", "Bench"), "", Set.of(Permission.READ_OWN_RECORDS), "Bench");
            });
            DatabaseConnection database = context.getBean(OpenDatabase.class).connection();
            try (Connection owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                    Connection app = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                fill(owner);
                owner.setAutoCommit(false);
                app.setAutoCommit(false);
                for (String reader : new String[] {"all", "own"}) {
                    String who = reader.equals("all") ? "who reads all records" : "who reads the own agency's";
                    measure("page of 50 children, " + who, owner, app, reader, true);
                    measure("reading of one child, " + who, owner, app, reader, false);
                }
            }
        }
    }

    private static void measure(String what, Connection owner, Connection app, String reader, boolean page) throws SQLException {
        int times = page ? TIMES / 8 : TIMES;
        long[] with = new long[times];
        long[] without = new long[times];
        for (int n = -times / 5; n < times; n++) {
            long any = 1 + (n + 1_000L) * 37 % CHILDREN;
            // one in 601 is restricted, whom neither reader sees
            long child = any % 601 == 600 ? any - 1 : any;
            long one = page ? page(app, reader) : child(app, reader, child);
            long other = page ? page(owner, null) : child(owner, null, child);
            if (n >= 0) {
                with[n] = one;
                without[n] = other;
            }
        }
        Arrays.sort(with);
        Arrays.sort(without);
        double ratio = (double) with[times / 2] / without[times / 2];
        result(what + ", without: median", without[times / 2], 0, "");
        result(what + ", with: median, ratio to without", with[times / 2], ratio, "1.20");
        result(what + ", with: 95th percentile", with[times * 95 / 100], 0, page ? "" : "0.05 s");
    }

    private static void result(String what, long nanoseconds, double ratio, String toReach) {
        System.out.println("RESULT\t" + what + "\t60,000 children\t" + nanoseconds / 1e9 + "\t0\t0\t" + ratio + "\t" + toReach);
    }

    private static long page(Connection connection, String reader) throws SQLException {
        long started = System.nanoTime();
        begin(connection, reader);
        Long[] ids = new Long[50];
        try (PreparedStatement ask = connection.prepareStatement(PAGE)) {
            ask.setString(1, "2024-03-31");
            ask.setString(2, "2024-03-31");
            try (ResultSet rows = ask.executeQuery()) {
                int n = 0;
                while (rows.next()) {
                    ids[n++] = rows.getLong("child_id");
                }
                if (n != 50) {
                    throw new IllegalStateException("Only " + n + " rows for " + reader);
                }
            }
        }
        end(connection, reader, ids);
        return System.nanoTime() - started;
    }

    private static long child(Connection connection, String reader, long child) throws SQLException {
        long started = System.nanoTime();
        begin(connection, reader);
        for (String sql : CHILD) {
            try (PreparedStatement ask = connection.prepareStatement(sql)) {
                ask.setLong(1, child);
                try (ResultSet rows = ask.executeQuery()) {
                    boolean found = rows.next();
                    if (sql.equals(CHILD[0]) && !found) {
                        throw new IllegalStateException("No child for " + reader);
                    }
                }
            }
        }
        end(connection, reader, new Long[] {child});
        return System.nanoTime() - started;
    }

    /** The application binds its reader in each transaction. */
    private static void begin(Connection connection, String reader) throws SQLException {
        if (reader != null) {
            try (PreparedStatement bind = connection.prepareStatement("select set_config('app.reader', ?, true)")) {
                bind.setString(1, reader);
                bind.execute();
            }
        }
    }

    private static void end(Connection connection, String reader, Long[] children) throws SQLException {
        if (reader != null) {
            try (PreparedStatement trail = connection.prepareStatement(
                    "insert into access.trail_entry (act, subject, child_ids) values ('read', 'the bench', ?)")) {
                trail.setArray(1, connection.createArrayOf("bigint", children));
                trail.execute();
            }
        }
        connection.commit();
    }

    private static void fill(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "select format('alter table %I.%I no force row level security', schemaname, tablename) from pg_tables where schemaname in ('children', 'protection')")) {
                StringBuilder all = new StringBuilder();
                while (tables.next()) {
                    all.append(tables.getString(1)).append(';');
                }
                try (Statement each = owner.createStatement()) {
                    each.execute(all.toString());
                }
            }
            statement.execute("""
                    insert into children.child (la_child_id) select 'C' || n from generate_series(1, %1$d) n;
                    insert into children.known (child_id, born_on, sex, ethnicity)
                    select child_id, date '2008-01-01' + (child_id %% 5000)::integer, case child_id %% 2 when 0 then 'M' else 'F' end, 'WBRI' from children.child;
                    insert into protection.plan (child_id, started_on, referred_on, ended_on, initial_category, previous_plans, received_in, as_at)
                    select child_id, date '2023-01-01' + (child_id %% 600)::integer, date '2022-12-20' + (child_id %% 600)::integer,
                        case when child_id %% 3 = 0 then date '2023-06-01' + (child_id %% 600)::integer end, 'NEG', 0, 1, date '2025-03-31'
                    from children.child where child_id %% 10 = 0;
                    insert into protection.plan_category (child_id, plan_started_on, from_on, category, received_in, as_at)
                    select child_id, started_on, started_on, 'NEG', 1, date '2025-03-31' from protection.plan;
                    insert into access.involvement (child_id, agency, basis) select child_id, 'Bench', 'bench' from children.child;
                    insert into access.classified_child (child_id, classification, reason, classified_by)
                    select child_id, 'restricted', 'bench', 'bench' from children.child where child_id %% 601 = 600;
                    """.formatted(CHILDREN));
            for (String table : new String[] {"children.child", "children.known", "protection.plan", "protection.plan_category", "access.involvement", "access.classified_child"}) {
                statement.execute("analyze " + table);
            }
        }
    }
}
