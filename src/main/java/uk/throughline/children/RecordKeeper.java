package uk.throughline.children;

import java.util.Set;

/**
 * A room that keeps what returns say. Intake lays out each accepted list as the temporary relation {@code arriving_<list>}, with
 * the columns that the room documents, and calls the rooms inside the one transaction that accepts the return. Rooms never name
 * intake's tables, and intake never names theirs.
 */
public interface RecordKeeper {

    /** Lower keeps first: children themselves, then what refers to them. */
    int order();

    /** The lists that the room takes, such as {@code protection_plan}; it is called when at least one of them arrives. */
    Set<String> takes();

    /** Keeps what arrived, as dated rows that supersede what they contradict. */
    Kept keep(Arrival arrival);

    /** Takes back what a return said: what it had superseded or taken to have ended stands again. */
    void withdraw(Withdrawal withdrawal);
}
