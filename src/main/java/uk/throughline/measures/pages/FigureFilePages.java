package uk.throughline.measures.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.web.Download;
import uk.throughline.web.NoSuchPage;

/** A figure for spreadsheets, for other programs and for anybody: each decided as its page is. */
@Controller
class FigureFilePages {
    private static final MediaType WORKBOOK =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV_METADATA = MediaType.valueOf("application/csvm+json");
    private static final String OPEN_DATA = "open-data.csv";
    private static final String COMMENTS = "comments.csv";

    private final Measures measures;
    private final FigureSet set;
    private final FigureParts parts;
    private final FigureDownloads downloads;
    private final FigureComments comments;
    private final OpenData open;
    private final Access access;

    FigureFilePages(
            Measures measures,
            FigureSet set,
            FigureParts parts,
            FigureDownloads downloads,
            FigureComments comments,
            OpenData open,
            Access access) {
        this.measures = measures;
        this.set = set;
        this.parts = parts;
        this.downloads = downloads;
        this.comments = comments;
        this.open = open;
        this.access = access;
    }

    /** A measure and a period that both exist, for who may read figures. */
    private record Asked(Measure measure, Period period) {
        String name() {
            return (measure.id() + "-" + period.code()).replaceAll("[^A-Za-z0-9._-]+", "-");
        }
    }

    private Asked asked(String id, String period) {
        access.require(Permission.READ_FIGURES);
        return new Asked(
                measures.find(id).orElseThrow(NoSuchPage::new),
                FigurePages.period(period).orElseThrow(NoSuchPage::new));
    }

    private List<FigureView> figures(Asked asked) {
        List<FigureView> figures = set.of(asked.measure(), asked.period());
        if (figures.isEmpty()) {
            throw new NoSuchPage();
        }
        return figures;
    }

    /** The figure, its parts and its years as CSV, each with the last comment on it. */
    @GetMapping("/figures/{id}/{period}/figure.csv")
    ResponseEntity<byte[]> spreadsheet(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        return downloads.figures(asked.name(), figures(asked));
    }

    /** The same as an Excel workbook, with what is said of it and how it is counted. */
    @GetMapping("/figures/{id}/{period}/figure.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        List<FigureView> figures = figures(asked);
        return file(
                asked.name() + ".xlsx",
                WORKBOOK,
                FigureWorkbook.of(
                        asked.measure(),
                        figures,
                        parts.counting(asked.measure(), figures.getFirst()),
                        comments.of(figures).all(figures)));
    }

    /** The same for other programs, with what others have. */
    @GetMapping(path = "/figures/{id}/{period}/figure.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        List<FigureView> figures = figures(asked);
        return FigureJson.figures(
                asked.measure(),
                asked.period(),
                figures,
                comments.of(figures),
                measures.comparators(id, asked.period()));
    }

    /** Every comment that stands on them, one a row. */
    @GetMapping("/figures/{id}/{period}/comments.csv")
    ResponseEntity<byte[]> comments(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        return downloads.comments(asked.name() + "-comments", figures(asked));
    }

    @GetMapping("/figures/{id}/{period}/comments.csv-metadata.json")
    ResponseEntity<byte[]> metadataOfComments(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        figures(asked);
        return file(
                COMMENTS + "-metadata.json",
                CSV_METADATA,
                open.metadataOfComments(asked.measure(), asked.period(), COMMENTS));
    }

    /** The same as anybody may have it: small counts, and what would give them away, are hidden. */
    @GetMapping("/figures/{id}/{period}/open-data.csv")
    ResponseEntity<byte[]> openData(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        return switch (open.table(figures(asked))) {
            case Outcome.Done<byte[]>(byte[] table) ->
                file(OPEN_DATA, MediaType.valueOf("text/csv;charset=UTF-8"), table);
            case Outcome.Refused<byte[]>(var why) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                        .body(why.reason().getBytes(StandardCharsets.UTF_8));
        };
    }

    @GetMapping("/figures/{id}/{period}/open-data.csv-metadata.json")
    ResponseEntity<byte[]> metadata(@PathVariable String id, @PathVariable String period) {
        Asked asked = asked(id, period);
        figures(asked);
        return file(
                OPEN_DATA + "-metadata.json", CSV_METADATA, open.metadata(asked.measure(), asked.period(), OPEN_DATA));
    }

    /** Every measure for other programs. */
    @GetMapping(path = "/figures/catalogue.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> catalogue() {
        access.require(Permission.READ_FIGURES);
        return Map.of(
                "measures", measures.all().stream().map(FigureJson::measure).toList());
    }

    /** What other programs can ask for, as OpenAPI describes it. */
    @GetMapping(path = "/figures/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Resource description() {
        access.require(Permission.READ_FIGURES);
        return new ClassPathResource("web/openapi.json");
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return Download.of(name, type, content);
    }
}
