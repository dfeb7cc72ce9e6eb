package uk.throughline.intake.pages;

import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.staging.Progress;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;

/** How far a return is that was just sent, and the way to stop it. */
@Controller
class SendingPages {
    private static final Duration AFTER_STOPPING = Duration.ofSeconds(3);

    private final Sendings sendings;
    private final ReturnPages returns;
    private final Access access;
    private final Frames frames;

    SendingPages(Sendings sendings, ReturnPages returns, Access access, Frames frames) {
        this.sendings = sendings;
        this.returns = returns;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(ReturnPages.SENDING + "{ticket}")
    ModelAndView look(@PathVariable String ticket) {
        Sending sending = found(ticket);
        return sending.outcome(Duration.ZERO)
                .map(outcome -> returns.answer(outcome, sending))
                .orElseGet(() -> page(sending));
    }

    @PostMapping(ReturnPages.SENDING + "{ticket}/stop")
    String stop(@PathVariable String ticket) {
        Sending sending = found(ticket);
        sending.progress().stop();
        sending.outcome(AFTER_STOPPING);
        return "redirect:" + ReturnPages.SENDING + ticket;
    }

    private ModelAndView page(Sending sending) {
        long rows = sending.progress().rows();
        return new ModelAndView(
                "intake/sending",
                "page",
                new SendingPage(
                        frames.titled("Checking " + sending.fileName()).under("Returns", "/returns"),
                        sending.fileName(),
                        ReturnPages.SENDING + sending.ticket(),
                        inWords(sending.progress().step()),
                        rows == 0 ? "" : ReceiptReading.number(rows) + " rows read so far.",
                        frames.script()));
    }

    private static String inWords(Progress.Step step) {
        return switch (step) {
            case WAITING -> "Another return is being taken in. This one is next.";
            case READING -> "Step 1 of 3: it is being read.";
            case CHECKING -> "Step 2 of 3: every row is held against the rules.";
            case COMPARING -> "Step 3 of 3: it is compared with what is known, and its receipt is written.";
        };
    }

    private Sending found(String ticket) {
        access.require(Permission.TAKE_IN_RETURNS);
        return sendings.find(ticket).orElseThrow(NoSuchPage::new);
    }
}
