package uk.throughline.intake.payload;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;

/** Reads a daily payload child by child and stages its blocks: only one child is held at a time. */
public final class PayloadReader {
    private static final int MOST_CHILDREN = 100;
    private static final int MOST_NAMES = 1_000;
    private static final long LONGEST = 32L << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(20_000)
                            .maxTokenCount(1_000_000)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final Staging staging;
    private final Set<Told> told = new LinkedHashSet<>();

    private PayloadReader(Staging staging) {
        this.staging = staging;
    }

    /** That the payload tells all there is in a list of a child. */
    public record Told(int childNo, String list) {}

    /**
     * Stages the children.
     *
     * @return what the payload tells in full
     * @throws UnreadableReturn where it is no array of at most 100 children, breaks off, or is not in UTF-8
     */
    public static Set<Told> read(InputStream in, Staging staging) throws SQLException {
        PayloadReader reader = new PayloadReader(staging);
        try (JsonParser json = parser(in)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw noPayload();
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                int line = json.currentTokenLocation().getLineNr();
                JsonNode child = json.readValueAsTree();
                reader.child(child, line);
            }
            if (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
                throw noPayload();
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableReturn(
                    "The payload breaks off, is not well-formed JSON in UTF-8, or holds more than any payload"
                            + " does" + (line > 0 ? ", at line " + line : "")
                            + ". Nothing was kept. Export it again and send it whole.");
        }
        if (staging.rows("child") == 0) {
            throw new UnreadableReturn("The payload holds no children. Check the export and send it again.");
        }
        return reader.told;
    }

    /** The names of the children's properties; what is not sound is refused where the payload is read. */
    public static Set<String> properties(SentFile.Part part) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (InputStream in = part.open();
                JsonParser json = parser(in)) {
            int children = 0;
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT && ++children <= MOST_CHILDREN) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME && names.size() <= MOST_NAMES) {
                    names.add(json.currentName());
                    json.nextToken();
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return names;
        }
        return names;
    }

    /** A parser within the bounds of a payload. */
    static JsonParser parser(InputStream in) {
        return JSON.createParser(in);
    }

    private static UnreadableReturn noPayload() {
        return new UnreadableReturn(
                "This JSON file is no daily payload of children: it is not an array of children with"
                        + " la_child_id. Nothing was kept. Send the payload as the Department's interface takes it.");
    }

    private void child(JsonNode child, int line) throws SQLException {
        if (!child.has("la_child_id")) {
            throw noPayload();
        }
        ListShape shape = Block.DETAILS.shape();
        int childNo = staging.nextRow(shape);
        if (childNo > MOST_CHILDREN) {
            throw new UnreadableReturn("The payload holds more than " + MOST_CHILDREN
                    + " children, which the Department's interface does not take. Nothing was kept. Send it in parts.");
        }
        @Nullable String[] row = new String[shape.columns().size()];
        String id = Block.text(child.path("la_child_id")).strip();
        row[0] = id;
        boolean whole = Block.isPurged(child);
        if (whole) {
            withdraw("everything", "", "", line, childNo);
        } else {
            blocks(child, row, line, childNo);
        }
        staging.add(shape, childNo, line, childNo, 0, row);
        if (!id.isEmpty()) {
            staging.identity(childNo, id.length() > 100 ? id.substring(0, 100) : id);
        }
    }

    private void blocks(JsonNode child, @Nullable String[] row, int line, int childNo) throws SQLException {
        for (Map.Entry<String, JsonNode> block : child.properties()) {
            switch (block.getKey()) {
                case "la_child_id", Block.PURGE -> {}
                case "child_details" -> {
                    if (Block.isPurged(block.getValue())) {
                        withdraw("child", "", "", line, childNo);
                    } else {
                        told.add(new Told(childNo, "child"));
                        Block.DETAILS.fill(block.getValue(), row, staging);
                    }
                }
                case "social_care_episodes" -> {
                    told.add(new Told(childNo, Block.EPISODE.shape().name()));
                    for (JsonNode episode : block.getValue()) {
                        episode(episode, line, childNo);
                    }
                }
                default -> {
                    if (!MendMark.is(block.getKey())) {
                        staging.notUnderstood("block " + block.getKey() + " of a child");
                    }
                }
            }
        }
    }

    private void episode(JsonNode episode, int line, int childNo) throws SQLException {
        ListShape shape = Block.EPISODE.shape();
        String referred = Block.text(episode.path("referral_date"));
        if (Block.isPurged(episode)) {
            withdraw(shape.name(), referred, "", line, childNo);
            return;
        }
        int rowNo = staging.nextRow(shape);
        @Nullable String[] row = new String[shape.columns().size()];
        Block.EPISODE.fill(episode, row, staging);
        staging.add(shape, rowNo, line, childNo, childNo, row);
        for (Map.Entry<String, Block> within : Block.EPISODE.within().entrySet()) {
            if (episode.has(within.getKey())) {
                told.add(new Told(childNo, within.getValue().shape().name()));
                for (JsonNode one : episode.path(within.getKey())) {
                    within(within.getValue(), one, referred, rowNo, line, childNo);
                }
            }
        }
    }

    private void within(Block block, JsonNode one, String referred, int parentNo, int line, int childNo)
            throws SQLException {
        if (Block.isPurged(one)) {
            withdraw(block.shape().name(), referred, Block.text(one.path("start_date")), line, childNo);
            return;
        }
        @Nullable String[] row = new String[block.shape().columns().size()];
        block.fill(one, row, staging);
        staging.add(block.shape(), staging.nextRow(block.shape()), line, childNo, parentNo, row);
    }

    private void withdraw(String list, String referred, String started, int line, int childNo) throws SQLException {
        ListShape shape = PayloadLists.WITHDRAWAL;
        staging.add(shape, staging.nextRow(shape), line, childNo, 0, new String[] {list, referred, started});
    }
}
