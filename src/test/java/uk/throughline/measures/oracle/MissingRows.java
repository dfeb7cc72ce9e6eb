package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the templates about children who were missing. A refused row must count nowhere. */
public final class MissingRows {
    private MissingRows() {}

    /** One file of episodes and one of interviews, for all days from the one to the other. */
    public record Filled(LocalDate from, LocalDate to, List<Episode> episodes, List<Interview> interviews) {}

    public record Episode(
            String id,
            LocalDateTime from,
            @Nullable LocalDateTime found,
            @Nullable String placed,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String ethnicity,
            boolean refused) {}

    public record Interview(
            String id,
            LocalDateTime found,
            String outcome,
            @Nullable LocalDateTime held,
            @Nullable Boolean independent,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String ethnicity,
            boolean refused) {}
}
