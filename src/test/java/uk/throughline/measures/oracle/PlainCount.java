package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.Questions.Form;
import uk.throughline.measures.oracle.Questions.Question;

/** Makes figures of things that count: whole, and by each part and each wider group of a split. */
public final class PlainCount {
    private final Questions questions;
    private final Words words;

    public PlainCount(Questions questions, Words words) {
        this.questions = questions;
        this.words = words;
    }

    /** What codes are called. */
    public interface Words {
        /** The part that the code is, and the wider groups that it belongs to; the empty code is what is not recorded. */
        List<String> parts(String codeList, String code);
    }

    /**
     * A figure: of a share or a mean what it is made of, of others the value.
     *
     * @param of how many it is made of; null where it is a count or a median
     */
    public record Answer(@Nullable Double value, @Nullable Double of) {}

    /** The split and the part; both empty for the whole. */
    public record Part(String split, String part) {}

    /** The figures of these children, where anything counts at all. @param splits the code list of each split */
    public Map<Part, Answer> count(
            String measure, Collection<Life> children, LocalDate from, LocalDate to, Map<String, String> splits) {
        Question question = questions.of(measure);
        List<Item> items = new ArrayList<>();
        children.forEach(life -> items.addAll(question.items(life, from, to)));
        Map<Part, List<Item>> parts = new LinkedHashMap<>();
        if (!items.isEmpty()) {
            parts.put(new Part("", ""), items);
        }
        Map<String, Integer> times = new HashMap<>();
        items.forEach(item -> times.merge(item.counted(), 1, Integer::sum));
        splits.forEach((split, list) -> items.forEach(item -> {
            int often = Objects.requireNonNull(times.get(item.counted()));
            String code = list.equals("times") ? often > 2 ? "3+" : "" + often : item.codeOf(split);
            words.parts(list, code).forEach(part -> parts.computeIfAbsent(new Part(split, part), p -> new ArrayList<>())
                    .add(item));
        }));
        Map<Part, Answer> answers = new HashMap<>();
        parts.forEach((part, of) -> answers.put(part, answer(question.form(), of)));
        return answers;
    }

    private static Answer answer(Form form, List<Item> items) {
        return switch (form) {
            case COUNT -> new Answer((double) items.size(), null);
            case DIFFERENT ->
                new Answer(
                        (double) new HashSet<>(items.stream().map(Item::counted).toList()).size(), null);
            case SHARE -> {
                List<Item> known =
                        items.stream().filter(item -> item.met() != null).toList();
                yield new Answer(
                        (double) known.stream()
                                .filter(item -> Boolean.TRUE.equals(item.met()))
                                .count(),
                        (double) known.size());
            }
            case MEAN -> {
                List<Double> known = known(items);
                yield new Answer(known.stream().mapToDouble(Double::doubleValue).sum(), (double) known.size());
            }
            case MEDIAN -> new Answer(median(known(items)), null);
        };
    }

    private static List<Double> known(List<Item> items) {
        return items.stream()
                .map(Item::amount)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
    }

    /** The middle one, or half-way between the two in the middle. */
    private static @Nullable Double median(List<Double> sorted) {
        int all = sorted.size();
        return all == 0
                ? null
                : all % 2 == 1 ? sorted.get(all / 2) : (sorted.get(all / 2 - 1) + sorted.get(all / 2)) / 2;
    }
}
