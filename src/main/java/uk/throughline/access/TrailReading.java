package uk.throughline.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail as people read it: who looked at what, and who did what. Reading it is itself in the trail. */
@Service
@Transactional(noRollbackFor = NotAllowed.class)
public class TrailReading {
    private final TrailLists lists;
    private final Access access;

    TrailReading(TrailLists lists, Access access) {
        this.lists = lists;
        this.access = access;
    }

    /**
     * Which entries are shown; all conditions hold together.
     *
     * @param reader part of a person's name, post or what they sign in as; empty for everyone
     * @param person the number of the one person's page; null for everyone
     * @param subject part of the list, page or table; empty for all
     * @param act such as "read" or "export"; empty for all
     * @param from first day; null for no bound
     * @param to last day; null for no bound
     * @param child only entries about this child; null for all
     */
    public record Filter(
            String reader,
            @Nullable Long person,
            String subject,
            String act,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long child) {}

    /**
     * An entry.
     *
     * @param who the person's name, or the post of one of the product's own readers
     * @param post what they were called by
     * @param act what was done, such as "read"
     * @param subject the list, page or table
     * @param children how many children's records it was about; nought where it was about none
     * @param note what was written beside it; empty where nothing was
     */
    public record Entry(
            long number, Instant at, String who, String post, String act, String subject, int children, String note) {}

    /** Acts that the trail knows, by name. Needs {@link Permission#OVERSEE_ACCESS}. */
    public List<String> acts() {
        access.require(Permission.OVERSEE_ACCESS);
        return lists.acts();
    }

    /**
     * Entries, latest first. Needs {@link Permission#OVERSEE_ACCESS}.
     *
     * @param before the entry before which they were; null for the latest
     */
    public List<Entry> entries(Filter filter, @Nullable Long before, int rows) {
        access.require(Permission.OVERSEE_ACCESS);
        Long child = filter.child();
        access.wasRead("the trail", child == null ? List.of() : List.of(child));
        return lists.entries(filter, before, rows);
    }

    /** The same as a file: at most so many rows, latest first. Needs {@link Permission#OVERSEE_ACCESS}. */
    public List<Entry> export(Filter filter, int rows) {
        access.require(Permission.OVERSEE_ACCESS);
        Long child = filter.child();
        access.wasExported("the trail", child == null ? List.of() : List.of(child));
        return lists.entries(filter, null, rows);
    }

    /** What the reader of now did, latest first; everyone may see their own. */
    public List<Entry> own(@Nullable Long before, int rows) {
        return lists.own(before, rows);
    }
}
