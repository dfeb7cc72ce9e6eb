package uk.throughline.report.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeSet;
import uk.throughline.report.document.Block;

/** The registers a report may ask for. Those that no room keeps yet say what they will hold. */
final class Registers {
    private final Properties sentences = new Properties();

    Registers() {
        try (InputStream in = Registers.class.getResourceAsStream("/reports/registers.properties")) {
            if (in == null) {
                throw new IllegalStateException("The list of registers is missing from the application");
            }
            sentences.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Block write(Binding.Register asked, Place place) {
        String sentence = sentences.getProperty(asked.name());
        if (sentence == null) {
            throw place.stop("There is no register \"" + asked.name() + "\". There are: "
                    + String.join(", ", new TreeSet<>(sentences.stringPropertyNames())) + ".");
        }
        return new Block.Notice(sentence);
    }
}
