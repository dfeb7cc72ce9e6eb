package uk.throughline.measures.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.FileHeader;

/**
 * The profiles that are shipped, and the reader of their files, which reads a partnership's own as well: lines of
 * {@code key: value}. What is wrong is said in one sentence that names the file and the line.
 */
@Component
public final class DisclosureProfiles {
    private static final Set<String> KEYS = Set.of("title", "hide", "round", "protection", "secondary", "source");
    private static final Pattern HIDE = Pattern.compile("([01]) to (\\d{1,3})");
    private static final Pattern VALUES = Pattern.compile("(\\d{1,3}) values");

    private final Map<String, DisclosureProfile> profiles = new TreeMap<>();

    public DisclosureProfiles() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:disclosure/*.txt")) {
                String name = String.valueOf(file.getFilename());
                DisclosureProfile profile = read("disclosure/" + name, file.getContentAsString(StandardCharsets.UTF_8));
                profiles.put(profile.id(), profile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<DisclosureProfile> find(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /**
     * The profile in a file, which is called as the file is.
     *
     * @throws IllegalStateException with the sentence that names file and line
     */
    public static DisclosureProfile read(String file, String content) {
        // The reader of headers wants the comment marks that a file of SQL has; on the same lines, so that they count
        // right.
        FileHeader header = new FileHeader("disclosure profile", file, "/*" + content + "\n*/", KEYS);
        String title = header.needed("title");
        Matcher hide = matched(header, "hide", HIDE, "1 to 5, or 0 to 5 where zero is hidden too");
        int from = Integer.parseInt(hide.group(1));
        int to = Integer.parseInt(hide.group(2));
        if (to < 1) {
            throw header.wrong(header.line("hide"), "it hides no count above zero");
        }
        int rounding = header.number("round", 1);
        if (rounding < 1) {
            throw header.wrong(
                    header.line("round"), "round is \"0\"; write 5, or leave it out where nothing is rounded");
        }
        int protection = Integer.parseInt(matched(header, "protection", VALUES, (to - from + 1) + " values")
                .group(1));
        if (protection < 2 || protection > to - from + 1) {
            throw header.wrong(
                    header.line("protection"),
                    "protection is of " + protection + " values; write a number from 2 to " + (to - from + 1)
                            + ", as many as are hidden");
        }
        return new DisclosureProfile(
                file.replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", ""),
                title,
                from,
                to,
                rounding,
                protection,
                yes(header),
                header.needed("source"));
    }

    private static boolean yes(FileHeader header) {
        String text = header.needed("secondary");
        if (!text.equals("yes") && !text.equals("no")) {
            throw header.wrong(header.line("secondary"), "secondary is \"" + text + "\"; write yes or no");
        }
        return text.equals("yes");
    }

    private static Matcher matched(FileHeader header, String key, Pattern pattern, String example) {
        String text = header.needed(key);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw header.wrong(header.line(key), key + " is \"" + text + "\"; write it as " + example);
        }
        return matcher;
    }
}
