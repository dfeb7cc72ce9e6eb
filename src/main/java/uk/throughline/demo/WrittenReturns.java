package uk.throughline.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import uk.throughline.demo.generate.DemonstrationReturns;

/** The demonstration's returns, each given as soon as it is written, so that the first are taken in while the last are being invented. */
final class WrittenReturns implements AutoCloseable {
    private final BlockingQueue<Optional<Path>> written = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Future<?> writing;

    WrittenReturns(Path folder, long seed) {
        writing = writer.submit(() -> {
            try {
                DemonstrationReturns.write(folder, seed, file -> written.add(Optional.of(file)));
            } finally {
                written.add(Optional.empty());
            }
            return null;
        });
    }

    /**
     * The next file, once it is written.
     *
     * @throws IOException when it could not be written
     * @throws NoSuchElementException after the last
     */
    Path next() throws IOException {
        try {
            Optional<Path> next = written.take();
            if (next.isEmpty()) {
                writing.get();
            }
            return next.orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The writing of the returns was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("The returns could not be written", e.getCause());
        }
    }

    /** Waits until nothing writes into the folder any more. */
    @Override
    public void close() {
        writer.close();
    }
}
