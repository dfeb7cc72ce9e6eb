package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.throughline.Throughline;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.FreshDatabase;

/** Every file of the application, with hostile text in everything that people and agencies write: no cell of it runs, and none is shown. */
@SpringBootTest(classes = Throughline.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FreshDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class DownloadsTest {
    private static final String RUNS = "=HYPERLINK(\"https://evil.example\";\"see\")";
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[=+@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*|-(?![0-9.,]+$).*");

    /** Each kind of file, and where one is. A new route without a line here fails. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("/figures/{id}/{period}/rows.csv", "/figures/missing.episodes/2023-24%20Q1/rows.csv"),
            Map.entry("/figures.csv", "/figures.csv?period=2023-24%20Q1"),
            Map.entry("/figures/{id}/{period}/figure.csv", "/figures/missing.episodes/2023-24%20Q1/figure.csv"),
            Map.entry("/figures/{id}/{period}/figure.xlsx", "/figures/missing.episodes/2023-24%20Q1/figure.xlsx"),
            Map.entry("/figures/{id}/{period}/comments.csv", "/figures/missing.episodes/2023-24%20Q1/comments.csv"),
            Map.entry(
                    "/figures/{id}/{period}/comments.csv-metadata.json",
                    "/figures/missing.episodes/2023-24%20Q1/comments.csv-metadata.json"),
            Map.entry("/figures/{id}/{period}/open-data.csv", "/figures/missing.episodes/2023-24%20Q1/open-data.csv"),
            Map.entry(
                    "/figures/{id}/{period}/open-data.csv-metadata.json",
                    "/figures/missing.episodes/2023-24%20Q1/open-data.csv-metadata.json"),
            Map.entry("/yearly-report/{year}/{name:.+}", ""),
            Map.entry("/administration/trail.csv", "/administration/trail.csv"),
            Map.entry("/returns/{number}/refused", "/returns/1/refused"),
            Map.entry("/returns/templates/{id:[a-z0-9-]+}.csv", "/returns/templates/missing-episodes.csv"),
            Map.entry("/returns/templates/{id:[a-z0-9-]+}.xlsx", "/returns/templates/missing-episodes.xlsx"));

    /** What is no file of records: assets and what machines ask for. */
    private static final Set<String> OTHERS =
            Set.of("/assets/{hash}/{name}", "/robots.txt", "/.well-known/security.txt");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Access access;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void no_cell_of_any_file_runs_and_no_file_is_shown() throws IOException {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            Class<?> answer = handler.getMethod().getReturnType();
            if (answer.equals(ResponseEntity.class) || answer.equals(Object.class)) {
                routes.addAll(info.getPatternValues());
            }
        });
        routes.removeAll(OTHERS);
        assertThat(FILES.keySet()).containsExactlyInAnyOrderElementsOf(routes);

        Visitor visitor = planted();
        List<String> cells = new ArrayList<>();
        for (String path : FILES.values()) {
            if (!path.isEmpty()) {
                Visitor.Answer file = visitor.get(path);
                assertThat(file.status()).as(path + " " + file.text()).isEqualTo(200);
                assertThat(file.header("Content-Disposition")).as(path).matches("attachment; filename[^\\r\\n]*");
                assertThat(file.header("Content-Disposition"))
                        .as(path)
                        .doesNotContain("\u202e", "%E2%80%AE", "../", "%2F");
                assertThat(file.header("Content-Security-Policy")).as(path).contains("sandbox");
                cells.addAll(cells(path, file));
            }
        }
        assertThat(cells)
                .as("what was planted came out, as text")
                .anyMatch(cell -> cell.startsWith("'=HYPERLINK"))
                .anyMatch(cell -> cell.startsWith("'+parent"))
                .anyMatch(cell -> cell.startsWith("'@post"));
    }

    private static List<String> cells(String path, Visitor.Answer file) throws IOException {
        String type = file.header("Content-Type");
        List<String> cells = new ArrayList<>();
        if (type.startsWith("text/csv")) {
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .ofCsvRecord(new String(file.response().body(), StandardCharsets.UTF_8).replace("\ufeff", ""))) {
                csv.forEach(record -> cells.addAll(record.getFields()));
            }
            assertThat(cells).as(path).noneMatch(cell -> FORMULA.matcher(cell).matches());
        } else if (type.contains("spreadsheetml")) {
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(new ByteArrayInputStream(file.response().body()))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            assertThat(cell.getCellType()).as(path + " " + cell).isNotEqualTo(CellType.FORMULA);
                            assertThat(cell.getHyperlink())
                                    .as(path + " " + cell)
                                    .isNull();
                            cells.add(cell.toString());
                        }
                    }
                }
            }
            assertThat(cells).as(path).noneMatch(cell -> FORMULA.matcher(cell).matches());
        } else {
            assertThat(type).as(path).startsWith("application/").contains("json");
        }
        return cells;
    }

    /** An analyst in whose partnership everything that anyone could write is hostile. */
    private Visitor planted() {
        String hash = passwords.encode("three plain words");
        Reading.run(Reader.SET_UP, () -> {
            partnerships.set(new Partnership(RUNS, "Rotherham", "372", false, "mean"));
            access.admit(
                    new Access.Person("analyst", "@post", "+agency"),
                    hash,
                    Set.of(
                            Permission.READ_FIGURES,
                            Permission.READ_RECORDS,
                            Permission.OVERSEE_ACCESS,
                            Permission.COMMENT_ON_FIGURES,
                            Permission.TAKE_IN_RETURNS,
                            Permission.ACCEPT_RETURNS),
                    "Post");
        });
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("id", "analyst", "password", "three plain words"));
        Authenticator.setUp(visitor);
        visitor.get("/returns");
        Visitor.Answer receipt = visitor.sendFile(
                "/returns",
                "..\\..\\=cmd\u202e;vsc.csv",
                """
                Child reference,Missing from,Found at,Missing from home or care,Reported by
                "%s",2023-04-01 20:00,,home,+parent
                @M002,2023-04-02 20:00,,home,"-school"
                M003,31/04/2023 21:00,,home,+parent
                "%s",31/04/2023 21:00,,home,"\uff1dcmd"
                """.formatted(RUNS.replace("\"", "\"\""), RUNS.replace("\"", "\"\"")),
                "=agency");
        assertThat(receipt.path()).as(receipt.text()).startsWith("/returns/");
        assertThat(receipt.heading()).doesNotContain("\u202e", "..");
        visitor.post(receipt.path() + "/accept", Map.of());
        visitor.get("/figures/missing.episodes/2023-24%20Q1");
        Visitor.Answer said = visitor.post(
                "/figures/missing.episodes/2023-24%20Q1/comments", Map.of("words", RUNS, "split", "", "seen", ""));
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return visitor;
    }
}
