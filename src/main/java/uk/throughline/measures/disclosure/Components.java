package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.throughline.measures.disclosure.Cell.Standing;

/**
 * The parts of a publication that tell nothing of each other: no count of one adds up with a count of another, save counts that
 * everybody knows exactly.
 */
final class Components {
    private final Publication publication;
    private final Map<String, String> linked = new HashMap<>();

    private Components(Publication publication) {
        this.publication = publication;
        publication.totals().forEach(total -> link(named(total)));
        publication.shares().forEach(share -> link(List.of(share.numerator(), share.denominator())));
    }

    static List<Publication> of(Publication publication) {
        return new Components(publication).parts();
    }

    private List<Publication> parts() {
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        Map<String, List<Total>> totals = new HashMap<>();
        Map<String, List<Share>> shares = new HashMap<>();
        for (Cell cell : publication.cells().values()) {
            cells.computeIfAbsent(root(cell.id()), root -> new LinkedHashMap<>())
                    .put(cell.id(), cell);
        }
        for (Total total : publication.totals()) {
            String root = root(unknown(named(total)));
            totals.computeIfAbsent(root, r -> new ArrayList<>()).add(total);
            named(total).forEach(id -> put(cells, root, id));
        }
        for (Share share : publication.shares()) {
            List<String> named = List.of(share.numerator(), share.denominator());
            String root = root(unknown(named));
            shares.computeIfAbsent(root, r -> new ArrayList<>()).add(share);
            named.forEach(id -> put(cells, root, id));
        }
        List<Publication> split = new ArrayList<>();
        cells.forEach((root, of) -> split.add(
                new Publication(of, totals.getOrDefault(root, List.of()), shares.getOrDefault(root, List.of()))));
        return split;
    }

    private void put(Map<String, Map<String, Cell>> cells, String root, String id) {
        cells.computeIfAbsent(root, r -> new LinkedHashMap<>()).put(id, publication.cell(id));
    }

    private static List<String> named(Total total) {
        List<String> named = new ArrayList<>(total.parts());
        named.add(total.of());
        return named;
    }

    private void link(List<String> ids) {
        String first = root(unknown(ids));
        for (String id : ids) {
            if (publication.cell(id).standing() != Standing.PUBLISHED_ELSEWHERE) {
                linked.put(root(id), first);
            }
        }
    }

    private String unknown(List<String> ids) {
        return ids.stream()
                .filter(id -> publication.cell(id).standing() != Standing.PUBLISHED_ELSEWHERE)
                .findFirst()
                .orElse(ids.getFirst());
    }

    private String root(String id) {
        String at = id;
        String next = linked.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = linked.getOrDefault(at, at);
        }
        return at;
    }
}
