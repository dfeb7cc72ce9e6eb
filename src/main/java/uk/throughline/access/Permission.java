package uk.throughline.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a grant allows, in the words that the grants bear. */
public enum Permission {
    READ_FIGURES("read figures"),
    READ_RECORDS("read records"),
    /** The courts' STANDARD grant: children with whom one's own agency is involved. */
    READ_OWN_RECORDS("read own agency's records"),
    /** The courts' BASIC grant: that a record exists, and to ask for it. */
    KNOW_OF_RECORDS("know of records"),
    /** To open a record at once, with a reason, for three hours. */
    CHALLENGE("challenge"),
    /** To restrict or seal a record, to forbid it to a reader, and to answer requests for it. */
    CLASSIFY_RECORDS("classify records"),
    /** To look at the trail, at unusual looking, and at what was opened at once. */
    OVERSEE_ACCESS("oversee access"),
    /** To say in the name of one's own post what a figure means, and that one has seen an alert. */
    COMMENT_ON_FIGURES("comment on figures"),
    /** To send a return in, and to see what became of it. */
    TAKE_IN_RETURNS("take in returns"),
    /** To accept what was sent, to send it back, and to withdraw it again. */
    ACCEPT_RETURNS("accept returns"),
    KEEP_RECORDS("keep records"),
    COUNT_RECORDS("count records"),
    WRITE_REPORT("write report"),
    /** To keep the people of one's own agency. */
    ADMINISTER_OWN_AGENCY("administer own agency"),
    ADMINISTER("administer");

    /** What only the product's own readers do. */
    private static final Set<String> FOR_THE_PRODUCT = Set.of("keep records", "count records");

    private final String words;

    Permission(String words) {
        this.words = words;
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
}
