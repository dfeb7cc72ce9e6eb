package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A figure for spreadsheets, for other programs and for anybody. */
@PagesTest
class FigureFilesTest {
    private static final String PLANS = "/figures/protection.plans_open/2024-03-31/";

    @LocalServerPort
    int port;

    @Test
    void a_workbook_holds_numbers_as_numbers_and_says_how_they_are_counted() throws IOException {
        Visitor.Answer answer = Visitor.as("analyst", port).get(PLANS + "figure.xlsx");
        assertThat(answer.header("Content-Disposition")).contains("protection.plans_open-2024-03-31.xlsx");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            Row whole = workbook.getSheet("Figures").getRow(1);
            assertThat(whole.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(whole.getCell(3).getNumericCellValue()).isEqualTo(265);
            assertThat(workbook.getSheet("Figures").getLastRowNum()).isGreaterThan(20);
            List<String> said = new ArrayList<>();
            workbook.getSheet("How it is counted").forEach(row -> row.forEach(cell -> said.add(cell.toString())));
            assertThat(said).contains("What is counted", "CIN census", "protection.plans_open");
        }
    }

    @Test
    void other_programs_are_given_what_the_description_says() {
        Visitor visitor = Visitor.as("analyst", port);
        JsonNode description = json(visitor.get("/figures/openapi.json"));
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        for (String path : description.get("paths").propertyNames()) {
            String asked = path.replace("{id}", "protection.plans_open").replace("{period}", "2024-03-31");
            assertThat(visitor.get(asked).status()).as(path).isEqualTo(200);
        }
        JsonNode figures = json(visitor.get(PLANS + "figure.json"));
        JsonNode schemas = description.at("/components/schemas");
        assertThat(figures.propertyNames()).containsExactlyInAnyOrderElementsOf(required(schemas, "Figures"));
        assertThat(figures.get("measure").propertyNames())
                .containsExactlyInAnyOrderElementsOf(required(schemas, "Measure"));
        JsonNode first = figures.get("figures").get(0);
        assertThat(first.propertyNames()).containsExactlyInAnyOrderElementsOf(required(schemas, "Figure"));
        assertThat(first.get("value").asInt()).isEqualTo(265);
        assertThat(first.get("period").propertyNames())
                .containsExactlyInAnyOrderElementsOf(required(schemas, "Period"));
        JsonNode catalogue = json(visitor.get("/figures/catalogue.json"));
        assertThat(catalogue.get("measures").size()).isEqualTo(13);
    }

    @Test
    void what_others_have_is_told_as_the_description_says() {
        Visitor visitor = Visitor.as("analyst", port);
        JsonNode schemas = json(visitor.get("/figures/openapi.json")).at("/components/schemas");
        JsonNode others = json(visitor.get("/figures/protection.plans_open_rate/2024-03-31/figure.json"))
                .get("others");
        assertThat(others.size()).isGreaterThan(1);
        assertThat(others.get(0).propertyNames()).containsExactlyInAnyOrderElementsOf(required(schemas, "Other"));
    }

    @Test
    void open_data_stands_beside_its_metadata_and_tells_no_small_count() {
        Visitor visitor = Visitor.as("analyst", port);
        String csv = visitor.get(PLANS + "open-data.csv").body();
        JsonNode metadata = json(visitor.get(PLANS + "open-data.csv-metadata.json"));
        List<String> columns = metadata.at("/tableSchema/columns").values().stream()
                .map(column -> column.get("name").asString())
                .toList();
        assertThat(metadata.get("url").asString()).isEqualTo("open-data.csv");
        assertThat(List.of(csv.lines().findFirst().orElseThrow().split(","))).isEqualTo(columns);
        int value = columns.indexOf("value");
        assertThat(csv.lines().skip(1).map(line -> Arrays.asList(line.split(",", -1))))
                .isNotEmpty()
                .noneMatch(row -> row.get(value).matches("[1-5]"));
    }

    @Test
    void nothing_is_given_to_who_may_not_read_figures_nor_of_what_there_is_not() {
        for (String file : List.of("figure.csv", "figure.xlsx", "figure.json", "open-data.csv")) {
            assertThat(Visitor.as("visitor", port).get(PLANS + file).status())
                    .as(file)
                    .isEqualTo(403);
            assertThat(Visitor.as("analyst", port)
                            .get("/figures/nothing.like_it/2024-03-31/" + file)
                            .status())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    private static JsonNode json(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.path()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.response().body());
    }

    private static List<String> required(JsonNode schemas, String name) {
        return schemas.at("/" + name + "/required").values().stream()
                .map(JsonNode::asString)
                .toList();
    }
}
