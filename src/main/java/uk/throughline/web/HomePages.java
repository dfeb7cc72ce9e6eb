package uk.throughline.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.web.pages.HomePage;

/** The reader's own work. */
@Controller
class HomePages {
    private final Frames frames;
    private final List<Waiting> rooms;

    HomePages(Frames frames, ObjectProvider<Waiting> rooms) {
        this.frames = frames;
        this.rooms = rooms.orderedStream().toList();
    }

    @GetMapping("/")
    ModelAndView myWork() {
        List<Waiting.Item> waiting =
                rooms.stream().flatMap(room -> room.items().stream()).toList();
        List<Section> places = frames.sectionsForReader().stream()
                .filter(section -> !section.address().equals("/"))
                .toList();
        return new ModelAndView("web/home", "page", new HomePage(frames.titled("My work"), waiting, places));
    }

    @Configuration(proxyBeanMethods = false)
    static class Sections {
        @Bean
        Section myWorkSection() {
            return new Section("My work", "What waits for you.", "/", 0, Set.of());
        }
    }
}
