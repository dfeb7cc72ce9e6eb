package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.Told.Role;
import uk.throughline.measures.disclosure.Cell;
import uk.throughline.measures.disclosure.Cell.Standing;
import uk.throughline.measures.disclosure.Publication;
import uk.throughline.measures.disclosure.Share;
import uk.throughline.measures.disclosure.Total;

/**
 * Figures that go out together, as one publication: every count that they tell, every count that these add up with, printed or
 * not, and what was published of them elsewhere.
 */
final class FiguresTogether {
    private final AroundFigures around;
    private final SequencedSet<Told> printed = new LinkedHashSet<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<Total> totals = new LinkedHashSet<>();

    FiguresTogether(AroundFigures around) {
        this.around = around;
    }

    /** That the count is printed. */
    void print(Told told) {
        if (printed.add(told)) {
            cell(told, Standing.OURS);
        }
    }

    List<Told> printed() {
        return List.copyOf(printed);
    }

    /** What a cell is called in a sentence. */
    String words(String id) {
        return words.getOrDefault(id, id);
    }

    /**
     * That parts make up the whole, as far as they do: where they are more than it, some stand in several parts and only that much
     * is known; where they are fewer, the others are a part of their own.
     */
    void add(Told whole, List<Told> parts) {
        cell(whole, Standing.UNPRINTED);
        parts.forEach(part -> cell(part, Standing.UNPRINTED));
        List<String> ids = new ArrayList<>(parts.stream().map(Told::id).toList());
        long beside = whole.count() - parts.stream().mapToLong(Told::count).sum();
        if (beside > 0) {
            ids.add(cell(
                    whole.id() + " in none of " + ids,
                    "the others in “" + whole.words() + "”",
                    beside,
                    Standing.UNPRINTED));
        }
        if (beside >= 0) {
            totals.add(new Total(whole.id(), ids));
            return;
        }
        String all = cell(whole.id() + " each time in " + ids, whole.words(), whole.count() - beside, Standing.SLACK);
        String more = cell(whole.id() + " more than once in " + ids, whole.words(), -beside, Standing.SLACK);
        totals.add(new Total(all, ids));
        totals.add(new Total(all, List.of(whole.id(), more)));
    }

    /** The publication; everything printed and everything that adds up must be given before. */
    Publication publication() {
        shares();
        Publication.Builder builder = Publication.builder();
        cells.values().forEach(builder::cell);
        totals.forEach(total -> builder.total(total.of(), total.parts()));
        sharesElsewhere().forEach(builder::share);
        return builder.build();
    }

    /** Percentages that official statistics tell of the printed: with one of its counts they tell the other. */
    private List<Share> sharesElsewhere() {
        List<Share> shares = new ArrayList<>();
        for (Told whole : printed) {
            for (Told part : printed) {
                if (whole.role() == Role.OF
                        && whole.count() > 0
                        && isPartOf(part, whole)
                        && around.published(whole.measure().id(), whole.period(), whole.split())
                                instanceof Figure.Known(BigDecimal percent, var of, var all)) {
                    Share share = new Share(
                            part.id() + ", as published", part.id(), whole.id(), Math.max(0, percent.scale()), true);
                    // one that ours does not give is of other counts, such as those before a revision
                    if (share.printed(part.count(), whole.count()).compareTo(percent) == 0) {
                        shares.add(share);
                    }
                }
            }
        }
        return shares;
    }

    /** How many are not of a share's part follows from it; and a share's whole is the count that another measure prints. */
    private void shares() {
        for (Told whole : printed) {
            if (whole.role() == Role.OF) {
                printed.stream().filter(part -> isPartOf(part, whole)).forEach(part -> {
                    String rest = cell(
                            whole.id() + " but " + part.id(),
                            "the others in “" + part.words() + "”",
                            whole.count() - part.count(),
                            Standing.UNPRINTED);
                    totals.add(new Total(whole.id(), List.of(part.id(), rest)));
                });
                printed.stream()
                        .filter(count -> isSameCount(count, whole))
                        .findFirst()
                        .ifPresent(count -> totals.add(new Total(whole.id(), List.of(count.id()))));
            }
        }
    }

    private static boolean isPartOf(Told part, Told whole) {
        return part.role() == Role.MET
                && part.measure().id().equals(whole.measure().id())
                && part.period().equals(whole.period())
                && java.util.Objects.equals(part.split(), whole.split());
    }

    /** As many of the same source and time pass for the same, which at most hides more than is needed. */
    private static boolean isSameCount(Told count, Told whole) {
        return count.role() == Role.COUNT
                && count.split() == null
                && whole.split() == null
                && count.count() == whole.count()
                && count.period().equals(whole.period())
                && count.measure().room().equals(whole.measure().room())
                && count.measure().source().equals(whole.measure().source());
    }

    private void cell(Told told, Standing standing) {
        if (cells.containsKey(told.id())) {
            return;
        }
        Figure elsewhere =
                told.role() == Role.COUNT ? around.published(told.measure().id(), told.period(), told.split()) : null;
        boolean known = elsewhere instanceof Figure.Known is && is.value().longValue() == told.count();
        cell(
                told.id(),
                told.words(),
                told.count(),
                known
                        ? Standing.PUBLISHED_ELSEWHERE
                        : elsewhere instanceof Figure.Suppressed ? Standing.SUPPRESSED_ELSEWHERE : standing);
    }

    private String cell(String id, String called, long count, Standing standing) {
        cells.putIfAbsent(id, new Cell(id, count, standing));
        words.putIfAbsent(id, called);
        return id;
    }
}
