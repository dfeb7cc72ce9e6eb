package uk.throughline.intake.staging;

import java.util.concurrent.Callable;

/**
 * How far the taking in of a return is, for who waits for it, and their wish to stop it. Work below {@link #during} tells it how far
 * it is and asks it whether to go on.
 */
public final class Progress {
    private static final ScopedValue<Progress> CURRENT = ScopedValue.newInstance();

    private volatile Step step = Step.WAITING;
    private volatile long rows;
    private volatile boolean stopped;

    /** What is being done. */
    public enum Step {
        /** Another return is being taken in first. */
        WAITING,
        READING,
        CHECKING,
        /** What was read and checked is being compared with what is known, and written down. */
        COMPARING
    }

    /** Does the work, which tells this progress how far it is. */
    public <T> T during(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /** The progress that is told; one that nobody looks at where nobody waits. */
    public static Progress current() {
        return CURRENT.isBound() ? CURRENT.get() : new Progress();
    }

    public Step step() {
        return step;
    }

    /** How many rows were read so far. */
    public long rows() {
        return rows;
    }

    /** Wishes that it stops; it does at the next time that it tells how far it is, and nothing is kept. */
    public void stop() {
        stopped = true;
    }

    /** Goes on to a step. @throws Stopped where it was wished to stop */
    public void at(Step next) {
        goOn();
        step = next;
    }

    /** @throws Stopped where it was wished to stop */
    void read(long soFar) {
        goOn();
        rows = soFar;
    }

    private void goOn() {
        if (stopped) {
            throw new Stopped();
        }
    }

    /** The taking in was stopped by who waited for it. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("It was stopped", null, false, false);
        }
    }
}
