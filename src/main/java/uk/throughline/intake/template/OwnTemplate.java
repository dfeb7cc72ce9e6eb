package uk.throughline.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CodeWords;

/** Reads a template of the partnership's own, which fills a list that a shipped template fills, or records of no room of their own. */
final class OwnTemplate {
    private static final String SOURCE = "Own templates";

    private OwnTemplate() {}

    /** @throws WrongTemplate naming file and line */
    static Template read(String file, String content, List<Template> shipped) {
        Template told = TemplateFile.read(file, content);
        if (told.list().equals(Template.OTHER)) {
            return other(file, told);
        }
        Template like = shipped.stream()
                .filter(template -> template.list().equals(told.list()))
                .findFirst()
                .orElseThrow(() -> new WrongTemplate(
                        file,
                        lineOf(content, "list:"),
                        "there is no list " + told.list() + "; write " + Template.OTHER + " or one of "
                                + String.join(
                                        ", ",
                                        shipped.stream()
                                                .map(Template::list)
                                                .distinct()
                                                .toList())));
        return filling(file, content, told, like);
    }

    private static Template other(String file, Template told) {
        int line = lineOf(told.text(), "columns:");
        if (!told.isAboutChildren()) {
            throw new WrongTemplate(
                    file, line, "rows of " + Template.OTHER + " need a column that fills " + Template.CHILD);
        }
        if (!told.key().contains(told.dates().getFirst())) {
            throw new WrongTemplate(
                    file,
                    lineOf(told.text(), "key:"),
                    "the key must have the date " + told.dates().getFirst());
        }
        return with(told, told.columns(), SOURCE);
    }

    /** What it does not tell of the list's columns is read as the shipped template reads it. */
    private static Template filling(String file, String content, Template told, Template like) {
        List<TemplateColumn> columns = new ArrayList<>();
        for (TemplateColumn ours : told.columns()) {
            int line = lineOf(content, "column: " + ours.name());
            TemplateColumn known = like.column(ours.name())
                    .orElseThrow(() -> new WrongTemplate(
                            file,
                            line,
                            "the list " + like.list() + " has no column " + ours.name() + "; it has "
                                    + String.join(
                                            ", ",
                                            like.columns().stream()
                                                    .map(TemplateColumn::name)
                                                    .toList())));
            if (ours.kind() != known.kind()) {
                throw new WrongTemplate(
                        file,
                        line,
                        "the column " + ours.name() + " of the list " + like.list() + " is of the kind "
                                + known.kind().name().toLowerCase(Locale.ROOT));
            }
            columns.add(new TemplateColumn(
                    ours.heading(),
                    ours.also(),
                    ours.name(),
                    ours.kind(),
                    ours.required() || known.required(),
                    codes(file, line, ours.codes(), known.codes()),
                    ours.means(),
                    ours.example()));
        }
        for (TemplateColumn known : like.columns()) {
            if (told.column(known.name()).isEmpty()) {
                if (known.required()) {
                    throw new WrongTemplate(
                            file,
                            lineOf(content, "columns:"),
                            "no column fills " + known.name() + ", which the list " + like.list() + " needs");
                }
                columns.add(known);
            }
        }
        return new Template(
                told.id(),
                told.title(),
                told.purpose(),
                told.sender(),
                like.list(),
                like.source(),
                like.tells(),
                like.dates(),
                like.key(),
                List.copyOf(columns),
                content);
    }

    private static @Nullable CodeWords codes(
            String file, int line, @Nullable CodeWords ours, @Nullable CodeWords known) {
        if (ours == null || known == null) {
            return ours == null ? known : ours;
        }
        for (String code : ours.words().keySet()) {
            if (!known.words().containsKey(code)) {
                throw new WrongTemplate(
                        file,
                        line,
                        "there is no code " + code + " here; the codes are "
                                + String.join(", ", known.words().keySet()));
            }
        }
        return ours;
    }

    private static Template with(Template told, List<TemplateColumn> columns, String source) {
        return new Template(
                told.id(),
                told.title(),
                told.purpose(),
                told.sender(),
                told.list(),
                source,
                told.tells(),
                told.dates(),
                told.key(),
                columns,
                told.text());
    }

    private static int lineOf(String content, String words) {
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains(words)) {
                return i + 1;
            }
        }
        return 1;
    }
}
