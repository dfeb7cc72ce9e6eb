package uk.throughline.intake.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CodeWords;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.template.Template.Tells;

/** Reads a template's file, YAML with the keys below. What is wrong is said in one sentence that names the file and the line. */
final class TemplateFile {
    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("id", "title", "purpose", "sender", "list", "source", "tells", "dates", "key", "columns"));
    private static final Set<String> COLUMN_KEYS =
            new TreeSet<>(Set.of("heading", "also", "column", "kind", "required", "codes", "means", "example"));
    private static final Map<String, Column.Kind> KINDS = kinds();

    private final String content;
    private final YamlMap top;

    private TemplateFile(String file, String content) {
        this.content = content;
        this.top = YamlMap.read(file, content, KEYS);
    }

    /** @throws WrongTemplate naming file and line */
    static Template read(String file, String content) {
        return new TemplateFile(file, content).template();
    }

    private Template template() {
        String id = matching("id", "[a-z][a-z0-9-]{2,60}", "small letters, digits and hyphens");
        List<TemplateColumn> columns = new ArrayList<>();
        for (YamlMap column : top.maps("columns", COLUMN_KEYS)) {
            columns.add(column(column, columns));
        }
        String title = top.needed("title");
        String source = top.optional("source");
        Tells tells = oneOf(top, "tells", Tells.class);
        Template template = new Template(
                id,
                title,
                top.needed("purpose"),
                top.needed("sender"),
                matching("list", "[a-z][a-z_]{2,60}", "small letters and underscores"),
                source == null ? title : source,
                tells,
                tells == Tells.REFERENCE ? List.of() : columnsOf("dates", columns),
                columnsOf("key", columns),
                List.copyOf(columns),
                content);
        checkColumns(template);
        return template;
    }

    private void checkColumns(Template template) {
        if (template.tells() == Tells.REFERENCE && (top.has("dates") || template.isAboutChildren())) {
            throw top.wrong(
                    "tells",
                    "a reference list holds on every day and is about no child, so it has neither dates nor a column that fills "
                            + Template.CHILD);
        }
        for (String date : template.dates()) {
            Column.Kind kind = template.column(date).orElseThrow().kind();
            if (kind != Column.Kind.DATE && kind != Column.Kind.MOMENT) {
                throw top.wrong("dates", "the column " + date + " is no date");
            }
        }
        for (String key : template.key()) {
            if (!template.column(key).orElseThrow().required()) {
                throw top.wrong("key", "the column " + key + " tells rows apart, so it must say \"required: yes\"");
            }
        }
        if (template.isAboutChildren() && !template.key().contains(Template.CHILD)) {
            throw top.wrong("key", "a template that names children must have " + Template.CHILD + " in its key");
        }
    }

    private String matching(String key, String pattern, String words) {
        String text = top.needed(key);
        if (!text.matches(pattern)) {
            throw top.wrong(key, key + " is \"" + text + "\"; write it with " + words);
        }
        return text;
    }

    private List<String> columnsOf(String key, List<TemplateColumn> columns) {
        List<String> names = top.list(key);
        if (names.isEmpty()) {
            throw top.wrong(key, "it does not say " + key);
        }
        for (String name : names) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                throw top.wrong(key, key + " names " + name + ", but no column fills that");
            }
        }
        return names;
    }

    private TemplateColumn column(YamlMap column, List<TemplateColumn> before) {
        String kind = column.optional("kind");
        if (kind != null && !KINDS.containsKey(kind)) {
            throw column.wrong("kind", "kind is \"" + kind + "\"; write one of " + String.join(", ", KINDS.keySet()));
        }
        String name = column.needed("column");
        if (!name.matches("[a-z][a-z0-9_]{1,60}") || RESERVED.contains(name)) {
            throw column.wrong(
                    "column",
                    "column is \"" + name
                            + "\"; write small letters, digits and underscores, and no word that SQL keeps"
                            + " for itself, such as order or from");
        }
        TemplateColumn read = new TemplateColumn(
                column.needed("heading"),
                column.list("also"),
                name,
                kind == null ? Column.Kind.TEXT : KINDS.getOrDefault(kind, Column.Kind.TEXT),
                isYes(column, "required"),
                codes(column),
                column.needed("means"),
                column.has("example") ? column.list("example").getFirst() : "");
        if (read.required() && read.example().isEmpty()) {
            throw column.wrong("example", "it does not say example, which a required column needs");
        }
        Map<String, String> headings = new HashMap<>();
        for (TemplateColumn one : before) {
            if (one.name().equals(name)) {
                throw column.wrong("column", "two columns fill " + name);
            }
            words(one).forEach(word -> headings.put(word, one.heading()));
        }
        for (String word : words(read)) {
            String taken = headings.get(word);
            if (taken != null) {
                throw column.wrong("heading", "\"" + word + "\" already stands for the column \"" + taken + "\"");
            }
        }
        return read;
    }

    /** Columns that staging adds to every list, and the words that SQL keeps for itself. */
    private static final Set<String> RESERVED =
            new TreeSet<>(Set.of(("row_no line child_no parent_no child_id row_id all and any"
                            + " array as asc both case cast check collate column constraint create default desc distinct do else end"
                            + " except false fetch for foreign from grant group having in initially intersect into lateral leading"
                            + " limit not null offset on only or order primary references returning select some symmetric table"
                            + " then to trailing true union unique user using variadic when where window with")
                    .split(" ", -1)));

    static List<String> words(TemplateColumn column) {
        List<String> words = new ArrayList<>(List.of(CodeWords.plain(column.heading())));
        column.also().forEach(also -> words.add(CodeWords.plain(also)));
        return words;
    }

    private static @Nullable CodeWords codes(YamlMap column) {
        if (!column.has("codes")) {
            return null;
        }
        YamlMap codes = column.map("codes");
        Map<String, List<String>> words = new LinkedHashMap<>();
        codes.keys().forEach(code -> words.put(code, codes.list(code)));
        try {
            return new CodeWords(words);
        } catch (IllegalArgumentException e) {
            throw column.wrong("codes", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isYes(YamlMap column, String key) {
        String text = column.optional(key);
        if (text == null || List.of("no", "false").contains(text)) {
            return false;
        }
        if (List.of("yes", "true").contains(text)) {
            return true;
        }
        throw column.wrong(key, key + " is \"" + text + "\"; write yes or no");
    }

    private <E extends Enum<E>> E oneOf(YamlMap map, String key, Class<E> of) {
        String text = map.needed(key);
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> map.wrong(
                        key,
                        key + " is \"" + text + "\"; write one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(of.getEnumConstants())
                                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                                .toList())));
    }

    private static Map<String, Column.Kind> kinds() {
        Map<String, Column.Kind> kinds = new LinkedHashMap<>();
        kinds.put("text", Column.Kind.TEXT);
        kinds.put("code", Column.Kind.CODE);
        kinds.put("date", Column.Kind.DATE);
        kinds.put("time", Column.Kind.MOMENT);
        kinds.put("number", Column.Kind.NUMBER);
        kinds.put("yes or no", Column.Kind.FLAG);
        kinds.put("sex", Column.Kind.SEX);
        kinds.put("postcode", Column.Kind.POSTCODE);
        return kinds;
    }
}
