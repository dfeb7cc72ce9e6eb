package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What returns said of one child in one list, by what tells its rows apart. What was said of a later day stands before what was
 * said of an earlier one; of the same days, what was said last.
 */
final class Statements<K, V> {
    private record Said<V>(
            V value, LocalDate asAt, int by, @Nullable Said<V> replaced) {}

    /** How a list that claims to tell all says that something went on: when it was open, and what it is once it has ended. */
    record Open<K, V>(
            Predicate<V> isOpen, BiFunction<K, LocalDate, Boolean> beganBefore, BiFunction<V, LocalDate, V> ended) {}

    private final TreeMap<K, Said<V>> standing = new TreeMap<>();
    private @Nullable LocalDate earliest;
    private @Nullable TreeMap<K, V> now;

    /** A return of these days, the nth that was accepted, tells these rows of the child. */
    void told(int nth, LocalDate to, Map<K, V> rows) {
        now = null;
        rows.forEach((key, value) -> {
            Said<V> before = standing.get(key);
            if (before == null || !before.asAt().isAfter(to) && !before.value().equals(value)) {
                standing.put(key, new Said<>(value, to, nth, before));
                if (earliest == null || to.isBefore(earliest)) {
                    earliest = to;
                }
            }
        });
    }

    /** The return claims to tell all: what it does not tell any more has ended, or was taken back by its correction. */
    void toldAll(int nth, LocalDate from, LocalDate to, Map<K, V> rows, @Nullable Open<K, V> open) {
        told(nth, to, rows);
        for (K key : absent(rows)) {
            Said<V> said = standing.get(key);
            if (open != null
                    && open.isOpen().test(said.value())
                    && said.asAt().isBefore(from)
                    && open.beganBefore().apply(key, from)) {
                standing.put(key, new Said<>(open.ended().apply(said.value(), from), to, nth, said));
            }
        }
        now = null;
        for (K key : absent(rows)) {
            Said<V> said = standing.get(key);
            if (said.asAt().equals(to) && said.by() != nth) {
                standing.remove(key);
                Said<V> earlier = said.replaced();
                if (earlier != null && earlier.asAt().isBefore(from)) {
                    V again = open != null && open.isOpen().test(earlier.value())
                            ? open.ended().apply(earlier.value(), from)
                            : earlier.value();
                    standing.put(key, new Said<>(again, to, nth, null));
                }
            }
        }
    }

    private List<K> absent(Map<K, V> rows) {
        List<K> absent = new ArrayList<>(standing.keySet());
        absent.removeAll(rows.keySet());
        return absent;
    }

    /** What stands now, in order. */
    TreeMap<K, V> now() {
        TreeMap<K, V> stands = now;
        if (stands == null) {
            stands = new TreeMap<>();
            for (Map.Entry<K, Said<V>> said : standing.entrySet()) {
                stands.put(said.getKey(), said.getValue().value());
            }
            now = stands;
        }
        return stands;
    }

    /** The last day of the earliest return that told anything here, or null. */
    @Nullable
    LocalDate earliest() {
        return earliest;
    }
}
