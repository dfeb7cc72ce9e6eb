package uk.throughline.intake.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;

/** The templates: those that the product brings, from {@code templates/*.yaml}, and those that the partnership added. */
@Component
public class Templates {
    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final List<Template> shipped = shipped();
    private final OwnTemplates own;

    Templates(OwnTemplates own) {
        this.own = own;
    }

    /** Every template, the partnership's own first, each by title. */
    public List<Template> all() {
        return Stream.concat(own.all().stream().flatMap(this::read), shipped.stream())
                .toList();
    }

    /** One that fitted an earlier version and fits this one no longer is left out, so that all others go on. */
    private Stream<Template> read(OwnTemplates.Text text) {
        try {
            return Stream.of(OwnTemplate.read(text.id() + ".yaml", text.content(), shipped));
        } catch (WrongTemplate e) {
            LOG.warn("A template of the partnership's own is left out until it is added anew. {}", e.getMessage());
            return Stream.empty();
        }
    }

    /** Whether the partnership added it. */
    public boolean isOwn(Template template) {
        return shipped.stream().noneMatch(one -> one.id().equals(template.id()));
    }

    public Optional<Template> find(String id) {
        return all().stream().filter(template -> template.id().equals(id)).findFirst();
    }

    /**
     * Keeps a template of the partnership's own, in the place of an earlier one of the same id.
     *
     * @param file the file's name, for what is said about it
     */
    public Outcome<Template> add(String file, String content) {
        Template template;
        try {
            template = OwnTemplate.read(file, content, shipped);
        } catch (WrongTemplate e) {
            return Outcome.refused("template", String.valueOf(e.getMessage()));
        }
        if (shipped.stream().anyMatch(one -> one.id().equals(template.id()))) {
            return Outcome.refused(
                    "template",
                    "There is a template " + template.id()
                            + " already, which the product brings. Give yours another id.");
        }
        own.save(template.id(), content);
        return Outcome.done(template);
    }

    /** @throws WrongTemplate where a file is wrong, which stops the start */
    public static List<Template> shipped() {
        try {
            List<Template> templates = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*.yaml")) {
                String name = String.valueOf(file.getFilename());
                Template template = TemplateFile.read(name, file.getContentAsString(StandardCharsets.UTF_8));
                if (!name.equals(template.id() + ".yaml") || !ids.add(template.id())) {
                    throw new WrongTemplate(
                            name,
                            1,
                            "its id is " + template.id() + ", so its file must be called " + template.id() + ".yaml");
                }
                templates.add(template);
            }
            templates.sort(Comparator.comparing(Template::title));
            return List.copyOf(templates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
