package uk.throughline.administration.people;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.throughline.access.Permission;
import uk.throughline.web.Frame;
import uk.throughline.web.Frames;
import uk.throughline.web.Section;

/** What stands around the pages of people and posts. */
@Component
class AdministrationFrames {
    static final String ADDRESS = "/administration";

    private final Frames frames;

    AdministrationFrames(Frames frames) {
        this.frames = frames;
    }

    Frame titled(String title, boolean refused) {
        return frames.titled((refused ? "Error: " : "") + title);
    }

    /** A page below the list of people. */
    Frame below(String title, boolean refused) {
        return titled(title, refused).under("Administration", ADDRESS);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sections {
        @Bean
        Section administrationSection() {
            return new Section(
                    "Administration",
                    "People, the posts that they hold and what these carry.",
                    ADDRESS,
                    80,
                    Set.of(Permission.ADMINISTER, Permission.ADMINISTER_OWN_AGENCY));
        }
    }
}
