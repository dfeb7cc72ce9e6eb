package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that returns of every kind say of one child of one partnership. */
public final class Life {
    private final String partnership;
    private final String id;
    final InNeed need = new InNeed();
    final InCare care = new InCare();
    final TreeMap<LocalDateTime, MissingRows.Episode> missing = new TreeMap<>();
    final TreeMap<LocalDateTime, MissingRows.Interview> interviews = new TreeMap<>();

    Life(String partnership, String id) {
        this.partnership = partnership;
        this.id = id;
    }

    public String partnership() {
        return partnership;
    }

    public String id() {
        return id;
    }

    private InNeed.@Nullable Description census() {
        return need.description.now().get("");
    }

    private InCare.@Nullable Description lists() {
        return care.description.now().get("");
    }

    /** The census tells most; what only the looked-after return tells fills its gaps. */
    @Nullable
    LocalDate born() {
        InNeed.Description census = census();
        InCare.Description lists = lists();
        return census != null && census.born() != null ? census.born() : lists == null ? null : lists.born();
    }

    @Nullable
    LocalDate expected() {
        InNeed.Description census = census();
        return census == null ? null : census.expected();
    }

    /** F, M or U; null where neither return tells of the child. */
    @Nullable
    String sex() {
        InNeed.Description census = census();
        InCare.Description lists = lists();
        if (census != null && (lists == null || !census.sex().equals("U"))) {
            return census.sex();
        }
        return lists == null ? null : lists.sex();
    }

    @Nullable
    String ethnicity() {
        InNeed.Description census = census();
        InCare.Description lists = lists();
        return census != null && census.ethnicity() != null
                ? census.ethnicity()
                : lists == null ? null : lists.ethnicity();
    }

    boolean disabled() {
        InNeed.Description census = census();
        return census != null && census.disabled();
    }
}
