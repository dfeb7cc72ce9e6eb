package uk.throughline.intake.payload;

import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.Refusals;

/** Copies of a daily payload the children of whom something was refused, whole and as they were sent, each with the reasons. */
public final class RefusedPayload {
    private RefusedPayload() {}

    /** The payload was read before, so it is sound. */
    public static void copy(InputStream in, Refusals refusals, OutputStream out) {
        JsonFactory json = new JsonFactory();
        try (JsonParser parser = PayloadReader.parser(in);
                JsonGenerator written = json.createGenerator(ObjectWriteContext.empty(), out)) {
            parser.nextToken();
            written.writeStartArray();
            int childNo = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (refusals.isOfChild(++childNo)) {
                    written.writeRaw("\n");
                    child(parser, childNo, refusals, written);
                } else {
                    parser.skipChildren();
                }
            }
            written.writeRaw("\n");
            written.writeEndArray();
        }
    }

    private static void child(JsonParser parser, int childNo, Refusals refusals, JsonGenerator written) {
        written.writeStartObject();
        written.writeArrayPropertyStart(MendMark.property(refusals.number()));
        for (ListShape shape : PayloadLists.ALL) {
            refusals.why(shape.name(), childNo).forEach(why -> written.writeString(shape.title() + ": " + why));
        }
        written.writeEndArray();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (MendMark.is(name)) {
                parser.skipChildren();
            } else {
                written.writeName(name);
                written.copyCurrentStructureExact(parser);
            }
        }
        written.writeEndObject();
    }
}
