package uk.throughline.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/**
 * Measures and their figures. Figures are for everyone who may read figures; the rows behind them only for who may read records.
 *
 * <p>A measure of a count that names a population has its rate as {@code <id>_rate}, and a count with splits has the share of
 * each split as {@code <id>_share}: the same rows, shown another way.
 */
public interface Measures {

    /** Every measure, by room and then in the order of its room; derived rates and shares follow their count. */
    List<Measure> all();

    /** The measure with that id, such as {@code protection.plans_open} or {@code protection.plans_open_rate}. */
    Optional<Measure> find(String id);

    /**
     * Tells one state of all figures from the next: it is another whenever a figure, what returns cover, or a published value was
     * added, here or by another process, at the latest half a second after. For who keeps what they made of figures.
     */
    String stamp();

    /** The figure of the whole; refused where the measure or the kind of period does not fit, with what to ask instead. */
    Outcome<FigureView> figure(String measureId, Period period);

    /** The figure of one part, such as {@code category=neglect}; {@code area=England} gives a comparator. */
    Outcome<FigureView> figure(String measureId, Period period, Split split);

    /** The figures of every value of a split, in the order of its code list; {@code area} gives the comparators. */
    Outcome<List<FigureView>> figures(String measureId, Period period, String dimension);

    /** The whole's figures for each period, in the order given, at most 400. Periods that do not fit are refused. */
    Outcome<List<FigureView>> series(String measureId, List<Period> periods);

    /**
     * England, the region, the statistical neighbours (their mean or median as the partnership chose) and ours as published,
     * for the published year that fits the period, each with its own year. Empty where the measure has no published counterpart.
     */
    List<Comparator> comparators(String measureId, Period period);

    /** The same over the published years up to the period, oldest first, at most 20 years. */
    List<Comparator> comparatorSeries(String measureId, Period period);

    /** Every authority's published value for the year that fits the period, lowest first; ours and our neighbours are marked. */
    List<AuthorityValue> authorities(String measureId, Period period);

    /**
     * Who is over-represented in a count of children: each part of the split against the population of the same ages, of the
     * nearest year. Refused, with why, where no population of the same ages and split was sent in.
     */
    Outcome<OverRepresentation> overRepresentation(String measureId, Period period, String dimension);

    /**
     * The rows behind a figure, 50 a page, for a reader who may read records; the read is in the trail.
     *
     * @param page from 1
     */
    Outcome<RowsPage> rows(String measureId, Period period, @Nullable Split split, int page);

    /** The same rows to be given away as a file, which the trail says. */
    Outcome<RowsPage> rowsAsFile(String measureId, Period period, @Nullable Split split, int page);

    /**
     * The figure as it was first counted and as each later return revised it, oldest first; the last is the one that stands. Each
     * has the number of the return that it was counted after as its vintage. Empty for periods that no figures are kept for, and
     * for shares of a part, which are worked out from their counts.
     */
    List<FigureView> revisions(String measureId, Period period, @Nullable Split split);

    /** What changed in the measure's definition or in the return that it draws on, oldest first. */
    List<Change> changes(Measure measure);

    /** The kept periods whose figure of the whole a later return has revised. */
    Set<Period> revisedPeriods(String measureId);

    /** The periods of that kind which figures are kept for, oldest first: quarter ends or years for stocks, quarters or years for flows. */
    List<Period> keptPeriods(String measureId, Every every);

    /** The last period that returns cover for the measure, or empty when none does. */
    Optional<Period> latest(String measureId, Every every);

    /** All kept figures, wholes and single splits, as {@code throughline figures} prints them; filters may be null. */
    List<FigureView> kept(@Nullable String measureId, @Nullable Period period, @Nullable String dimension);

    /**
     * Tells that a return of this source was accepted and speaks of these days, as vintage {@code vintage}; told twice it changes
     * nothing. What no return covers is "not collected", never zero.
     */
    void covered(String source, LocalDate from, LocalDate to, long vintage);

    /**
     * Tells that the return which was told of as {@code vintage} was withdrawn, so that what it alone spoke of is "not collected"
     * again.
     *
     * @param withdrawnIn the number of the withdrawal, which becomes the vintage of the figures counted after it
     */
    void uncovered(String source, long vintage, long withdrawnIn);

    /** Recounts all kept figures of the measures that draw on the sources; the earlier figures stay with their vintage. */
    void bringUpToDate(List<String> sources);

    /** How often a figure is kept. */
    enum Every {
        QUARTER,
        YEAR
    }

    /** A published value of one authority. */
    record AuthorityValue(String code, String name, FigureView figure, boolean ours, boolean neighbour) {}
}
