package uk.throughline.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title the question that the page answers
 * @param partnership the partnership's name; empty until it is set up
 * @param demonstration whether the records are invented, which every page then says
 * @param post the post of who is signed in, or null
 * @param links the row of sections, only what this reader may use
 * @param crumbs the way here, outermost first
 * @param form the hidden field that every form carries
 * @param stylesheet address of the one stylesheet, with its hash
 * @param icon address of the icon, with its hash
 * @param now when the page was made, as it is printed: "3 April 2024 at 14:05"
 * @param until at what time the reader is signed out if nothing is asked any more, such as "14:35"; null where nobody is signed in
 * @param sensitive whether the page holds children's data
 */
public record Frame(
        String title,
        String partnership,
        boolean demonstration,
        @Nullable String post,
        List<Link> links,
        List<Link> crumbs,
        FormToken form,
        String stylesheet,
        String icon,
        String now,
        @Nullable String until,
        boolean sensitive) {

    /** A link; {@code here} when it leads to where the reader already is. */
    public record Link(String name, String address, boolean here) {}

    /** The hidden field by which a form proves that it is ours; empty where there is no session. */
    public record FormToken(String name, String value) {}

    /** The same page below another in the way here; call from the outermost in. */
    public Frame under(String name, String address) {
        List<Link> longer = new ArrayList<>(crumbs);
        longer.add(new Link(name, address, false));
        return with(List.copyOf(longer), sensitive);
    }

    /** The same page, marked OFFICIAL-SENSITIVE with who printed it and when. */
    public Frame holdingChildrensData() {
        return with(crumbs, true);
    }

    private Frame with(List<Link> way, boolean holding) {
        return new Frame(
                title, partnership, demonstration, post, links, way, form, stylesheet, icon, now, until, holding);
    }
}
