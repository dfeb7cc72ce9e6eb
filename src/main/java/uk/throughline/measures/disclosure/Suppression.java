package uk.throughline.measures.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.throughline.kernel.Figure;

/**
 * A publication with what must be hidden hidden.
 *
 * @param release what goes out
 * @param reasons why each hidden cell or percentage is hidden, by id
 * @param audit the attack on it
 * @param fewest whether no release that holds every protection interval hides fewer cells and percentages; where false, time ran
 *     out and it hides nothing needlessly, but another choice might hide fewer
 */
public record Suppression(Release release, Map<String, Reason> reasons, Audit audit, boolean fewest) {

    /** Why something is hidden. */
    public enum Reason {
        /** For its own sake: its count is small, or others suppressed it. */
        PRIMARY,
        /** So that no other can be worked out. */
        SECONDARY
    }

    /** The figure to print for a cell or a percentage; suppressed is a figure of its own. */
    public Figure figure(String id) {
        return release.figure(id);
    }

    /** What a person must decide on before this is published: a sentence for each count that it does not protect. */
    public List<String> findings() {
        return findings(UnaryOperator.identity());
    }

    /** @param name what a cell is called in the sentences, by its id */
    public List<String> findings(UnaryOperator<String> name) {
        String profile = release.profile().id();
        return audit.exposures().stream()
                .map(exposure -> "“" + name.apply(exposure.cell()) + "” "
                        + switch (exposure.how()) {
                            case PRINTED -> "is small and is printed.";
                            case PUBLISHED_ELSEWHERE ->
                                "is small and others have published it, so that it cannot be protected here.";
                            case SUPPRESSED_ELSEWHERE ->
                                "is suppressed by others, and can be worked out from what is published.";
                            case RECOVERED ->
                                "is hidden, but can be worked out more closely than " + profile + " allows; "
                                        + (release.profile().secondary()
                                                ? "no choice of further cells protects it."
                                                : "the profile hides no further cells.");
                        })
                .toList();
    }
}
