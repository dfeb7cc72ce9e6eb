package uk.throughline.intake.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.intake.pages.ReturnsPage.Typed;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.web.Download;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;
import uk.throughline.web.Section;

/** Returns: sent in and checked, looked at, and accepted with one button. */
@Controller
class ReturnPages {
    static final String SENDING = "/returns/sending/";

    /** What takes longer is waited for on a page of its own. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);

    private final Returns returns;
    private final Sendings sendings;
    private final Access access;
    private final Frames frames;

    ReturnPages(Returns returns, Sendings sendings, Access access, Frames frames) {
        this.returns = returns;
        this.sendings = sendings;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/returns")
    ModelAndView list(@RequestParam(name = "page", defaultValue = "1") int number) {
        access.require(Permission.TAKE_IN_RETURNS);
        return list(number, new Typed("", "", "", ""));
    }

    /** Keeps the file aside while it is checked, and leads to its receipt. */
    @PostMapping("/returns")
    ModelAndView send(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "agency", defaultValue = "") String agency,
            @RequestParam(name = "period", defaultValue = "") String period)
            throws IOException {
        access.require(Permission.TAKE_IN_RETURNS);
        String name = file == null || file.getOriginalFilename() == null ? "" : fileName(file.getOriginalFilename());
        if (file == null || name.isEmpty()) {
            return refused(new Typed(agency, period, "file", "Choose the file of the return"));
        }
        if (file.isEmpty()) {
            return refused(new Typed(agency, period, "file", "The file is empty. Choose the file of the return"));
        }
        Period speaksOf = null;
        if (!period.isBlank()) {
            switch (Period.parse(period)) {
                case Outcome.Done<Period>(Period parsed) -> speaksOf = parsed;
                case Outcome.Refused<Period>(var refusal) -> {
                    return refused(new Typed(agency, period, refusal.what(), refusal.reason()));
                }
            }
        }
        Path kept = Files.createTempFile("return-", ".part");
        file.transferTo(kept);
        Sending sending = sendings.begin(kept, name, agency, period, speaksOf);
        return sending.outcome(LONGEST_WAIT)
                .map(outcome -> answer(outcome, sending))
                .orElseGet(() -> new ModelAndView("redirect:" + SENDING + sending.ticket()));
    }

    /** What came of a return that was sent: its receipt, or why it was refused. */
    ModelAndView answer(Outcome<Receipt> outcome, Sending sending) {
        return switch (outcome) {
            case Outcome.Done<Receipt>(Receipt receipt) -> new ModelAndView("redirect:/returns/" + receipt.number());
            case Outcome.Refused<Receipt>(var refusal) ->
                refused(new Typed(
                        sending.agency(),
                        sending.period(),
                        refusal.what().equals("period") ? "period" : "file",
                        refusal.reason()));
        };
    }

    private ModelAndView refused(Typed typed) {
        ModelAndView answer = list(1, typed);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView list(int number, Typed typed) {
        if (number < 1) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "intake/returns",
                "page",
                new ReturnsPage(
                        frames.titled(typed.error().isEmpty() ? "Returns" : "Error: Returns"),
                        returns.receipts(number).stream()
                                .map(ReceiptReading::row)
                                .toList(),
                        Pager.of(number, returns.count(), "/returns?"),
                        typed,
                        frames.script()));
    }

    /** Some browsers send the whole path. */
    private static String fileName(String sent) {
        return sent.isBlank() ? "" : Download.plainName(sent);
    }

    @Configuration(proxyBeanMethods = false)
    static class Sections {
        @Bean
        Section returnsSection() {
            return new Section(
                    "Returns",
                    "Send in what an agency returns, and see what was accepted and what was not.",
                    "/returns",
                    80,
                    Permission.TAKE_IN_RETURNS);
        }
    }
}
