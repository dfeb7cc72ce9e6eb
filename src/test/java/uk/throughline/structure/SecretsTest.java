package uk.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Secrets come from the environment: none stands in a file of the repository, and no command takes one where a list of processes shows it. */
class SecretsTest {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|api-?key|private-?key|credential).*");
    private static final Pattern KEY_MATERIAL =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bghp_[A-Za-z0-9]{36}\\b");

    @Test
    void no_setting_of_the_application_holds_a_secret() throws IOException {
        List<Path> files = files(Path.of("src/main/resources"), ".properties", ".yml", ".yaml");
        assertThat(files).contains(Path.of("src/main/resources/application.properties"));
        for (Path file : files.stream()
                .filter(file -> file.toString().endsWith(".properties"))
                .toList()) {
            Properties settings = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                settings.load(in);
            }
            for (String name : settings.stringPropertyNames()) {
                String value = settings.getProperty(name);
                assertThat(SECRET.matcher(name).matches() && !value.isEmpty() && !value.matches("\\$\\{[A-Z_]+(:)?}"))
                        .as(file + " " + name)
                        .isFalse();
                assertThat(value).as(file + " " + name).doesNotContainPattern("://[^/\\s:@]+:[^/\\s@]+@");
            }
        }
    }

    @Test
    void no_file_of_the_repository_holds_a_key() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("src"), Path.of("docs"), Path.of("bench"))) {
            for (Path file : files(root, "")) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (KEY_MATERIAL.matcher(text).find()
                        || file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(p12|jks|pem|key|pfx)")) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(KEY_MATERIAL.matcher("-----BEGIN " + "EC PRIVATE KEY-----").find())
                .isTrue();
    }

    @Test
    void no_command_takes_a_secret_as_an_option() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        List<Field> fields = new ArrayList<>();
        for (BeanDefinition found : scan.findCandidateComponents("uk.throughline.cli")) {
            fields.addAll(List.of(type(found).getDeclaredFields()));
        }
        List<Field> given = fields.stream()
                .filter(field -> field.isAnnotationPresent(Option.class) || field.isAnnotationPresent(Parameters.class))
                .toList();
        assertThat(given).hasSizeGreaterThan(15);
        for (Field field : given) {
            Option option = field.getAnnotation(Option.class);
            List<String> names = new ArrayList<>(List.of(field.getName()));
            if (option != null) {
                names.addAll(List.of(option.names()));
            }
            assertThat(names).as(field.getDeclaringClass().getSimpleName()).noneMatch(name -> SECRET.matcher(name)
                    .matches());
        }
    }

    private static Class<?> type(BeanDefinition found) {
        try {
            return Class.forName(found.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
