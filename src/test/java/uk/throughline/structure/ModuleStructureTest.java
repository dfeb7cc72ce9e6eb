package uk.throughline.structure;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.throughline.Throughline;

class ModuleStructureTest {

    @Test
    void rooms_depend_only_on_what_they_declare_and_never_in_a_circle() {
        ApplicationModules.of(Throughline.class).verify();
    }
}
