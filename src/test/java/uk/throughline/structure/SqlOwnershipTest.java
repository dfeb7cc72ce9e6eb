package uk.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.throughline.storage.Migrations;

/** No room names another room's tables: only what the other publishes as {@code rows_*}, and access's own functions. */
class SqlOwnershipTest {
    private static final Pattern RELATION = Pattern.compile(
            "\\b(?:from|join|into|update|table|on|references|copy)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void the_scan_sees_a_table_that_is_named() {
        assertThat(foreign("measures", "select 1 from protection.plan p")).containsExactly("protection.plan");
        assertThat(foreign("measures", "select 1 from protection.rows_plan")).isEmpty();
        assertThat(foreign("protection", "insert into protection.plan")).isEmpty();
    }

    @Test
    void migrations_name_only_their_own_rooms_tables_and_published_rows() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            String room = file.getParent().getFileName().toString();
            report(found, file, foreign(room, withoutComments(Files.readString(file))));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void measures_count_only_published_rows() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/measures"), ".sql")) {
            Matcher named = RELATION.matcher(withoutComments(Files.readString(file)));
            while (named.find()) {
                if (!named.group(2).startsWith("rows_")) {
                    found.add(file + " names " + named.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void code_names_only_its_own_rooms_tables_and_published_rows() throws IOException {
        Path root = Path.of("src/main/java/uk/throughline");
        List<String> found = new ArrayList<>();
        for (Path file : files(root, ".java")) {
            Path within = root.relativize(file);
            String room = within.getName(0).toString();
            if (room.equals("children") && within.getNameCount() > 2) {
                room = within.getName(1).toString();
            }
            report(found, file, foreign(room, withoutJavaComments(Files.readString(file))));
        }
        for (Path folder : List.of(Path.of("src/main/resources/checks"), Path.of("src/main/resources/intake"))) {
            for (Path file : files(folder, ".sql")) {
                report(found, file, foreign("intake", withoutComments(Files.readString(file))));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> foreign(String room, String sql) {
        List<String> rooms = Migrations.rooms();
        List<String> found = new ArrayList<>();
        Matcher named = RELATION.matcher(sql);
        while (named.find()) {
            String schema = named.group(1);
            boolean ours = schema.equals(room) || !rooms.contains(schema);
            boolean published = named.group(2).startsWith("rows_");
            if (!ours && !published) {
                found.add(schema + "." + named.group(2));
            }
        }
        return found;
    }

    private static void report(List<String> found, Path file, List<String> names) {
        names.forEach(name -> found.add(file + " names " + name));
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("--[^\\n]*", "");
    }

    private static String withoutJavaComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//[^\\n]*", "");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
