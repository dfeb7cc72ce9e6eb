package uk.throughline.administration.people;

import java.util.List;
import java.util.stream.Collectors;
import uk.throughline.access.Permission;
import uk.throughline.access.PostFilter;
import uk.throughline.access.Posts.Post;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/** Every post, vacant or held. */
public record PostsPage(Frame frame, PostFilter filter, List<Post> rows, Pager pager, boolean mayAdd) {

    /** What a post carries, in a few words. */
    public String carries(Post post) {
        return post.carries().isEmpty()
                ? "Nothing"
                : Permission.forPeople().stream()
                        .filter(post.carries()::contains)
                        .map(Permission::words)
                        .collect(Collectors.joining(", "));
    }
}
