package uk.throughline.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.report.ReportStopped;
import uk.throughline.report.YearlyReports;
import uk.throughline.report.document.Appendices;
import uk.throughline.report.document.Report;
import uk.throughline.web.Download;
import uk.throughline.web.Frame;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Section;

/** The years, a report to read, and its files. */
@Controller
class ReportPages {
    private static final String ADDRESS = "/yearly-report";
    private static final Map<String, String> FORMATS = Map.of(
            ".html", "Page that works on its own",
            ".pdf", "PDF",
            ".docx", "Word document",
            "-data.csv", "Every figure, as a spreadsheet");
    private static final Map<String, MediaType> TYPES = Map.of(
            ".html",
            MediaType.TEXT_HTML,
            ".pdf",
            MediaType.APPLICATION_PDF,
            ".docx",
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "-data.csv",
            MediaType.valueOf("text/csv;charset=UTF-8"));

    private final YearlyReports reports;
    private final Shelf shelf;
    private final Access access;
    private final Frames frames;

    ReportPages(YearlyReports reports, Shelf shelf, Access access, Frames frames) {
        this.reports = reports;
        this.shelf = shelf;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView years() {
        access.require(Permission.READ_FIGURES);
        List<YearsPage.Year> years = reports.summaries().stream()
                .map(year -> new YearsPage.Year(ADDRESS + "/" + year.year(), year.title(), year.period(), year.state()))
                .toList();
        return new ModelAndView("report/years", "page", new YearsPage(frames.titled("Yearly report"), years));
    }

    @GetMapping(ADDRESS + "/{year}")
    ModelAndView report(@PathVariable String year) {
        access.require(Permission.READ_FIGURES);
        if (!reports.years().contains(year)) {
            throw new NoSuchPage();
        }
        Frame frame = frames.titled("Yearly report " + year).under("Yearly report", ADDRESS);
        return new ModelAndView("report/report", "page", page(frame, year));
    }

    private ReportPage page(Frame frame, String year) {
        try {
            Shelf.Shelved shelved = shelf.latest(year);
            Report report = shelved.report();
            return new ReportPage(
                    frame,
                    report.title(),
                    report.period(),
                    report.state(),
                    contents(report),
                    shelved.markup(),
                    reports.fileNames(report).stream()
                            .map(name -> new ReportPage.File(ADDRESS + "/" + year + "/" + name, format(name, FORMATS)))
                            .toList(),
                    access.may(Permission.WRITE_REPORT) ? report.findings() : List.of(),
                    "");
        } catch (ReportStopped stopped) {
            return new ReportPage(
                    frame,
                    "Yearly report " + year,
                    "",
                    "",
                    List.of(),
                    "",
                    List.of(),
                    List.of(),
                    String.valueOf(stopped.getMessage()));
        }
    }

    @GetMapping(ADDRESS + "/{year}/{name:.+}")
    ResponseEntity<byte[]> file(@PathVariable String year, @PathVariable String name) {
        access.require(Permission.READ_FIGURES);
        if (!reports.years().contains(year)) {
            throw new NoSuchPage();
        }
        try {
            byte[] file = shelf.file(year, name).orElseThrow(NoSuchPage::new);
            return Download.of(name, format(name, TYPES), file);
        } catch (ReportStopped stopped) {
            // its page says why; until it can be made there is no file of it
            throw new NoSuchPage();
        }
    }

    private static List<ReportPage.Line> contents(Report report) {
        Map<String, Long> figures =
                report.used().stream().collect(Collectors.groupingBy(Report.Used::sectionId, Collectors.counting()));
        List<ReportPage.Line> lines = new ArrayList<>();
        report.sections()
                .forEach(section -> lines.add(new ReportPage.Line(
                        "#" + section.id(),
                        section.number() + ". " + section.title(),
                        holds(figures.getOrDefault(section.id(), 0L)))));
        Appendices.of(report)
                .forEach(section -> lines.add(
                        new ReportPage.Line("#" + section.id(), section.number() + ". " + section.title(), "")));
        if (!report.notes().isEmpty()) {
            lines.add(new ReportPage.Line("#notes", "Notes", ""));
        }
        return lines;
    }

    private static String holds(long figures) {
        return figures == 0 ? "no figures" : figures == 1 ? "1 figure" : figures + " figures";
    }

    private static <T> T format(String name, Map<String, T> formats) {
        return formats.entrySet().stream()
                .filter(format -> name.endsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sections {
        @Bean
        Section yearlyReportSection() {
            return new Section(
                    "Yearly report",
                    "What the partnership says of each year, drawn from its records.",
                    ADDRESS,
                    80,
                    Permission.READ_FIGURES);
        }
    }
}
