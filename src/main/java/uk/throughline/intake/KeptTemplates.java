package uk.throughline.intake;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.template.Template;
import uk.throughline.intake.template.Templates;
import uk.throughline.kernel.Outcome;

/** The templates, as other rooms ask for them. */
@Service
class KeptTemplates implements ReturnTemplates {
    private final Templates templates;
    private final Access access;

    KeptTemplates(Templates templates, Access access) {
        this.templates = templates;
        this.access = access;
    }

    @Override
    public List<About> all() {
        return templates.all().stream().map(this::about).toList();
    }

    @Override
    public Outcome<About> add(String file, String content) {
        access.require(Permission.ADMINISTER);
        return templates.add(file, content).map(this::about);
    }

    private About about(Template template) {
        return new About(
                template.id(), template.title(), template.purpose(), template.sender(), templates.isOwn(template));
    }
}
