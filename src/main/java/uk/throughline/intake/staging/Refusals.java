package uk.throughline.intake.staging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows of a return were refused and why, as its file is read again to give them back. It holds two numbers a refused row, so
 * that it stays small however large the return is.
 */
public final class Refusals {
    private static final int LONGEST_ID = 100;

    private final long number;
    private final Map<String, OfList> lists;
    private final Map<String, Set<String>> ids;
    private final BitSet children;

    private Refusals(Builder builder) {
        this.number = builder.number;
        this.lists = builder.lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, list -> OfList.of(list.getValue())));
        this.ids = Map.copyOf(builder.ids);
        this.children = builder.children;
    }

    /** The rule that refused a row, what it means there and what to do about it. */
    public record Refusal(String rule, String means, String toDo) {
        @Override
        public String toString() {
            return means + " " + toDo + " (rule " + rule + ")";
        }
    }

    /** Rows that the same rules refused. */
    private record Together(List<Refusal> why, int[] places) {}

    /** The places in order, and for each the number of the reasons that it has. */
    private record OfList(int[] places, int[] which, List<List<Refusal>> reasons) {
        static OfList of(List<Together> refused) {
            List<List<Refusal>> reasons = refused.stream().map(Together::why).toList();
            long[] both = IntStream.range(0, refused.size())
                    .boxed()
                    .flatMapToLong(nth -> IntStream.of(refused.get(nth).places())
                            .mapToLong(place -> ((long) place << Integer.SIZE) | nth))
                    .sorted()
                    .toArray();
            int[] places = new int[both.length];
            int[] which = new int[both.length];
            for (int i = 0; i < both.length; i++) {
                places[i] = (int) (both[i] >> Integer.SIZE);
                which[i] = (int) both[i];
            }
            return new OfList(places, which, reasons);
        }
    }

    /** The return that refused them. */
    public long number() {
        return number;
    }

    /** Whether the row belongs into the file by itself, whoever it is about. */
    public boolean names(String list, int place) {
        return at(list, place) >= 0;
    }

    /** Why the row was refused; empty where it was not. */
    public List<Refusal> why(String list, int place) {
        int at = at(list, place);
        OfList of = lists.get(list);
        return at < 0 || of == null ? List.of() : of.reasons.get(of.which[at]);
    }

    /** The reasons in one cell. */
    public String inWords(String list, int place) {
        return why(list, place).stream().map(Refusal::toString).collect(Collectors.joining(" "));
    }

    private int at(String list, int place) {
        OfList of = lists.get(list);
        return of == null ? -1 : java.util.Arrays.binarySearch(of.places, place);
    }

    /**
     * Whether rows of theirs were refused.
     *
     * @param who {@code child} or {@code adopter}
     * @param id as the file gives it
     */
    public boolean isOf(String who, String id) {
        String plain = id.strip();
        return !plain.isEmpty()
                && ids.getOrDefault(who, Set.of())
                        .contains(plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain);
    }

    /** Whether rows of the how-manieth child of the file were refused. */
    public boolean isOfChild(int childNo) {
        return children.get(childNo);
    }

    /** Gathers what was refused. */
    public static final class Builder {
        private final long number;
        private final Map<String, List<Together>> lists = new HashMap<>();
        private final Map<String, Set<String>> ids = new HashMap<>();
        private final BitSet children = new BitSet();

        public Builder(long number) {
            this.number = number;
        }

        /** Rows of a list that the same rules refused. */
        public Builder rows(String list, List<Refusal> why, int[] places) {
            List<Refusal> ordered =
                    why.stream().sorted(Comparator.comparing(Refusal::rule)).toList();
            lists.computeIfAbsent(list, name -> new ArrayList<>()).add(new Together(ordered, places));
            return this;
        }

        public Builder of(String who, List<String> theirs, int[] childNos) {
            ids.computeIfAbsent(who, name -> new HashSet<>()).addAll(theirs);
            IntStream.of(childNos).forEach(children::set);
            return this;
        }

        public Refusals build() {
            return new Refusals(this);
        }
    }
}
