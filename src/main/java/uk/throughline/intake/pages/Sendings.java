package uk.throughline.intake.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.intake.staging.Progress;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/** The returns that are being checked beside the pages, so that who sent one can see how far it is, and stop it. */
@Component
class Sendings implements AutoCloseable {
    /** So many that nobody looked at again are remembered. */
    private static final int MOST = 1_000;

    private final Returns returns;
    private final Map<String, Sending> known = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sending-", 0).factory());

    Sendings(Returns returns) {
        this.returns = returns;
    }

    /** Begins to check a file, which is deleted afterwards. */
    Sending begin(Path file, String name, String agency, String typedPeriod, @Nullable Period period) {
        forget();
        Progress progress = new Progress();
        Callable<Outcome<Receipt>> check = Reading.bound(() -> {
            try {
                return progress.during(
                        () -> returns.takeIn(file, name, agency.isBlank() ? null : agency.strip(), period, true));
            } finally {
                Files.deleteIfExists(file);
            }
        });
        Sending sending = new Sending(
                UUID.randomUUID().toString(),
                Reading.current().id(),
                name,
                agency,
                typedPeriod,
                progress,
                threads.submit(check));
        known.put(sending.ticket(), sending);
        return sending;
    }

    /** The one with that ticket, for who sent it. */
    Optional<Sending> find(String ticket) {
        return Optional.ofNullable(known.get(ticket))
                .filter(sending -> sending.reader().equals(Reading.current().id()));
    }

    private void forget() {
        if (known.size() >= MOST) {
            known.values().removeIf(sending -> sending.work().isDone());
        }
    }

    @Override
    public void close() {
        known.values().forEach(sending -> sending.progress().stop());
        threads.close();
    }
}
