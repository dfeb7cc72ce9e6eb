import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.Trail;
import uk.throughline.access.TrailReading;
import uk.throughline.access.TrailReading.Filter;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.storage.OpenDatabase;

/** A trail of a million entries over a year: its page with each filter, and how long verifying takes. */
public final class TrailBench {
    private static final int ENTRIES = 1_000_000;
    private static final int A_SEAL = 5_000;
    private static final int TIMES = 15;
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            Access access = context.getBean(Access.class);
            Reading.run(Reader.SET_UP, () -> {
                access.admit(new Access.Person("overseer", "Information governance lead", "Bench"), "", Set.of(Permission.OVERSEE_ACCESS), "Bench");
                for (int n = 0; n < 200; n++) {
                    access.admit(new Access.Person("person-" + n, "Practitioner " + n, "Bench"), "", Set.of(Permission.READ_RECORDS), "Bench");
                }
            });
            fill(context.getBean(OpenDatabase.class).connection());
            TrailReading trail = context.getBean(TrailReading.class);
            LocalDate old = LAST.minusDays(330);
            Map<String, Filter> filters = new LinkedHashMap<>();
            filters.put("no filter", new Filter("", null, "", "", null, null, null));
            filters.put("one act (exports, 1 in 100)", new Filter("", null, "", "export", null, null, null));
            filters.put("one person by name", new Filter("person-77", null, "", "", null, null, null));
            filters.put("everybody whose name holds a word (200)", new Filter("practitioner", null, "", "", null, null, null));
            filters.put("one person's refusals", new Filter("person-77", null, "", "refused", null, null, null));
            filters.put("an old day", new Filter("", null, "", "", old, old, null));
            filters.put("one person on an old day", new Filter("person-77", null, "", "", old, old, null));
            filters.put("exports of an old day", new Filter("", null, "", "export", old, old, null));
            filters.put("what was looked at: one of 2,000 lists", new Filter("", null, "page 1234,", "", null, null, null));
            filters.put("what was looked at: all 2,000 lists", new Filter("", null, "rows", "", null, null, null));
            filters.put("who looked at one child", new Filter("", null, "", "", null, null, 30_000L));
            filters.forEach((what, filter) -> result("the trail's page, " + what, "1,000,000 entries",
                    median(() -> trail.entries(filter, null, 51).size()), "0.2 s"));
            long early = 1_000L;
            result("the trail's page, earlier entries from the 1,000th on", "1,000,000 entries",
                    median(() -> trail.entries(filters.get("no filter"), early, 51).size()), "0.2 s");
            Trail chain = context.getBean(Trail.class);
            long started = System.nanoTime();
            int wrong = Reading.as(Reader.SET_UP, () -> chain.verify().size());
            if (wrong > 0) {
                throw new IllegalStateException("The trail is not whole");
            }
            result("trail verify", "100,000 of 1,000,000 entries", (System.nanoTime() - started) / 1e9 / (ENTRIES / 100_000), "");
        }
    }

    private static void result(String what, String size, double seconds, String toReach) {
        System.out.println("RESULT\t" + what + "\t" + size + "\t" + seconds + "\t0\t0\t0\t" + toReach);
    }

    private static double median(Supplier<Integer> page) {
        long[] taken = new long[TIMES];
        for (int n = -3; n < TIMES; n++) {
            long started = System.nanoTime();
            if (Reading.as(new Reader("overseer", "Information governance lead"), page::get) == 0) {
                throw new IllegalStateException("Nothing was found");
            }
            if (n >= 0) {
                taken[n] = System.nanoTime() - started;
            }
        }
        Arrays.sort(taken);
        return taken[TIMES / 2] / 1e9;
    }

    /** As the owner, because the application cannot say when an entry was. */
    private static void fill(DatabaseConnection database) throws Exception {
        try (Connection owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            for (int from = 0; from < ENTRIES; from += A_SEAL) {
                statement.execute("""
                        insert into access.trail_entry (at, reader_id, act, subject, child_ids)
                        select timestamptz '%1$s 18:00+00' - make_interval(secs => 31.5 * (%2$d - n)), 'person-' || n %% 200,
                            case n %% 101 when 0 then 'export' when 50 then 'refused' else 'read' end,
                            'rows of protection.plans_open, page ' || (n::bigint * 7919) %% 2000 || ', of the bench',
                            case when n %% 101 = 50 then '{}' else (select array_agg(1 + (n * 31 + k * 101) %% 60000) from generate_series(1, case n %% 4 when 0 then 50 else 1 end) k) end
                        from generate_series(%3$d, %4$d) n
                        """.formatted(LAST, ENTRIES, from + 1, from + A_SEAL));
                statement.execute("select access.seal_trail()");
            }
            statement.execute("analyze access.trail_entry");
        }
    }
}
