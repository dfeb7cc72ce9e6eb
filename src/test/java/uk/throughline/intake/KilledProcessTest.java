package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.throughline.testing.TestDatabase;

/**
 * The application's process is killed, as a power cut or an impatient administrator kills it, at fifty points of accepting a return
 * and counting after it. What is found then is the state before or the state after, never one between; and the same file sent again
 * ends in the state after, with its figures.
 */
class KilledProcessTest extends IntakeBase {
    private static final int DATABASES = 17;
    private static final int ROUNDS = 3;

    @Test
    void a_process_killed_at_any_point_leaves_the_state_before_or_the_state_after() throws Exception {
        List<Path> files = new ArrayList<>();
        List<List<String>> states = new ArrayList<>();
        for (int sent = 0; sent < ROUNDS + 2; sent++) {
            files.add(census(sent));
            accepted(files.get(sent));
            states.add(seen(LostConnectionTest.STATE));
        }
        List<String> databases = IntStream.range(0, DATABASES)
                .mapToObj(n -> TestDatabase.fresh().url())
                .toList();
        int statements =
                Integer.parseInt(toTheEnd(files.get(0), files.get(1), databases).getFirst()[2]);
        assertThat(statements).isGreaterThan(DATABASES * ROUNDS);
        TreeSet<Integer> points = new TreeSet<>();
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int sent = round + 2;
            List<Integer> at = new ArrayList<>();
            for (int i = 0; i < DATABASES; i++) {
                at.add(1 + (i * ROUNDS + round) * statements / (DATABASES * ROUNDS));
            }
            points.addAll(at);
            kill(files.get(sent - 1), files.get(sent), databases, at);
            for (int i = 0; i < DATABASES; i++) {
                List<String> found = found(databases.get(i));
                assertThat(found)
                        .as("killed at statement %d of %d", at.get(i), statements)
                        .isIn(states.get(sent - 1), states.get(sent));
                kept += found.equals(states.get(sent)) ? 1 : 0;
            }
        }
        assertThat(points).hasSize(DATABASES * ROUNDS);
        assertThat(kept).as("some points are after the commit").isBetween(1, DATABASES * ROUNDS - 1);
        assertThat(toTheEnd(files.getLast(), files.getLast(), databases))
                .as("sent again, it is accepted, and the figure counts the plan of each child")
                .allSatisfy(done -> assertThat(done).contains("ACCEPTED").endsWith(String.valueOf(ROUNDS + 2)))
                .hasSize(DATABASES);
        for (String database : databases) {
            assertThat(found(database)).isEqualTo(states.getLast());
        }
    }

    /** Lets a process send both files on each database, and gives what it said of the second. */
    private List<String[]> toTheEnd(Path before, Path file, List<String> databases) throws Exception {
        Process process =
                start(before, file, databases, databases.stream().map(url -> 0).toList());
        List<String[]> done = new ArrayList<>();
        try (BufferedReader said = lines(process)) {
            said.lines().filter(line -> line.startsWith("done ")).forEach(line -> done.add(line.split(" ", -1)));
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return done;
    }

    private void kill(Path before, Path file, List<String> databases, List<Integer> at) throws Exception {
        Process process = start(before, file, databases, at);
        List<String> early = new ArrayList<>();
        try (BufferedReader said = lines(process)) {
            for (String line = said.readLine(); !"killable".equals(line); line = said.readLine()) {
                assertThat(line)
                        .as("what the process says before it can be killed")
                        .isNotNull();
                early.add(line);
            }
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(early).as("every one came to its statement").noneMatch(line -> line.startsWith("done "));
        for (String database : databases) {
            waitUntilLeft(database);
        }
    }

    private Process start(Path before, Path file, List<String> databases, List<Integer> at) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                ReturnsToKill.class.getName(),
                before.toString(),
                file.toString()));
        for (int i = 0; i < databases.size(); i++) {
            command.add(databases.get(i));
            command.add(String.valueOf(at.get(i)));
        }
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The database notices that its client is gone with the next word to it. */
    private static void waitUntilLeft(String database) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!rows(
                        database,
                        "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.sleep(20);
        }
    }

    /** What stands, and that no record is of a return that has no receipt. */
    private static List<String> found(String database) throws SQLException {
        for (String table : rows(
                database,
                "select table_schema || '.' || table_name from information_schema.columns where column_name = 'received_in'"
                        + " and table_name not like 'rows%'")) {
            assertThat(rows(
                            database,
                            "select 1 from " + table + " where received_in not in (select number from intake.receipt)"))
                    .as(table)
                    .isEmpty();
        }
        return rows(database, LostConnectionTest.STATE);
    }

    /** As the administrator of the server sees them, whom row security does not hold. */
    private static List<String> rows(String database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i) == null ? "-" : result.getString(i));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    private Path census(int children) throws IOException {
        CensusFixture census = ofYear(2013);
        for (int child = 0; child <= children; child++) {
            census.child("K" + child, "2012-05-02", plan("2012-06-01", "", "NEG", "NEG"));
        }
        return Files.move(census.write(folder), folder.resolve("census-" + children + ".xml"));
    }
}
