package uk.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is proven is proven by tests that exist; a line that claims to stand names one, or says where it stands. */
class SecurityDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z0-9]*Test)\\b");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+?) \\| (stands|partly|installation|not yet|does not apply) \\| (.+?) \\|$");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Set<String> existing;
        try (Stream<Path> walk = Files.walk(Path.of("src", "test", "java"))) {
            existing = walk.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        Matcher found = TEST.matcher(Files.readString(DOCUMENT));
        while (found.find()) {
            named.add(found.group(1));
        }
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(existing).containsAll(named);
    }

    @Test
    void every_line_says_how_it_stands_and_one_that_stands_names_its_test() throws IOException {
        String text = Files.readString(DOCUMENT);
        long lines = text.lines()
                .filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+ .*"))
                .count();
        Matcher line = LINE.matcher(text);
        Set<String> numbers = new TreeSet<>();
        while (line.find()) {
            assertThat(numbers.add(line.group(1))).as("twice: " + line.group(1)).isTrue();
            if (line.group(3).equals("stands")) {
                assertThat(TEST.matcher(line.group(4)).find())
                        .as(line.group(1) + " stands by no test")
                        .isTrue();
            }
        }
        assertThat(numbers).hasSize((int) lines).hasSizeGreaterThan(100);
    }
}
