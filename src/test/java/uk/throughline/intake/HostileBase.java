package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** What tests of hostile input share: it is answered in one sentence, soon, with little memory, and nothing is kept. */
abstract class HostileBase extends IntakeBase {
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    static final String EPISODE = "%s,01/05/2016,S,C1,N1,U1,PR1,,,,,,\n";
    static final String VISITS = "Child ID,Visit date,Visit type\n";
    static final int MOST_MEGABYTES = 100;

    /** Megabytes that a thread asks for, and lets go of again, while it reads two million rows. */
    static final int OF_ROWS_THAT_STREAM_PAST = 8_000;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Unpacks to a hundred times its size, which a file within a zip may. */
    static final String LETTERS = letters();

    static final int TIMES_FOR_300_MEGABYTES = 300 * 1024 * 1024 / LETTERS.length();

    private static String letters() {
        return new Random(4711)
                        .ints(600, 'a', 'z')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "L".repeat(60_000);
    }

    void assertRefused(Path file, String why) throws IOException {
        assertRefused(file, why, MOST_MEGABYTES);
    }

    void assertRefused(Path file, String why, int mostMegabytes) throws IOException {
        long receipts = count("intake.receipt");
        String[] reason = {""};
        bounded(mostMegabytes, () -> reason[0] = refusal(file));
        assertThat(reason[0])
                .contains(why)
                .endsWith(".")
                .hasSizeLessThanOrEqualTo(400)
                .doesNotContainPattern("Exception|java\\.|org\\.|SQL|null");
        assertThat(count("intake.receipt")).isEqualTo(receipts);
    }

    Receipt acceptedWithinBounds(Path file) throws IOException {
        Receipt[] receipt = new Receipt[1];
        bounded(MOST_MEGABYTES, () -> receipt[0] = accepted(file));
        return receipt[0];
    }

    interface Work {
        void run() throws IOException;
    }

    /** All that the thread ever asked for counts, also what it let go of at once: more than it can have held. */
    private static void bounded(int mostMegabytes, Work work) throws IOException {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat((THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20).isLessThan(mostMegabytes);
    }

    Path file(String content, String name) throws IOException {
        return bytes(content.getBytes(StandardCharsets.UTF_8), name);
    }

    Path bytes(byte[] content, String name) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    Path zip(String name, String entry, String content) throws IOException {
        return new RepeatingZip().add(entry, content).write(folder.resolve(name));
    }
}
