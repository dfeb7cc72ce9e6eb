import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.storage.OpenDatabase;

/** Takes in generated returns on a new database, figures brought up to date, and then copies the same rows bare into the same indexed tables. */
public final class IntakeBench {
    private static final List<String> RECORDS = List.of("children", "frontdoor", "protection", "care");

    public static void main(String[] arguments) throws Exception {
        boolean census = System.getProperty("bench.kind").equals("census");
        List<Path> files;
        try (Stream<Path> inside = Files.list(Path.of(System.getProperty("bench.returns")))) {
            files = inside.filter(file -> file.toString().endsWith(census ? ".xml" : ".zip")).sorted().toList();
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            Reading.run(Reader.SET_UP, () -> context.getBean(Partnerships.class)
                    .set(new Partnership("Bench", "Rotherham", "372", false, "mean")));
            Returns returns = context.getBean(Returns.class);
            boolean runs = checkSmallerOnes(returns);
            if (runs) {
                Compilers.letFinish();
            }
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            long started = System.nanoTime();
            long rows = returns.together(() -> takeIn(returns, files));
            double seconds = (System.nanoTime() - started) / 1e9;
            double peak = Heap.peakMegabytes();
            DatabaseConnection database = context.getBean(OpenDatabase.class).connection();
            double bare = median(bareCopy(database, true), bareCopy(database, true), bareCopy(database, true));
            double withoutTrail = bareCopy(database, false);
            String what = census ? "census taken in, checked, figures up to date, " + (runs ? "by an application that runs" : "by a command that has just started") : "looked-after returns taken in, checked, figures up to date";
            String size = census ? String.format("30,000 children, %.0f MB", bytes / 1e6) : "10,000 children, 5 years";
            System.out.println("RESULT\t" + what + "\t" + size + "\t" + seconds + "\t" + rows / seconds + "\t" + peak + "\t" + bare / seconds + "\t"
                    + (census ? "12 s, 512 MB, ratio 0.33" : "8 s"));
            System.out.println("RESULT\tthe same rows, bare COPY into the same indexed tables\t" + size + "\t" + bare + "\t0\t0\t1\t");
            System.out.println("RESULT\tthe same, into tables without the trail\t" + size + "\t" + withoutTrail + "\t0\t0\t" + bare / withoutTrail + "\t");
        }
    }

    /** What an application that runs has done before; checking leaves no record behind. */
    private static boolean checkSmallerOnes(Returns returns) throws IOException {
        String folder = System.getProperty("bench.before");
        if (folder == null) {
            return false;
        }
        try (Stream<Path> inside = Files.list(Path.of(folder))) {
            for (Path file : inside.filter(one -> one.toString().endsWith(".xml")).sorted().toList()) {
                Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, file.getFileName().toString(), null, null, true));
            }
        }
        return true;
    }

    /** As one command takes them in. */
    private static long takeIn(Returns returns, List<Path> files) throws IOException {
        long rows = 0;
        for (Path file : files) {
            Receipt receipt = switch (Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, file.getFileName().toString(), null, false))) {
                case Outcome.Done<Receipt>(Receipt done) -> done;
                case Outcome.Refused<Receipt>(var refusal) -> throw new IllegalStateException(refusal.reason());
            };
            rows += receipt.read();
            System.err.printf("%s: %,d read, %,d refused%n", receipt.fileName(), receipt.read(), receipt.refused());
        }
        return rows;
    }

    /** A bare copy takes little more than a second, of which a machine that does something else for a moment takes a part. */
    private static double median(double... seconds) {
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }

    /** Seconds to COPY what the rooms keep into tables of the same columns, keys, indexes and trail, without row security, which refuses COPY. */
    private static double bareCopy(DatabaseConnection database, boolean trail) throws SQLException, IOException {
        try (Connection app = DriverManager.getConnection(database.url(), database.user(), database.password());
                Connection owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                Statement read = app.createStatement();
                Statement write = owner.createStatement()) {
            read.execute("select set_config('app.reader', 'system:intake', false)");
            write.execute("create schema bare");
            List<String> tables = new ArrayList<>();
            try (ResultSet found = write.executeQuery("select schemaname || '.' || tablename from pg_tables where schemaname in ('"
                    + String.join("','", RECORDS) + "') and tablename <> 'migration_history'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            double seconds = 0;
            for (String table : tables) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                app.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from " + table + ") to stdout", rows);
                String copy = "bare." + table.replace('.', '_');
                write.execute("create table " + copy + " (like " + table + " including all)");
                if (trail) {
                    write.execute("select access.trail_changes_of('bare', '" + table.replace('.', '_') + "')");
                }
                long started = System.nanoTime();
                owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + copy + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
                seconds += (System.nanoTime() - started) / 1e9;
            }
            write.execute("drop schema bare cascade");
            return seconds;
        }
    }
}
