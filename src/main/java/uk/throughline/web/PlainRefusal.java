package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what is refused before the application is asked, in one sentence and without a word about the server. */
public final class PlainRefusal extends ErrorReportValve {
    static final String NOT_UNDERSTOOD = "The request could not be understood";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (status >= 500) {
                write(request, response, status, "Something broke here", "Nothing was half done. Try again.");
            } else if (status == 405) {
                write(request, response, status, "This cannot be done here", "Start again from the first page.");
            } else {
                write(
                        request,
                        response,
                        status,
                        NOT_UNDERSTOOD,
                        "Check the address, or start again from the first page.");
            }
        } catch (IOException | IllegalStateException gone) {
            // whoever asked has left, or the answer had begun: there is nobody to tell
            response.setSuspended(true);
        }
    }

    /** A page that asks nothing of the application; the words are ours, never the visitor's. */
    static void write(HttpServletRequest request, HttpServletResponse response, int status, String what, String next)
            throws IOException {
        AnswerHeaders.write(request, response);
        byte[] page = ("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + what
                        + "</title></head><body><main><h1>" + what + "</h1><p>" + next + "</p></main></body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page);
        }
    }
}
