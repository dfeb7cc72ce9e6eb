package uk.throughline.kernel;

import java.util.function.Function;

/** What came of asking: done with its result, or refused with a reason that a person can read. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It was not done. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(String what, String reason) {
        return new Refused<>(new Refusal(what, reason));
    }

    /** The outcome of going on with the result. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T result) -> next.apply(result);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /** The outcome with its result changed. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T result) -> new Done<>(change.apply(result));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /** The result where a refusal would be a fault of the product itself. @throws IllegalArgumentException when refused */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Refused<T>(Refusal refusal) -> throw new IllegalArgumentException(refusal.reason());
        };
    }
}
