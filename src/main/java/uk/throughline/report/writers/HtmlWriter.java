package uk.throughline.report.writers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.throughline.report.document.Appendices;
import uk.throughline.report.document.Report;
import uk.throughline.report.document.Section;

/** Writes one page that needs nothing beside it: styles inside, charts as SVG, every figure a link to its page. */
public final class HtmlWriter implements ReportWriter {
    private final String address;

    /** @param address where Throughline is reached, such as {@code https://throughline.example}; empty for the same place */
    public HtmlWriter(String address) {
        this.address = address;
    }

    @Override
    public String ending() {
        return ".html";
    }

    @Override
    public byte[] write(Report report) {
        Markup body = new Markup(address, true);
        List<Section> sections = new ArrayList<>(report.sections());
        sections.addAll(Appendices.of(report));
        sections.forEach(body::section);
        body.notes(report.notes());
        StringBuilder page = new StringBuilder(80_000);
        page.append(
                        "<!DOCTYPE html>\n<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
                .append(Markup.escaped(report.title()))
                .append("</title>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<style>\n")
                .append(Resource.text("/reports/report.css"))
                .append("</style>\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#report\">Skip to the report</a>\n")
                .append(header(report));
        page.append(
                "<div class=\"columns\">\n<nav aria-label=\"Contents\"><h2>Contents</h2>\n<ul class=\"contents\">\n");
        sections.forEach(section -> page.append("<li><a href=\"#")
                .append(section.id())
                .append("\">")
                .append(section.number())
                .append(". ")
                .append(Markup.escaped(section.title()))
                .append("</a></li>\n"));
        if (!report.notes().isEmpty()) {
            page.append("<li><a href=\"#notes\">Notes</a></li>\n");
        }
        page.append("</ul></nav>\n<main id=\"report\">\n")
                .append(body.text())
                .append("</main>\n</div>\n</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String header(Report report) {
        return "<header><p class=\"partnership\">" + Markup.escaped(report.partnership()) + "</p><h1>"
                + Markup.escaped(report.title()) + "</h1><p class=\"period\">" + Markup.escaped(report.period())
                + "</p><p class=\"state\">" + Markup.escaped(report.state()) + "</p>"
                + (report.demonstration()
                        ? "<p class=\"demonstration\">Demonstration: every child and record here is invented.</p>"
                        : "")
                + "</header>\n";
    }
}
