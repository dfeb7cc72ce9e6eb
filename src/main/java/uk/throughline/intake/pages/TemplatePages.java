package uk.throughline.intake.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.staging.CodeWords;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.template.EmptyTemplate;
import uk.throughline.intake.template.Template;
import uk.throughline.intake.template.TemplateColumn;
import uk.throughline.intake.template.Templates;
import uk.throughline.web.Download;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;

/** The templates in which agencies send what has no national format: to read and to download. */
@Controller
class TemplatePages {
    private static final String ADDRESS = "/returns/templates";
    private static final MediaType WORKBOOK =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Templates templates;
    private final Access access;
    private final Frames frames;

    TemplatePages(Templates templates, Access access, Frames frames) {
        this.templates = templates;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ModelAndView list() {
        access.require(Permission.TAKE_IN_RETURNS);
        return new ModelAndView(
                "intake/templates",
                "page",
                new TemplatesPage(
                        frames.titled("Templates to fill in").under("Returns", "/returns"),
                        templates.all().stream().map(this::row).toList()));
    }

    private TemplatesPage.Row row(Template template) {
        return new TemplatesPage.Row(
                ADDRESS + "/" + template.id(),
                template.title(),
                template.sender(),
                switch (template.tells()) {
                    case REGISTER -> "A register";
                    case EVENTS -> "Events";
                    case REFERENCE -> "A reference list";
                },
                templates.isOwn(template));
    }

    @GetMapping(ADDRESS + "/{id:[a-z0-9-]+}")
    ModelAndView one(@PathVariable String id) {
        Template template = found(id);
        String address = ADDRESS + "/" + id;
        return new ModelAndView(
                "intake/template",
                "page",
                new TemplatePage(
                        frames.titled(template.title())
                                .under("Returns", "/returns")
                                .under("Templates", ADDRESS),
                        id,
                        template.title(),
                        template.purpose(),
                        template.sender(),
                        switch (template.tells()) {
                            case REGISTER ->
                                "A register: send everyone who stood in it at any time in the period, whole. Who was told before and is not told any more is taken to have left.";
                            case EVENTS ->
                                "Events: send what happened in the period. Sending a row again changes nothing. Where nothing happened, send the headings alone, with the period in the file's name, such as "
                                        + id + "-2023-24-Q1.csv.";
                            case REFERENCE ->
                                "A reference list: what its rows tell holds for every period, and no child is told of. What was sent last holds, and rows that are not sent again stay.";
                        },
                        template.key().stream()
                                .map(name -> template.column(name).orElseThrow().heading())
                                .collect(Collectors.joining(", ")),
                        address + ".csv",
                        address + ".xlsx",
                        template.columns().stream().map(TemplatePages::column).toList()));
    }

    private static TemplatePage.Column column(TemplateColumn column) {
        CodeWords codes = column.codes();
        return new TemplatePage.Column(
                column.heading(),
                String.join(", ", column.also()),
                kind(column.kind()),
                column.required(),
                column.means(),
                column.example(),
                codes == null
                        ? List.of()
                        : codes.words().entrySet().stream()
                                .map(TemplatePages::code)
                                .toList());
    }

    private static TemplatePage.Code code(Map.Entry<String, List<String>> words) {
        List<String> all = words.getValue();
        return all.isEmpty()
                ? new TemplatePage.Code(words.getKey(), "")
                : new TemplatePage.Code(all.getFirst(), String.join(", ", all.subList(1, all.size())));
    }

    private static String kind(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case CODE, CODES -> "code";
            case DATE -> "date";
            case MOMENT -> "date and time";
            case NUMBER -> "whole number";
            case DECIMAL -> "number";
            case FLAG -> "yes or no";
            case SEX -> "M, F or U";
            case POSTCODE -> "postcode";
        };
    }

    @GetMapping(ADDRESS + "/{id:[a-z0-9-]+}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        return download(id + ".csv", MediaType.valueOf("text/csv;charset=UTF-8"), EmptyTemplate.csv(found(id)));
    }

    @GetMapping(ADDRESS + "/{id:[a-z0-9-]+}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        return download(id + ".xlsx", WORKBOOK, EmptyTemplate.workbook(found(id)));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return Download.of(name, type, content);
    }

    private Template found(String id) {
        access.require(Permission.TAKE_IN_RETURNS);
        return templates.find(id).orElseThrow(NoSuchPage::new);
    }
}
