package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.throughline.intake.fuzz.Bytes;
import uk.throughline.intake.fuzz.Mutation;
import uk.throughline.kernel.Outcome;

/**
 * Sound returns of every kind, changed at random: each is taken in with every row accounted for, or refused in one clear sentence with
 * nothing kept. {@code -Dfuzz.seed} repeats a run, {@code -Dfuzz.seconds} lets it go on for longer.
 */
class FuzzTest extends IntakeBase {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_FAILURES = 30;
    private static final int FILES_BETWEEN_LOOKS = 50;

    private final TreeMap<String, Integer> became = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long last;

    @Test
    void whatever_becomes_of_a_file_is_said_and_nothing_is_kept_in_part() throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("fuzz.seconds", 30)).toNanos();
        System.out.println("Fuzz run: repeat it with -Dfuzz.seed=" + seed);
        List<FuzzedReturns.Sound> sound = FuzzedReturns.all(folder);
        for (FuzzedReturns.Sound one : sound) {
            assertThat(accepted(Files.write(folder.resolve(one.name()), one.content()))
                            .accepted())
                    .as(one.name())
                    .isPositive();
        }
        Random random = new Random(seed);
        int files = 0;
        while (System.nanoTime() < end && failures.size() < MOST_FAILURES) {
            FuzzedReturns.Sound one = sound.get(random.nextInt(sound.size()));
            byte[] content = one.content();
            for (int i = random.nextInt(3); i >= 0 && content.length > 0; i--) {
                content = change(one, content, random);
            }
            take(one, content, seed + "-" + ++files);
            if (files % FILES_BETWEEN_LOOKS == 0) {
                nothingIsKeptInPart(files);
            }
        }
        nothingIsKeptInPart(files);
        System.out.println("Fuzz run of " + files + " files: " + became);
        assertThat(failures).as("seed %d, %d files", seed, files).isEmpty();
        assertThat(became.keySet())
                .as("what became of %d files", files)
                .contains("ACCEPTED", "REFUSED", "refused in a sentence");
    }

    /** Of its own kind mostly; what no longer is of that kind is changed as bytes. */
    private static byte[] change(FuzzedReturns.Sound one, byte[] content, Random random) {
        Mutation mutation = random.nextInt(8) == 0 ? Bytes.any() : one.mutation();
        try {
            return mutation.of(content, random);
        } catch (RuntimeException e) {
            return Bytes.any().of(content, random);
        }
    }

    private void take(FuzzedReturns.Sound one, byte[] content, String number) throws IOException {
        Path file = Files.write(folder.resolve(one.name()), content);
        long start = System.nanoTime();
        String fault;
        try {
            fault = switch (send(file, false)) {
                case Outcome.Done<Receipt>(Receipt receipt) -> faultOf(receipt);
                case Outcome.Refused<Receipt>(var refusal) -> faultOf(refusal.reason());
            };
        } catch (Throwable e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            fault = trace.toString();
        }
        if (fault.isEmpty() && System.nanoTime() - start > LONGEST.toNanos()) {
            fault = "it took longer than " + LONGEST;
        }
        if (!fault.isEmpty()) {
            Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(number + "-" + one.name());
            Files.write(kept, content);
            failures.add(kept + ": " + fault);
            Files.writeString(kept.resolveSibling(kept.getFileName() + ".txt"), fault, StandardCharsets.UTF_8);
        }
    }

    private String faultOf(Receipt receipt) {
        became.merge(receipt.state().name(), 1, Integer::sum);
        last = Math.max(last, receipt.number());
        for (Receipt.ListTotals list : receipt.lists()) {
            if (list.read() != list.accepted() + list.refused() || list.toLookAt() > list.accepted()) {
                return "rows that nothing is said of: " + list;
            }
        }
        boolean accords =
                switch (receipt.state()) {
                    case ACCEPTED -> receipt.accepted() > 0 || receipt.isOfNothing();
                    case REFUSED -> receipt.accepted() == 0 && receipt.newRecords() == 0;
                    default -> false;
                };
        return accords ? "" : "a state that does not accord with its rows: " + receipt;
    }

    private String faultOf(String sentence) {
        became.merge("refused in a sentence", 1, Integer::sum);
        boolean clear = sentence.endsWith(".")
                && sentence.length() <= 400
                && !sentence.matches("(?s).*(Exception|Error:|java\\.|org\\.|tools\\.|SQL|null|\\bat \\w+\\().*");
        return clear ? "" : "no clear sentence: " + sentence;
    }

    private void nothingIsKeptInPart(int files) {
        for (String table : seen("select table_schema || '.' || table_name from information_schema.columns"
                + " where column_name = 'received_in' and table_name not like 'rows%' order by 1")) {
            if (!seen("select 1 from " + table
                            + " t where not exists (select from intake.receipt r where r.number = t.received_in"
                            + " and r.state = 'ACCEPTED') limit 1")
                    .isEmpty()) {
                failures.add(
                        "among the first " + files + " files: records in " + table + " without an accepted return");
            }
        }
    }
}
