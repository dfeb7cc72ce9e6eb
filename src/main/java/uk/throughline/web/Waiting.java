package uk.throughline.web;

import java.util.List;

/** Tells what waits for the reader of now, for their page of work. A room where work waits declares one as a bean. */
public interface Waiting {

    /** What waits, longest first, at most ten; empty for a reader who has no grant for it. */
    List<Item> items();

    /**
     * One thing that waits.
     *
     * @param what in words, never with a child's name or number
     * @param since when it came, in words
     */
    record Item(String what, String address, String since) {}
}
