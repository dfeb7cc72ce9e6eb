package uk.throughline.intake.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.RefusedRows;
import uk.throughline.intake.RefusedRows.Written;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;
import uk.throughline.web.Download;
import uk.throughline.web.Frame;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;

/** A return's receipt, from which it is accepted, sent back or withdrawn. */
@Controller
class ReceiptPages {
    private static final String RECEIPT = "/returns/{number}";

    private final Returns returns;
    private final RefusedRows refusedRows;
    private final Access access;
    private final Frames frames;

    ReceiptPages(Returns returns, RefusedRows refusedRows, Access access, Frames frames) {
        this.returns = returns;
        this.refusedRows = refusedRows;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(RECEIPT)
    ModelAndView receipt(@PathVariable long number) {
        return page(found(number), "", null, "");
    }

    /** The refused rows as a file, or the receipt where they cannot be had. */
    @GetMapping(RECEIPT + "/refused")
    Object refused(@PathVariable long number) throws IOException {
        Receipt receipt = found(number);
        Path file = Files.createTempFile("refused-", ".out");
        boolean given = false;
        try {
            switch (refusedRows.write(number, file)) {
                case Outcome.Done<Written>(Written written) -> {
                    given = true;
                    return Download.named(written.name(), MediaType.parseMediaType(written.mediaType()))
                            .contentLength(Files.size(file))
                            .body(new InputStreamResource(
                                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
                }
                case Outcome.Refused<Written>(var refusal) -> {
                    ModelAndView answer = page(receipt, refusal.reason(), null, "");
                    answer.setStatus(HttpStatus.CONFLICT);
                    return answer;
                }
            }
        } finally {
            if (!given) {
                Files.deleteIfExists(file);
            }
        }
    }

    @PostMapping(RECEIPT + "/accept")
    ModelAndView accept(@PathVariable long number) {
        return answer(returns.accept(number), number, null);
    }

    @PostMapping(RECEIPT + "/send-back")
    ModelAndView sendBack(@PathVariable long number, @RequestParam(defaultValue = "") String because) {
        return answer(returns.sendBack(number, because), number, because);
    }

    @PostMapping(RECEIPT + "/withdraw")
    ModelAndView withdraw(@PathVariable long number, @RequestParam(defaultValue = "") String because) {
        return answer(returns.withdraw(number, because), number, because);
    }

    /** @param because the reason as it was typed; null where none is asked for */
    private ModelAndView answer(Outcome<Receipt> outcome, long number, @Nullable String because) {
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> new ModelAndView("redirect:/returns/" + number);
            case Outcome.Refused<Receipt>(var refusal) -> {
                boolean reason = refusal.what().equals("because");
                ModelAndView answer =
                        page(found(number), reason ? "" : refusal.reason(), because, reason ? refusal.reason() : "");
                answer.setStatus(reason ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
                yield answer;
            }
        };
    }

    private ModelAndView page(Receipt receipt, String error, @Nullable String typed, String reasonError) {
        boolean mayAccept = access.may(Permission.ACCEPT_RETURNS);
        boolean wrong = !error.isEmpty() || !reasonError.isEmpty();
        Frame frame = frames.titled((wrong ? "Error: " : "") + "What became of " + receipt.fileName())
                .under("Returns", "/returns");
        ReceiptPage.Settling settling = mayAccept ? settling(receipt, typed == null ? "" : typed, reasonError) : null;
        return new ModelAndView(
                "intake/receipt", "page", ReceiptReading.page(frame, receipt, mayAccept, settling, error));
    }

    private static ReceiptPage.@Nullable Settling settling(Receipt receipt, String typed, String error) {
        String address = "/returns/" + receipt.number();
        return switch (receipt.state()) {
            case CHECKED ->
                new ReceiptPage.Settling(
                        "Send it back",
                        "Nothing of it is taken in. Who sent it sees why.",
                        "What should be put right?",
                        address + "/send-back",
                        typed,
                        error);
            case ACCEPTED ->
                new ReceiptPage.Settling(
                        "Withdraw it",
                        "What it said is not counted any more, what it had replaced stands again, and the figures are counted"
                                + " anew. It stays in the list of returns.",
                        "Why is it withdrawn?",
                        address + "/withdraw",
                        typed,
                        error);
            case REFUSED, SENT_BACK, WITHDRAWN -> null;
        };
    }

    private Receipt found(long number) {
        access.require(Permission.TAKE_IN_RETURNS);
        return returns.receipt(number).orElseThrow(NoSuchPage::new);
    }
}
