package uk.throughline.access;

/** What a grant allows, in the words that the grants bear. */
public enum Permission {
    READ_FIGURES("read figures"),
    READ_RECORDS("read records"),
    /** To say in the name of one's own post what a figure means, and that one has seen an alert. */
    COMMENT_ON_FIGURES("comment on figures"),
    /** To send a return in, and to see what became of it. */
    TAKE_IN_RETURNS("take in returns"),
    /** To accept what was sent, to send it back, and to withdraw it again. */
    ACCEPT_RETURNS("accept returns"),
    KEEP_RECORDS("keep records"),
    COUNT_RECORDS("count records"),
    WRITE_REPORT("write report"),
    ADMINISTER("administer");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** As the grants bear it. */
    public String words() {
        return words;
    }
}
