package uk.throughline.measures.pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.RowsPage;
import uk.throughline.measures.Split;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;

/** The rows that a figure stands on, for who may read records. Opening a page of them, or downloading it, is a read in the trail. */
@Controller
class RowsPages {
    private final Measures measures;
    private final FigureDownloads downloads;
    private final Access access;
    private final Frames frames;

    RowsPages(Measures measures, FigureDownloads downloads, Access access, Frames frames) {
        this.measures = measures;
        this.downloads = downloads;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/figures/{id}/{period}/rows")
    ModelAndView rows(
            @PathVariable String id,
            @PathVariable("period") String inAddress,
            @RequestParam(name = "split", defaultValue = "") String splitCode,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Asked asked = asked(id, inAddress, splitCode, number, false);
        RowsPage rows = asked.rows();
        String figure = FigureAddress.of(id, asked.period(), rows.figure().split());
        String listAddress = FigureAddress.rows(id, asked.period(), null);
        String query = splitCode.isEmpty() ? "?" : "?split=" + FigurePages.encoded(splitCode) + "&";
        return new ModelAndView(
                "measures/rows",
                "page",
                new RowsBehindPage(
                        frames.titled("The rows behind a figure")
                                .under("Figures", "/figures")
                                .under(asked.measure().title(), figure)
                                .holdingChildrensData(),
                        asked.measure().title(),
                        inWords(rows, asked.period()),
                        figure,
                        rows.columns(),
                        rows.rows(),
                        Pager.of(number, rows.total(), listAddress + query),
                        listAddress + ".csv" + query + "page=" + number));
    }

    @GetMapping("/figures/{id}/{period}/rows.csv")
    ResponseEntity<byte[]> spreadsheet(
            @PathVariable String id,
            @PathVariable("period") String inAddress,
            @RequestParam(name = "split", defaultValue = "") String splitCode,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Asked asked = asked(id, inAddress, splitCode, number, true);
        return downloads.csv(
                "OFFICIAL-SENSITIVE-" + id + "-" + asked.period().code() + "-rows-" + number,
                asked.rows().columns(),
                asked.rows().rows());
    }

    /** What was asked for and found. */
    private record Asked(Measure measure, Period period, RowsPage rows) {}

    private Asked asked(String id, String inAddress, String splitCode, int number, boolean asFile) {
        access.require(Permission.READ_RECORDS);
        Measure measure = measures.find(id).orElseThrow(NoSuchPage::new);
        Period period = FigurePages.period(inAddress).orElseThrow(NoSuchPage::new);
        Split split = FigurePages.split(splitCode);
        if (number >= 1
                && (asFile ? measures.rowsAsFile(id, period, split, number) : measures.rows(id, period, split, number))
                        instanceof Outcome.Done<RowsPage>(RowsPage rows)
                && (number == 1 || number <= rows.pages())) {
            return new Asked(measure, period, rows);
        }
        throw new NoSuchPage();
    }

    private static String inWords(RowsPage rows, Period period) {
        Split split = rows.figure().split();
        return (split == null ? "" : Rooms.split(split.dimension()) + " " + Rooms.inWords(split.value()) + ": ")
                + rows.figure().inWords() + ", " + period.label();
    }
}
