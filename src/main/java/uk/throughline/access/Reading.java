package uk.throughline.access;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Binds a reader to a piece of work: everything below it, and every transaction it opens, acts as that reader. */
public final class Reading {
    private static final ScopedValue<Reader> CURRENT = ScopedValue.newInstance();

    private Reading() {}

    /** Does the work as the reader and gives its result. */
    public static <T, X extends Throwable> T as(Reader reader, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, reader).call(work);
    }

    /** Does the work as the reader. */
    public static void run(Reader reader, Runnable work) {
        ScopedValue.where(CURRENT, reader).run(work);
    }

    /** The same work, bound to the reader of now, for another thread. */
    public static <T> Callable<T> bound(Callable<T> work) {
        Reader reader = current();
        return () -> as(reader, work::call);
    }

    /** The reader of now. @throws IllegalStateException when nothing is bound, which is a fault: nothing runs without a reader */
    public static Reader current() {
        return found().orElseThrow(() -> new IllegalStateException("No reader is bound to this work"));
    }

    static Optional<Reader> found() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
