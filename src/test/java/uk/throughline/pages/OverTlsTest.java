package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with a certificate of its own, as docs/tls.md says: made by the JDK's keytool for this test. */
@PagesTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class OverTlsTest {
    private static final String PASSWORD = "for-this-test-only";
    private static final Path STORE = made();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry settings) {
        settings.add("server.ssl.bundle", () -> "web");
        settings.add("spring.ssl.bundle.jks.web.keystore.location", () -> STORE.toUri()
                .toString());
        settings.add("spring.ssl.bundle.jks.web.keystore.password", () -> PASSWORD);
        settings.add("spring.ssl.bundle.jks.web.keystore.type", () -> "PKCS12");
    }

    private static Path made() {
        try {
            Path store = Files.createTempDirectory("certificate").resolve("web.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "web",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(keytool.waitFor()).isZero();
            return store;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void browsers_are_told_to_stay_with_tls_and_the_session_belongs_to_this_host_alone() throws Exception {
        HttpResponse<String> page;
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            page = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
        assertThat(page.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .startsWith("__Host-throughline=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"));
    }

    @Test
    void who_speaks_no_tls_gets_nothing_of_it() {
        Wire.Answer answer = Wire.ask(port, "GET", "/sign-in");
        assertThat(answer.status()).isIn(0, 400);
        assertThat(answer.body()).doesNotContain("password");
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(STORE.toFile(), PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
