package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Split;
import uk.throughline.measures.comments.Comment;
import uk.throughline.measures.comments.Commentary;

/** A figure for spreadsheets, for other programs and for anybody. */
@PagesTest
class FigureFilesTest {
    private static final Reader ANALYST = new Reader("analyst", "Analyst");
    private static final String PLANS = "/figures/protection.plans_open/2024-03-31/";

    @LocalServerPort
    int port;

    @Autowired
    Commentary commentary;

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
    void what_is_said_of_a_figure_goes_with_it_to_who_may_read_figures_and_into_no_open_data() throws IOException {
        String place = "/figures/care.looked_after/2021-12-31/";
        say("care.looked_after", "2021-12-31", null, "Said first.");
        say("care.looked_after", "2021-12-31", null, "=Said \"last\",\nof 3 children");
        say("care.looked_after", "2021-12-31", Split.of("sex=female"), "Said of girls.");
        Comment wrong = say("care.looked_after", "2021-12-31", null, "Said wrongly.");
        Reading.as(ANALYST, () -> commentary.withdraw(wrong.number(), "It is another year."))
                .orElseThrow();
        Visitor visitor = Visitor.as("analyst", port);
        String today = LocalDate.now(Dates.LONDON).toString();

        List<List<String>> figures = table(visitor.get(place + "figure.csv"));
        assertThat(figures.getFirst()).endsWith("comment", "comment_by", "comment_on", "comment_value");
        List<String> whole = figures.get(1);
        assertThat(whole.subList(9, 13))
                .containsExactly("'=Said \"last\",\nof 3 children", "Analyst", today, whole.get(3));
        assertThat(figures)
                .anyMatch(row -> row.get(2).endsWith("female") && row.get(9).equals("Said of girls."));
        assertThat(figures).anyMatch(row -> row.get(9).isEmpty() && row.get(12).isEmpty());

        List<List<String>> comments = table(visitor.get(place + "comments.csv"));
        JsonNode metadata = json(visitor.get(place + "comments.csv-metadata.json"));
        assertThat(metadata.get("url").asString()).isEqualTo("comments.csv");
        assertThat(metadata.has("dc:license")).as("it is not open").isFalse();
        assertThat(metadata.at("/tableSchema/columns").values().stream()
                        .map(column -> column.get("name").asString())
                        .toList())
                .isEqualTo(comments.getFirst());
        assertThat(comments.stream()
                        .filter(row -> row.get(1).equals("2021-12-31"))
                        .map(row -> row.get(3)))
                .as("newest first of each figure, without what was withdrawn")
                .containsExactly("'=Said \"last\",\nof 3 children", "Said first.", "Said of girls.");
        assertThat(comments.get(1).get(7)).isEqualTo("known");

        JsonNode said = json(visitor.get(place + "figure.json")).at("/figures/0/comments");
        assertThat(said.size()).isEqualTo(2);
        assertThat(said.get(0).get("words").asString()).isEqualTo("=Said \"last\",\nof 3 children");
        assertThat(said.get(0).get("value").asString()).isEqualTo(whole.get(3));
        JsonNode schemas = json(visitor.get("/figures/openapi.json")).at("/components/schemas");
        assertThat(said.get(0).propertyNames()).containsExactlyInAnyOrderElementsOf(required(schemas, "Comment"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                visitor.get(place + "figure.xlsx").response().body()))) {
            Row row = workbook.getSheet("What is said of it").getRow(1);
            assertThat(row.getCell(3).getCellType()).as("never a formula").isEqualTo(CellType.STRING);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("Analyst");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(Double.parseDouble(whole.get(3)));
            assertThat(workbook.getSheet("What is said of it").getLastRowNum()).isGreaterThanOrEqualTo(3);
        }

        assertThat(visitor.get(place + "open-data.csv").body()).doesNotContain("Said", "comment");
        assertThat(json(visitor.get(place + "open-data.csv-metadata.json"))
                        .get("rdfs:comment")
                        .asString())
                .contains("a comment may repeat what is hidden here");
    }

    @Test
    void what_a_hidden_figure_was_is_told_by_no_comment_on_it() {
        FakeMeasures.ADOPTED_IS_SHOWN.set(true);
        try {
            say("care.adopted", "2022-23", null, "Few were adopted.");
        } finally {
            FakeMeasures.ADOPTED_IS_SHOWN.set(false);
        }
        Visitor visitor = Visitor.as("analyst", port);
        JsonNode said =
                json(visitor.get("/figures/care.adopted/2022-23/figure.json")).at("/figures/0/comments/0");
        assertThat(said.get("words").asString()).isEqualTo("Few were adopted.");
        assertThat(said.get("value").isNull()).isTrue();
        assertThat(said.get("status").asString()).isEqualTo("suppressed");
        assertThat(table(visitor.get("/figures/care.adopted/2022-23/comments.csv"))
                        .get(1))
                .containsSequence("", "suppressed");
    }

    @Test
    void the_scorecard_downloads_with_the_last_comment_on_each_figure() {
        say("protection.plan_length_mean", "2020-21", null, "Said of a year.");
        assertThat(table(Visitor.as("scrutineer", port).get("/figures.csv?period=2020-21")))
                .anyMatch(row -> row.getFirst().equals("protection.plan_length_mean")
                        && row.get(9).equals("Said of a year."));
    }

    private Comment say(String measure, String period, @Nullable Split split, String words) {
        return Reading.as(ANALYST, () -> commentary.write(measure, Period.of(period), split, words))
                .orElseThrow();
    }

    private static List<List<String>> table(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.path()).isEqualTo(200);
        return CsvReader.builder().ofCsvRecord(answer.body().replace("\ufeff", "")).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    @Test
    void nothing_is_given_to_who_may_not_read_figures_nor_of_what_there_is_not() {
        for (String file : List.of("figure.csv", "figure.xlsx", "figure.json", "comments.csv", "open-data.csv")) {
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
