package uk.throughline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.NotAllowed;
import uk.throughline.web.pages.ErrorPage;

/** Says in words what went wrong and what to do next. Nothing that a person typed or a record holds is repeated or logged. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(NotAllowed refusal) {
        return page(
                HttpStatus.FORBIDDEN,
                "You may not see this page",
                Objects.requireNonNullElse(refusal.getMessage(), ""),
                "");
    }

    @ExceptionHandler({NoSuchPage.class, MethodArgumentTypeMismatchException.class})
    ModelAndView noSuchPage() {
        return page(
                HttpStatus.NOT_FOUND,
                "There is no such page",
                "Check the address, or start again from the row of sections above.",
                "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(
                HttpStatus.CONTENT_TOO_LARGE,
                "The file is too large",
                "A file of up to 256 MB can be sent here. Send a larger one in parts, or take it in on the machine itself with"
                        + " the command \"throughline intake\".",
                "");
    }

    /** What no form of ours sends, such as a sign that is no letter: found when the page asks for it. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ModelAndView notUnderstood() {
        return refusedRequest(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler(Exception.class)
    ModelAndView broken(Exception fault) {
        return fault instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()
                ? refusedRequest(answer.getStatusCode().value())
                : broken((Throwable) fault);
    }

    /** What the server itself refused before any page was asked, such as a form whose session had ended. */
    @RequestMapping("/error")
    ModelAndView fromServer(HttpServletRequest request, HttpServletResponse response) {
        // a request that the server refused never came to the filter that writes them
        AnswerHeaders.write(request, response);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        return brokenUpload(request)
                .orElseGet(() ->
                        fault instanceof Throwable thrown && status >= 500 ? broken(thrown) : refusedRequest(status));
    }

    /** A file that did not arrive takes the form's hidden field with it, so it is refused like a form without one. */
    private Optional<ModelAndView> brokenUpload(HttpServletRequest request) {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        try {
            request.getParts();
            return Optional.empty();
        } catch (IllegalStateException tooLarge) {
            return Optional.of(tooLarge());
        } catch (IOException | ServletException broken) {
            return Optional.of(page(
                    HttpStatus.BAD_REQUEST,
                    "The file did not arrive whole",
                    "Nothing of it was kept. Send it again. If it does not arrive then either, the disk of the machine that"
                            + " Throughline runs on may be full: tell whoever looks after it.",
                    ""));
        }
    }

    private ModelAndView refusedRequest(int status) {
        return switch (status) {
            case 403 ->
                page(
                        HttpStatus.FORBIDDEN,
                        "The form was open too long",
                        "You were signed out meanwhile, so nothing was changed. Go back, load the page again and send the form"
                                + " once more.",
                        "");
            case 404 -> noSuchPage();
            case 405 ->
                page(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "This address takes only forms",
                        "Start again from the row of sections above.",
                        "");
            case 413 -> tooLarge();
            default ->
                page(
                        HttpStatus.resolve(status) instanceof HttpStatus known && known.is4xxClientError()
                                ? known
                                : HttpStatus.BAD_REQUEST,
                        "The request could not be understood",
                        "Go back to the page before and try again.",
                        "");
        };
    }

    private ModelAndView broken(Throwable fault) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Reference {}: {}", reference, whereItBroke(fault));
        ModelAndView answer = new ModelAndView(
                "web/error",
                "page",
                new ErrorPage(
                        frames.plain("Something broke here"),
                        "Something broke here",
                        "It is not your doing. Nothing was half done. Try again; if it breaks again, tell whoever looks after"
                                + " Throughline the reference below.",
                        reference));
        answer.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return answer;
    }

    /** Kinds and places of the fault and its causes, without their messages, which may repeat a record. */
    private static String whereItBroke(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable part = fault; part != null; part = part.getCause()) {
            text.append(text.isEmpty() ? "" : ", caused by ")
                    .append(part.getClass().getName());
            StackTraceElement[] places = part.getStackTrace();
            for (int i = 0; i < Math.min(6, places.length); i++) {
                text.append(" at ").append(places[i]);
            }
        }
        return text.toString();
    }

    private ModelAndView page(HttpStatus status, String what, String next, String reference) {
        ModelAndView answer =
                new ModelAndView("web/error", "page", new ErrorPage(frames.titled(what), what, next, reference));
        answer.setStatus(status);
        return answer;
    }
}
