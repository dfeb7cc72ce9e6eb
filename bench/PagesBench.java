import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks pages of a server in another process 50 times a second, whether or not earlier answers have come, and gives the 95th percentile. */
public final class PagesBench {
    private static final int A_SECOND = 50;
    private static final int SECONDS = 20;
    private static final int PORT = 18_080;
    private static final String SERVER = "http://127.0.0.1:" + PORT;

    public static void main(String[] arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("bench.home"), "throughline").toString(), "serve", "--port", "" + PORT);
        builder.environment().put("THROUGHLINE_DATA", System.getProperty("bench.data"));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process server = builder.start();
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1).build()) {
            signIn(client);
            for (var page : Map.of(
                    "scorecard", "/figures",
                    "figure", "/figures/protection.plans_open/2024-03-31",
                    "yearly report", "/yearly-report/2023-24").entrySet()) {
                load(client, page.getValue(), 5);
                List<Long> millis = load(client, page.getValue(), SECONDS);
                double p95 = millis.get((int) (millis.size() * 0.95)) / 1e9;
                System.out.println("RESULT\t" + page.getKey() + " page, 95th percentile\t" + A_SECOND + " requests a second\t" + p95 + "\t0\t0\t0\t0.1 s");
            }
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static void signIn(HttpClient client) throws IOException, InterruptedException {
        String page = null;
        for (int attempt = 0; attempt < 120 && page == null; attempt++) {
            try {
                page = get(client, "/sign-in").body();
            } catch (IOException e) {
                Thread.sleep(500);
            }
        }
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page == null ? "" : page);
        if (!token.find()) {
            throw new IllegalStateException("The server did not come up with a sign-in page");
        }
        HttpRequest demonstration = HttpRequest.newBuilder(URI.create(SERVER + "/sign-in/as"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("person=analyst&_csrf=" + token.group(1)))
                .build();
        client.send(demonstration, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(SERVER + path)).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response;
    }

    /** @return nanoseconds from when each request was due to its whole answer, sorted */
    private static List<Long> load(HttpClient client, String path, int seconds) throws InterruptedException {
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < seconds * A_SECOND; i++) {
                long due = start + i * 1_000_000_000L / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                each.submit(() -> {
                    try {
                        get(client, path);
                        taken.add(System.nanoTime() - due);
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " requests of " + path + " failed");
        }
        return taken.stream().sorted().toList();
    }
}
