package uk.throughline.measures.comments;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/**
 * Comments on figures. One is written in the name of the writer's own post, kept with the figure as it stood, and never changed: a
 * later one stands above it, and one that is wrong is withdrawn with a reason.
 */
@Service
@Transactional
public class Commentary {
    /** The most characters that a comment has. */
    public static final int LONGEST = 2_000;

    private static final int LONGEST_REASON = 1_000;

    private final CommentStore store;
    private final Measures measures;
    private final Access access;
    private final InstantSource clock;

    Commentary(CommentStore store, Measures measures, Access access, InstantSource clock) {
        this.store = store;
        this.measures = measures;
        this.access = access;
        this.clock = clock;
    }

    /** All that was said of the figure, newest first, with what was withdrawn. */
    @Transactional(readOnly = true)
    public List<Comment> of(String measureId, Period period, @Nullable Split split) {
        access.require(Permission.READ_FIGURES);
        return store.of(measureId, period, split);
    }

    /** What stands on the whole or any part of the measures in the periods, newest first. */
    @Transactional(readOnly = true)
    public List<Comment> standing(Collection<String> measureIds, Collection<Period> periods) {
        access.require(Permission.READ_FIGURES);
        return store.standing(measureIds, periods);
    }

    /** Of each measure and part the last comment that stands, on a period that ends within the year up to the end of this one. */
    @Transactional(readOnly = true)
    public List<Comment> latest(Collection<String> measureIds, Period upTo) {
        access.require(Permission.READ_FIGURES);
        return store.latest(measureIds, upTo.to().minusYears(1).plusDays(1), upTo.to());
    }

    /** The comment with that number. */
    @Transactional(readOnly = true)
    public Optional<Comment> find(long number) {
        access.require(Permission.READ_FIGURES);
        return store.find(number);
    }

    /**
     * Keeps what the reader of now says of the figure; needs the grant to comment on figures. Refused, naming the field
     * {@code words}, where nothing or too much was said, and where there is no figure of ours to speak of.
     */
    public Outcome<Comment> write(String measureId, Period period, @Nullable Split split, String words) {
        access.require(Permission.COMMENT_ON_FIGURES);
        return (split == null ? measures.figure(measureId, period) : measures.figure(measureId, period, split))
                .then(figure -> write(figure, plain(words)));
    }

    private Outcome<Comment> write(FigureView figure, String words) {
        if (figure.split() != null && figure.split().dimension().equals("area")) {
            return Outcome.refused(
                    "words", "Others published this figure: comment on ours, and speak of theirs there.");
        }
        if (figure.figure() instanceof Figure.NotCollected) {
            return Outcome.refused(
                    "words", "There is no figure to comment on: no return that was accepted tells of these days.");
        }
        if (figure.figure() instanceof Figure.TooRecent) {
            return Outcome.refused(
                    "words",
                    "There is no figure to comment on yet: it is too recent to judge. Comment on an earlier period.");
        }
        if (words.isEmpty()) {
            return Outcome.refused("words", "Write what you have to say of this figure.");
        }
        if (words.length() > LONGEST) {
            return Outcome.refused(
                    "words",
                    String.format(
                            Locale.UK,
                            "A comment has at most %,d characters, and this one has %,d: shorten it.",
                            LONGEST,
                            words.length()));
        }
        long number = store.add(figure, words, Reading.current(), clock.instant());
        return Outcome.done(store.find(number).orElseThrow());
    }

    /** Whether the reader of now may withdraw the comment: who wrote it may, and who administers. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Comment comment) {
        return comment.withdrawn() == null
                && access.may(Permission.COMMENT_ON_FIGURES)
                && (comment.writtenBy().equals(Reading.current().id()) || access.may(Permission.ADMINISTER));
    }

    /** Withdraws a comment; what it said stays to be read, with the reason. Refused, naming the field, where something is wrong. */
    public Outcome<Comment> withdraw(long number, String because) {
        access.require(Permission.COMMENT_ON_FIGURES);
        Comment comment = store.find(number).orElse(null);
        if (comment == null || !mayWithdraw(comment)) {
            return Outcome.refused(
                    "comment",
                    comment != null && comment.withdrawn() != null
                            ? "This comment is withdrawn already."
                            : "Only the post that wrote a comment withdraws it.");
        }
        String reason = plain(because);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused("because", "Say why it is withdrawn, in at most 1,000 characters.");
        }
        Reader by = Reading.current();
        return store.withdraw(number, by, reason, clock.instant())
                ? Outcome.done(store.find(number).orElseThrow())
                : Outcome.refused("comment", "This comment is withdrawn already.");
    }

    /** As it is kept: a line ends with one character, as the browser's count has it, and holds nothing that cannot be printed. */
    private static String plain(String typed) {
        return typed.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }
}
