package uk.throughline.intake.template;

import java.util.List;
import java.util.Optional;
import uk.throughline.intake.staging.ListShape;

/**
 * A layout that an agency fills in.
 *
 * @param id as files and commands name it, such as {@code missing-episodes}
 * @param purpose what it is for and which rows belong into it
 * @param sender who sends it
 * @param list the list of the rooms that it fills
 * @param source what measures name as their source
 * @param tells events of a period, a register of what stood in it, or what holds on every day
 * @param dates the columns that say when a row is of; none of what holds on every day
 * @param key the columns that tell rows apart
 * @param text the file that it was read from
 */
public record Template(
        String id,
        String title,
        String purpose,
        String sender,
        String list,
        String source,
        Tells tells,
        List<String> dates,
        List<String> key,
        List<TemplateColumn> columns,
        String text) {
    /** The column that names the child. */
    public static final String CHILD = "la_child_id";

    /** The list of records that no room of their own keeps. */
    public static final String OTHER = "other_record";

    /** What the rows of a template are. */
    public enum Tells {
        /** Things that happened, each on a day. */
        EVENTS,
        /** Everyone and everything that stood at some time in the period, with the day it began and, where it has, ended. */
        REGISTER,
        /** What holds on every day and is about no child, such as where postcodes lie; it has no dates and covers no period of figures. */
        REFERENCE
    }

    /** Whether each row names a child. */
    public boolean isAboutChildren() {
        return column(CHILD).isPresent();
    }

    public Optional<TemplateColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** As its rows are staged. */
    public ListShape shape() {
        return new ListShape(
                list,
                "rows of \"" + title + "\"",
                null,
                columns.stream().map(TemplateColumn::staged).toList());
    }

    /** The headings that must be there. */
    List<TemplateColumn> required() {
        return columns.stream().filter(TemplateColumn::required).toList();
    }
}
