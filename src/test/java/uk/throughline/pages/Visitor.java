package uk.throughline.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Someone at a browser without scripts: keeps the session, follows redirects, fills in forms as the last page has them. */
final class Visitor {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String site;
    private Document page = new Document("");

    Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    /** Someone who has taken that post in the demonstration. */
    static Visitor as(String person, int port) {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in/as", Map.of("person", person));
        return visitor;
    }

    /** What came back: where the visitor ended up, and the page there. */
    record Answer(int status, String path, Document page, HttpResponse<byte[]> response) {
        String heading() {
            return page.select("h1").text();
        }

        String text() {
            return page.text();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).header("Accept", "text/html,*/*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form with the hidden field of the last page. */
    Answer post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(token());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Opens a page where what came last has no hidden field to send a form with. */
    void getIfFile(String path) {
        if (page.select("input[name=_csrf]").isEmpty()) {
            get(path);
        }
    }

    /** Opens the page of a form and sends it. */
    Answer getThenPost(String formPath, String path, Map<String, String> fields) {
        get(formPath);
        return post(path, fields);
    }

    /** Sends a form as it is given, with no hidden field but one that stands in it. */
    Answer postAsIs(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The cookie of the session. */
    HttpCookie cookie() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("throughline"))
                .findFirst()
                .orElseThrow();
    }

    /** Has the browser bear a cookie that no answer has set. */
    void bear(String name, String value, String path) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(site), cookie);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Sends a file as the form for returns does; an empty name is a form without a file. */
    Answer sendFile(String path, String name, String content, String agency) {
        String boundary = "----throughline";
        String body = part(boundary, "name=\"_csrf\"", token())
                + part(boundary, "name=\"agency\"", agency)
                + part(
                        boundary,
                        "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                        content)
                + "--" + boundary + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends what is left of a form when it breaks off within the file. */
    Answer sendHalfAFile(String path) {
        String boundary = "----throughline";
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(part(boundary, "name=\"_csrf\"", token()) + "--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.xml\"\r\n\r\n<Message"))
                .build());
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    /** The page that came last. */
    Document page() {
        return page;
    }

    /** The hidden field of the last page; empty where it has none. */
    String token() {
        Element field = page.selectFirst("input[name=_csrf]");
        return field == null ? "" : field.val();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String body = new String(response.body(), StandardCharsets.UTF_8);
            page = Jsoup.parse(body, site);
            URI at = response.uri();
            return new Answer(
                    response.statusCode(),
                    at.getPath() + (at.getQuery() == null ? "" : "?" + at.getQuery()),
                    page,
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
