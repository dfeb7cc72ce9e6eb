package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a measure counts.
 *
 * @param on the day on which it counts, by which the child's age is told
 * @param counted what is counted once, such as the child or the meeting
 * @param met for a share, whether it is met; null where that is not known
 * @param amount for a mean or a median; null where it is not known
 * @param who the child's birthday, sex and ethnic group as this row tells them
 * @param codes by split; empty where the row gives none
 */
record Item(
        LocalDate on,
        String counted,
        @Nullable Boolean met,
        @Nullable Double amount,
        Who who,
        Map<String, String> codes) {

    record Who(
            @Nullable LocalDate born,
            @Nullable LocalDate expected,
            @Nullable String sex,
            @Nullable String ethnicity) {
        static Who of(Life life) {
            return new Who(life.born(), life.expected(), life.sex(), life.ethnicity());
        }
    }

    static Item of(Life life, LocalDate on) {
        return new Item(on, life.id(), null, null, Who.of(life), Map.of());
    }

    /** Of a child who is known to be born, though no return may say when. */
    static Item ofBorn(Life life, LocalDate on) {
        Who who = new Who(life.born(), null, life.sex(), life.ethnicity());
        return new Item(on, life.id(), null, null, who, Map.of());
    }

    Item met(@Nullable Boolean whether) {
        return new Item(on, counted, whether, amount, who, codes);
    }

    Item amount(@Nullable Double much) {
        return new Item(on, counted, met, much, who, codes);
    }

    Item once(String what) {
        return new Item(on, what, met, amount, who, codes);
    }

    Item code(String split, @Nullable String code) {
        Map<String, String> all = new java.util.TreeMap<>(codes);
        all.put(split, code == null ? "" : code);
        return new Item(on, counted, met, amount, who, all);
    }

    /** The child as the row itself tells of it, where no return about children does. */
    Item told(@Nullable LocalDate born, @Nullable String sex, @Nullable String ethnicity) {
        return new Item(
                on,
                counted,
                met,
                amount,
                new Who(
                        who.born() == null ? born : who.born(),
                        null,
                        who.sex() == null ? sex : who.sex(),
                        who.ethnicity() == null ? ethnicity : who.ethnicity()),
                codes);
    }

    /** The code in a split; empty where there is none. */
    String codeOf(String split) {
        return switch (split) {
            case "age_band" -> Days.ageBand(who.born(), who.expected(), on);
            case "sex" -> codes.getOrDefault("sex", who.sex() == null ? "U" : who.sex());
            case "ethnicity" -> codes.getOrDefault("ethnicity", who.ethnicity() == null ? "" : who.ethnicity());
            default -> {
                String code = codes.get(split);
                if (code == null) {
                    throw new IllegalArgumentException("Nothing says what the split " + split + " is");
                }
                yield code;
            }
        };
    }
}
