package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The measures that this oracle answers, each by its id. */
public final class Questions {
    /** What is made of the things that count. */
    public enum Form {
        COUNT,
        DIFFERENT,
        SHARE,
        MEAN,
        MEDIAN
    }

    /** The things of one child that count in a period, or at the end of its last day. */
    record Question(Form form, boolean atDate, BiFunction<Life, LocalDate, Stream<Item>> asked) {
        List<Item> items(Life life, LocalDate from, LocalDate to) {
            return asked.apply(life, to)
                    .filter(item ->
                            atDate || !item.on().isBefore(from) && !item.on().isAfter(to))
                    .toList();
        }
    }

    private final Map<String, Question> all = new TreeMap<>();

    Questions() {}

    /** @param first the first day of the year of the first return that told of plans, and of episodes of care */
    public static Questions all(Told first) {
        Questions questions = new Questions();
        FrontDoorQuestions.add(questions);
        ProtectionQuestions.add(questions, first.plans());
        CareQuestions.add(questions, first.care());
        ChildrenInCareQuestions.add(questions);
        DistanceQuestions.add(questions);
        MissingQuestions.add(questions);
        return questions;
    }

    /** From which day on returns tell of reviews. */
    public record Told(LocalDate plans, LocalDate care) {}

    public java.util.Set<String> ids() {
        return all.keySet();
    }

    Question of(String id) {
        Question question = all.get(id);
        if (question == null) {
            throw new IllegalArgumentException("The oracle does not know " + id);
        }
        return question;
    }

    public Form form(String id) {
        return of(id).form();
    }

    public boolean atDate(String id) {
        return of(id).atDate();
    }

    void flow(String id, Form form, Function<Life, Stream<Item>> items) {
        all.put(id, new Question(form, false, (life, to) -> items.apply(life)));
    }

    void stock(String id, Form form, BiFunction<Life, LocalDate, Stream<Item>> items) {
        all.put(id, new Question(form, true, items));
    }
}
