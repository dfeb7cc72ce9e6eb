package uk.throughline.intake;

import java.util.List;
import uk.throughline.kernel.Outcome;

/** The templates in which agencies send what has no national format. */
public interface ReturnTemplates {

    /** What a template is for. */
    record About(String id, String title, String purpose, String sender, boolean own) {}

    /** Every template: the partnership's own first, then those that the product brings, each by title. */
    List<About> all();

    /**
     * Keeps a template of the partnership's own, in the place of an earlier one of the same id; needs the grant to administer.
     *
     * @param file the file's name, for what is said about it
     * @param content the template as YAML
     * @return what was kept; refused with file, line and what to write where it is wrong
     */
    Outcome<About> add(String file, String content);
}
