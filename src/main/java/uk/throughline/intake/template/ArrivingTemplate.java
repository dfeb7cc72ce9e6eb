package uk.throughline.intake.template;

import java.util.List;
import java.util.stream.Collectors;

/** Lays out what was accepted of a filled template as the rooms read it; the relation ends with the transaction. */
public final class ArrivingTemplate {
    private ArrivingTemplate() {}

    /** The statement that makes {@code arriving_<list>}: the child where rows name one, and the template's columns. */
    public static String sql(Template template) {
        String rows = "staged_" + template.list() + " s"
                + (template.isAboutChildren() ? " join arriving_known k on k.child_no = s.child_no" : "")
                + " where not exists (select from refused_" + template.list() + " r where r.row_no = s.row_no)";
        String columns = template.list().equals(Template.OTHER) ? other(template) : named(template);
        return "create temporary view arriving_" + template.list() + " as select "
                + (template.isAboutChildren() ? "k.child_id, " : "") + columns + " from " + rows;
    }

    private static String named(Template template) {
        return said(template).stream().map(column -> "s." + column.name()).collect(Collectors.joining(", "));
    }

    /** Records of no room of their own keep what was said as it was said, under the template's id. */
    private static String other(Template template) {
        String date = template.dates().getFirst();
        String key = template.key().stream()
                .filter(name -> !name.equals(Template.CHILD) && !name.equals(date))
                .map(name -> "s." + name)
                .collect(Collectors.joining(", "));
        String said = said(template).stream()
                .map(column -> "'" + column.name() + "', s." + column.name())
                .collect(Collectors.joining(", "));
        return "'" + template.id() + "' as template, cast(s." + date + " as date) as on_date, "
                + (key.isEmpty() ? "''" : "concat_ws(' ', " + key + ")") + " as told_apart_by, jsonb_build_object("
                + said
                + ") as said";
    }

    private static List<TemplateColumn> said(Template template) {
        return template.columns().stream()
                .filter(column -> !column.name().equals(Template.CHILD))
                .toList();
    }
}
