package uk.throughline.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a grant allows, in the words that the grants bear. */
public enum Permission {
    READ_FIGURES("read figures", "Look at figures, scorecards, alerts and the yearly report."),
    /** To say in the name of one's own post what a figure means, and that one has seen an alert. */
    COMMENT_ON_FIGURES("comment on figures", "Say in the post's name what a figure means, and that an alert was seen."),
    READ_RECORDS("read records", "Look at every child's record that is not restricted, sealed or forbidden to them."),
    /** The courts' STANDARD grant: children with whom one's own agency is involved. */
    READ_OWN_RECORDS(
            "read own agency's records",
            "Look at the records of children with whom the post's own agency is involved."),
    /** The courts' BASIC grant: that a record exists, and to ask for it. */
    KNOW_OF_RECORDS("know of records", "Find out that a child has a record, and ask to see it."),
    /** To open a record at once, with a reason, for three hours. */
    CHALLENGE("challenge", "Open a record at once for three hours, with a reason that its owner is told."),
    /** To restrict or seal a record, to forbid it to a reader, and to answer requests for it. */
    CLASSIFY_RECORDS(
            "classify records", "Restrict or seal a record, forbid it to a reader, and answer requests to see it."),
    /** To look at the trail, at unusual looking, and at what was opened at once. */
    OVERSEE_ACCESS("oversee access", "Look at the trail, at unusual looking and at records that were opened at once."),
    /** To send a return in, and to see what became of it. */
    TAKE_IN_RETURNS("take in returns", "Send a return in and see what became of it."),
    /** To accept what was sent, to send it back, and to withdraw it again. */
    ACCEPT_RETURNS("accept returns", "Accept what was sent, send it back, withdraw it."),
    KEEP_RECORDS("keep records", "For the product itself: keep what returns say."),
    COUNT_RECORDS("count records", "For the product itself: count figures."),
    WRITE_REPORT("write report", "Draw up and publish the yearly report."),
    /** To keep the people of one's own agency. */
    ADMINISTER_OWN_AGENCY(
            "administer own agency", "Keep the people of the post's own agency, and confirm them each quarter."),
    ADMINISTER("administer", "Keep all people, posts and what these carry.");

    /** What only the product's own readers do. */
    private static final Set<String> FOR_THE_PRODUCT = Set.of("keep records", "count records");

    private final String words;
    private final String allows;

    Permission(String words, String allows) {
        this.words = words;
        this.allows = allows;
    }

    /** Those that a post may carry, in their order. */
    public static List<Permission> forPeople() {
        return Arrays.stream(values())
                .filter(permission -> !FOR_THE_PRODUCT.contains(permission.words))
                .toList();
    }

    /** Whether who has it opens children's records: such a person needs a second factor to sign in. */
    public boolean opensRecords() {
        return switch (this) {
            case READ_RECORDS, READ_OWN_RECORDS, KNOW_OF_RECORDS, CHALLENGE, CLASSIFY_RECORDS, OVERSEE_ACCESS -> true;
            default -> false;
        };
    }

    /** As the grants bear it. */
    public String words() {
        return words;
    }

    /** What it allows, in a sentence. */
    public String allows() {
        return allows;
    }
}
