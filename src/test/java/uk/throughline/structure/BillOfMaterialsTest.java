package uk.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials lies where the jar takes it from, and names what the application is made of with version, licence and digest. */
class BillOfMaterialsTest {
    @Test
    void it_names_what_the_jar_is_made_of() throws IOException {
        JsonNode bill;
        try (InputStream in = BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(in).as("the bill of materials is built with the classes").isNotNull();
            bill = JsonMapper.shared().readTree(in);
        }
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asString())
                .isEqualTo("throughline");
        List<JsonNode> parts = StreamSupport.stream(bill.path("components").spliterator(), false)
                .toList();
        assertThat(parts)
                .extracting(part -> part.path("name").asString())
                .contains("spring-security-web", "tomcat-embed-core", "postgresql", "poi-ooxml", "bucket4j_jdk17-core");
        for (JsonNode part : parts) {
            String name = part.path("purl").asString();
            assertThat(part.path("version").asString()).as(name).isNotEmpty();
            assertThat(part.path("hashes").size()).as(name).isPositive();
            assertThat(name).startsWith("pkg:maven/");
        }
    }
}
