package uk.throughline.measures.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.FileHeader;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.Priority.Watched;

/**
 * The partnership's priorities, a file each: lines of {@code key: value}. One that is wrong stops the start with a sentence that
 * names the file and the line.
 */
@Component
final class Priorities {
    private static final Set<String> KEYS = Set.of("order", "title", "question", "about", "measures");
    private static final Pattern WATCHED = Pattern.compile("([a-z]+\\.[a-z0-9_]+)(?: \\(([a-z_]+=[^()]+)\\))?");

    private final List<Priority> all;

    Priorities() {
        List<Priority> read = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:priorities/*.txt")) {
                String name = String.valueOf(file.getFilename());
                read.add(read("priorities/" + name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.sort(Comparator.comparingInt(Priority::order).thenComparing(Priority::id));
        this.all = List.copyOf(read);
    }

    /** In the order in which the partnership names them. */
    List<Priority> all() {
        return all;
    }

    Optional<Priority> find(String id) {
        return all.stream().filter(priority -> priority.id().equals(id)).findFirst();
    }

    /** @throws IllegalStateException with the sentence that names file and line */
    static Priority read(String file, String content) {
        // The reader of headers wants the comment marks that a file of SQL has; on the same lines, so that they count
        // right.
        FileHeader header = new FileHeader("priority", file, "/*" + content + "\n*/", KEYS);
        List<Watched> watched = new ArrayList<>();
        for (String one : header.needed("measures").split("\\s*,\\s*", -1)) {
            Matcher parts = WATCHED.matcher(one);
            if (!parts.matches()) {
                throw header.wrong(
                        header.line("measures"),
                        "\"" + one
                                + "\" is no measure; write protection.plans_open or protection.plans_open (category=neglect)");
            }
            watched.add(new Watched(parts.group(1), parts.group(2) == null ? null : Split.of(parts.group(2))));
        }
        return new Priority(
                file.replaceAll(".*/", "").replaceAll("\\.txt$", ""),
                header.number("order", 1_000),
                header.needed("title"),
                header.needed("question"),
                header.needed("about"),
                List.copyOf(watched));
    }
}
