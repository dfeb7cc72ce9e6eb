package uk.throughline.measures.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.throughline.measures.Measures;

/**
 * Keeps what pages made of figures, such as their drawings, until any figure changes. Who may see it is asked before, each time:
 * what is kept is the same for all who may read figures.
 */
@Component
final class WhileFiguresStand {
    private static final int AT_MOST = 600;

    private final Measures measures;
    private volatile Made made = new Made("", new ConcurrentHashMap<>());

    private record Made(String stamp, Map<Object, Object> things) {}

    WhileFiguresStand(Measures measures) {
        this.measures = measures;
    }

    /** What was made before from the same key, or what is made now. The key is a record of the maker's own. */
    @SuppressWarnings("unchecked")
    <T> T kept(Object key, Supplier<T> make) {
        String stamp = measures.stamp();
        Made now = made;
        if (!now.stamp().equals(stamp)) {
            now = new Made(stamp, new ConcurrentHashMap<>());
            made = now;
        }
        Object known = now.things().get(key);
        if (known == null) {
            known = make.get();
            if (now.things().size() >= AT_MOST) {
                now.things().clear();
            }
            now.things().put(key, known);
        }
        return (T) known;
    }
}
