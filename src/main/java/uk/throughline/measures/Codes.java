package uk.throughline.measures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The code lists of guidance as they stood when they were read: what the codes of a split are called, and their wider groups. */
record Codes(Map<String, List<Code>> lists) {
    /** What a part is called whose rows give no code. */
    static final String NOT_RECORDED = "not recorded";

    private static final String NOT_KNOWN = "not known";

    record Code(String list, String code, String label, List<String> groups) {}

    /** The part of a split that was asked for, in the words of the list, and its codes; the empty code stands for none. */
    record Wanted(String label, Set<String> codes) {}

    Codes(List<Code> inOrder) {
        this(inOrder.stream().collect(Collectors.groupingBy(Code::list)));
    }

    List<Code> of(String list) {
        return lists.getOrDefault(list, List.of());
    }

    String label(String list, String code) {
        if (code.isEmpty()) {
            return NOT_RECORDED;
        }
        return of(list).stream()
                .filter(known -> known.code().equals(code))
                .map(Code::label)
                .findFirst()
                .orElse(code);
    }

    List<String> labels(String list) {
        return of(list).stream().map(Code::label).toList();
    }

    /** The wider groups of the list, in the order in which its codes name them. */
    Set<String> groups(String list) {
        Set<String> groups = new LinkedHashSet<>();
        of(list).forEach(code -> groups.addAll(code.groups()));
        return groups;
    }

    /** How many wider groups one code of the list belongs to at most. */
    int groupLevels(String list) {
        return of(list).stream().mapToInt(code -> code.groups().size()).max().orElse(0);
    }

    /** The code that rows without one are counted under: the list's own "not recorded", or the empty code. */
    String codeForNothing(String list) {
        return of(list).stream()
                .filter(code -> code.label().equals(NOT_RECORDED))
                .map(Code::code)
                .findFirst()
                .orElse("");
    }

    /** The group of that level which a code belongs to; what is not recorded belongs to "not known" where the list has it. */
    @Nullable
    String group(String list, String code, int level) {
        if (code.isEmpty()) {
            return level == 0 && groups(list).contains(NOT_KNOWN) ? NOT_KNOWN : null;
        }
        return of(list).stream()
                .filter(known -> known.code().equals(code) && known.groups().size() > level)
                .map(known -> known.groups().get(level))
                .findFirst()
                .orElse(null);
    }

    /** The part that is asked for by its label, by a group's name or by its code. */
    Optional<Wanted> wanted(String list, String asked) {
        if (of(list).isEmpty() && !asked.equalsIgnoreCase(NOT_RECORDED)) {
            return Optional.of(
                    new Wanted(asked, Set.of(asked))); // names that no list of codes knows, such as an operation's
        }
        for (Code code : of(list)) {
            if (code.label().equalsIgnoreCase(asked) || code.code().equalsIgnoreCase(asked)) {
                return Optional.of(new Wanted(code.label(), Set.of(code.code())));
            }
        }
        if (asked.equalsIgnoreCase(NOT_RECORDED)) {
            return Optional.of(new Wanted(NOT_RECORDED, Set.of("")));
        }
        return groups(list).stream()
                .filter(group -> group.equalsIgnoreCase(asked))
                .findFirst()
                .map(group -> new Wanted(group, codesIn(list, group)));
    }

    private Set<String> codesIn(String list, String group) {
        List<String> codes = new ArrayList<>(of(list).stream()
                .filter(code -> code.groups().contains(group))
                .map(Code::code)
                .toList());
        if (group.equals(group(list, "", 0))) {
            codes.add("");
        }
        return Set.copyOf(codes);
    }
}
