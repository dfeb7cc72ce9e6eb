package uk.throughline.intake.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.throughline.intake.staging.ListShape;

/** The checks of a format, from {@code checks/<format>/<code>.sql}. */
public final class CheckFiles {
    private CheckFiles() {}

    /** @throws IllegalStateException where a file is wrong, naming it */
    public static List<Check> load(String format, List<ListShape> lists) {
        try {
            List<Check> checks = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:checks/" + format + "/*.sql")) {
                String name = format + "/" + file.getFilename();
                checks.addAll(Check.read(name, file.getContentAsString(StandardCharsets.UTF_8), lists));
            }
            checks.sort(Comparator.comparing(Check::code));
            return List.copyOf(checks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
