package uk.throughline.measures.disclosure;

/**
 * One count of a publication.
 *
 * @param id its name, the same in every table that bears it
 * @param count as it was counted
 * @param standing what the publication may do with it
 */
public record Cell(String id, long count, Standing standing) {

    boolean isPrintable() {
        return standing != Standing.UNPRINTED && standing != Standing.SLACK;
    }

    /** What a publication may do with a count. */
    public enum Standing {
        /** Shown or hidden as disclosure control decides. */
        OURS,
        /** Already published by somebody else: known to everybody, and hiding it here would hide nothing. */
        PUBLISHED_ELSEWHERE,
        /** Suppressed in a publication of somebody else: shown here it would undo that protection, so it is hidden. */
        SUPPRESSED_ELSEWHERE,
        /** Printed nowhere, but others add up to it: how many were not in time, where it is printed how many were. */
        UNPRINTED,
        /** Printed nowhere and no count to protect, only how far others lie apart: children who stand in two parts of a whole. */
        SLACK
    }
}
