package uk.throughline.intake.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import uk.throughline.kernel.Outcome;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;
import uk.throughline.web.Section;

/** Returns: sent in and checked, looked at, and accepted with one button. */
@Controller
class ReturnPages {
    private final Returns returns;
    private final Access access;
    private final Frames frames;

    ReturnPages(Returns returns, Access access, Frames frames) {
        this.returns = returns;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/returns")
    ModelAndView list(@RequestParam(name = "page", defaultValue = "1") int number) {
        access.require(Permission.TAKE_IN_RETURNS);
        return list(number, "", "");
    }

    /** Keeps the file aside while it is checked, and leads to its receipt. */
    @PostMapping("/returns")
    ModelAndView send(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "agency", defaultValue = "") String agency)
            throws IOException {
        access.require(Permission.TAKE_IN_RETURNS);
        String name = file == null || file.getOriginalFilename() == null ? "" : fileName(file.getOriginalFilename());
        if (file == null || name.isEmpty()) {
            return refused("Choose the file of the return", agency);
        }
        if (file.isEmpty()) {
            return refused("The file is empty. Choose the file of the return", agency);
        }
        Path kept = Files.createTempFile("return-", ".part");
        try {
            file.transferTo(kept);
            return switch (returns.takeIn(kept, name, agency.isBlank() ? null : agency.strip(), true)) {
                case Outcome.Done<Receipt>(Receipt receipt) ->
                    new ModelAndView("redirect:/returns/" + receipt.number());
                case Outcome.Refused<Receipt>(var refusal) -> refused(refusal.reason(), agency);
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private ModelAndView refused(String error, String agency) {
        ModelAndView answer = list(1, error, agency);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView list(int number, String error, String agency) {
        if (number < 1) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "intake/returns",
                "page",
                new ReturnsPage(
                        frames.titled(error.isEmpty() ? "Returns" : "Error: Returns"),
                        returns.receipts(number).stream()
                                .map(ReceiptReading::row)
                                .toList(),
                        Pager.of(number, returns.count(), "/returns?"),
                        error,
                        agency));
    }

    /** Some browsers send the whole path. */
    private static String fileName(String sent) {
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .strip();
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
