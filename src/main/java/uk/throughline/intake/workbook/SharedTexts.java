package uk.throughline.intake.workbook;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.XmlEvents;

/** The texts that cells share, read as far as they are asked for and held as bytes: a long one is cut, and all together have a bound. */
final class SharedTexts {
    private static final int CHUNK = 1 << 20;
    private static final int MOST_CHUNKS = 64;
    private static final int MOST_TEXTS = 10_000_000;

    private final @Nullable XmlEvents xml;
    private final List<byte[]> chunks = new ArrayList<>();
    private int[] starts = new int[256];
    private int count;
    private int filled = CHUNK;
    private boolean ended;

    /** @param in the part of the workbook that holds them; null where it has none */
    SharedTexts(@Nullable InputStream in) throws XMLStreamException {
        this.xml = in == null ? null : XmlEvents.over(in);
    }

    /** The text with that number, from 0; null where there is none. */
    @Nullable
    String get(int number) throws XMLStreamException {
        while (number >= count && !ended) {
            readOn();
        }
        if (number < 0 || number >= count) {
            return null;
        }
        byte[] chunk = chunks.get(starts[number] / CHUNK);
        int at = starts[number] % CHUNK;
        int length = (chunk[at] & 0xff) << 8 | chunk[at + 1] & 0xff;
        return new String(chunk, at + 2, length, StandardCharsets.UTF_8);
    }

    private void readOn() throws XMLStreamException {
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
                keep(CellTexts.ofRuns(xml).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        ended = true;
    }

    private void keep(byte[] text) {
        int length = Math.min(text.length, 0xffff);
        if (filled + 2 + length > CHUNK) {
            if (chunks.size() == MOST_CHUNKS) {
                throw tooMuch();
            }
            chunks.add(new byte[CHUNK]);
            filled = 0;
        }
        if (count == starts.length) {
            if (count > MOST_TEXTS) {
                throw tooMuch();
            }
            starts = Arrays.copyOf(starts, 2 * count);
        }
        byte[] chunk = chunks.getLast();
        starts[count++] = (chunks.size() - 1) * CHUNK + filled;
        chunk[filled] = (byte) (length >> 8);
        chunk[filled + 1] = (byte) length;
        System.arraycopy(text, 0, chunk, filled + 2, length);
        filled += 2 + length;
    }

    private static UnreadableReturn tooMuch() {
        return new UnreadableReturn("The workbook holds more text than can be read at once. Nothing was kept."
                + " Send the lists alone, or save each as CSV UTF-8 and send that.");
    }
}
