package uk.throughline.intake.lookedafter;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.XmlStream;

/**
 * A child of the looked-after return's XML form. Its header holds the values of several lists: it gives a row of each list that it
 * has a value for.
 */
final class LookedAfterChild {
    private static final int MOST_ROWS_OF_A_CHILD = 10_000;
    private static final String CHILD_ID = "CHILD";
    private static final String BORN = "DOB";
    private static final String UNACCOMPANIED = "UASC";

    /** Where the XML names a value other than the CSV does. */
    private static final Map<String, String> OTHER_NAMES = Map.of("CHILDID", CHILD_ID, "PL", "PLACE");

    private static final Map<String, ListShape> GROUPS = Map.of(
            "EPISODE", LookedAfterLists.EPISODE,
            "AREVIEW", LookedAfterLists.REVIEW,
            "AMISSING", LookedAfterLists.ABSENCE,
            "OC2", LookedAfterLists.HEALTH,
            "PERMANENCE", LookedAfterLists.PREVIOUS_PERMANENCE,
            "AD_PLACED", LookedAfterLists.PLACED_FOR_ADOPTION);
    private static final Set<String> HEADER = headerValues();

    private static final List<ListShape> OF_HEADER = List.of(
            LookedAfterLists.CHILD, LookedAfterLists.UNACCOMPANIED, LookedAfterLists.LEAVER, LookedAfterLists.ADOPTION);

    private final XmlStream xml;
    private final Map<String, String> header = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private int headerLine;

    private LookedAfterChild(XmlStream xml) {
        this.xml = xml;
        this.headerLine = xml.line();
    }

    /** Takes the rows that a child's elements tell: those of its groups in their order, then those of its header. */
    interface Rows {
        void add(ListShape shape, int line, @Nullable String[] values) throws SQLException;
    }

    /** What one element told. */
    private record Told(ListShape shape, int line, Map<String, String> values) {}

    /** Reads the element that was just begun to its end, and stages its rows. */
    static void read(XmlStream xml, Rows rows) throws XMLStreamException, SQLException {
        LookedAfterChild child = new LookedAfterChild(xml);
        child.within();
        for (ListShape shape : OF_HEADER) {
            if (!child.header.isEmpty() && child.tells(shape)) {
                child.told.add(new Told(shape, child.headerLine, child.header));
            }
        }
        for (Told one : child.told) {
            rows.add(one.shape(), one.line(), child.values(one));
        }
    }

    private void within() throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                xml.stray("a child");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                ListShape group = GROUPS.get(name);
                if (name.equals("HEADER")) {
                    headerLine = xml.line();
                    within();
                } else if (group != null) {
                    told.add(group(group));
                    notTooMany();
                } else if (HEADER.contains(source(name))) {
                    header.put(source(name), xml.text());
                } else {
                    xml.skip();
                }
            }
        }
    }

    private Told group(ListShape shape) throws XMLStreamException {
        int line = xml.line();
        Set<String> known = shape.sources().keySet();
        Map<String, String> values = new HashMap<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                xml.stray(shape.title());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String source = source(xml.name());
                if (known.contains(source)) {
                    values.put(source, xml.text());
                } else {
                    xml.skip();
                }
            }
        }
        return new Told(shape, line, values);
    }

    /** Every child is in the header list; it is in another one where its header has a value that only that list has. */
    private boolean tells(ListShape shape) {
        if (shape.equals(LookedAfterLists.CHILD)) {
            return true;
        }
        String flag = header.getOrDefault(UNACCOMPANIED, "");
        if (shape.equals(LookedAfterLists.UNACCOMPANIED) && (flag.equals("1") || flag.equalsIgnoreCase("true"))) {
            return true;
        }
        Set<String> ofChild = LookedAfterLists.CHILD.sources().keySet();
        return shape.sources().keySet().stream()
                .anyMatch(source -> !ofChild.contains(source)
                        && !header.getOrDefault(source, "").isEmpty());
    }

    private @Nullable String[] values(Told one) {
        @Nullable String[] values = new String[one.shape().columns().size()];
        one.shape().sources().forEach((source, place) -> {
            boolean ofChild = source.equals(CHILD_ID) || source.equals(BORN);
            values[place] = one.values().getOrDefault(source, ofChild ? header.getOrDefault(source, "") : "");
        });
        return values;
    }

    private void notTooMany() {
        if (told.size() > MOST_ROWS_OF_A_CHILD) {
            throw new UnreadableReturn(
                    "The file tells more than " + MOST_ROWS_OF_A_CHILD
                            + " rows of one child, which no return does. Nothing was kept. Check the export and send it again.");
        }
    }

    /** Whether each row of the list is an element by itself, and not told by the header. */
    static boolean isGroup(ListShape shape) {
        return !OF_HEADER.contains(shape);
    }

    /** The list that an element of this name is a row of, or null where it is none. */
    static @Nullable ListShape group(String name) {
        return GROUPS.get(name);
    }

    private static String source(String name) {
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private static Set<String> headerValues() {
        Set<String> values = new HashSet<>(Set.of(UNACCOMPANIED));
        values.addAll(LookedAfterLists.CHILD.sources().keySet());
        values.addAll(LookedAfterLists.UNACCOMPANIED.sources().keySet());
        values.addAll(LookedAfterLists.LEAVER.sources().keySet());
        values.addAll(LookedAfterLists.ADOPTION.sources().keySet());
        return Set.copyOf(values);
    }
}
