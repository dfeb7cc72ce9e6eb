package uk.throughline.intake.fuzz;

import java.util.Random;

/** Changes a file somewhere, somehow. */
@FunctionalInterface
public interface Mutation {
    byte[] of(byte[] content, Random random);

    /** One of them each time. */
    static Mutation oneOf(Mutation... mutations) {
        return (content, random) -> mutations[random.nextInt(mutations.length)].of(content, random);
    }
}
