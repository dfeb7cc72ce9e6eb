package uk.throughline.administration.people;

import java.util.List;
import uk.throughline.access.Posts.Kind;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * The form for a new post.
 *
 * @param chosen the kind that was chosen; what it carries is ticked
 */
public record NewPostPage(
        Frame frame, Typed typed, List<Kind> kinds, String chosen, List<Carried> carries, List<String> agencies) {

    /** The kinds as choices. */
    public List<Choice> choices() {
        return kinds.stream()
                .map(kind -> new Choice(kind.kind(), kind.title(), kind.kind().equals(chosen)))
                .toList();
    }
}
