package uk.throughline.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's context, started when a command first needs something of it, so that help and wrong use answer at once. */
final class Context implements AutoCloseable {
    private final Class<?> application;
    private @Nullable ConfigurableApplicationContext started;

    Context(Class<?> application) {
        this.application = application;
    }

    /** Something of the application, without its web server. */
    <T> Supplier<T> lazily(Class<T> type) {
        return () -> get(type);
    }

    <T> T get(Class<T> type) {
        return start(
                        WebApplicationType.NONE,
                        Map.of("spring.main.lazy-initialization", "true", "logging.level.uk.throughline", "warn"))
                .getBean(type);
    }

    /** Starts the web server on the port. */
    ConfigurableApplicationContext serve(int port, String address) {
        return start(
                WebApplicationType.SERVLET,
                Map.of("server.port", port, "server.address", address, "logging.level.uk.throughline", "warn"));
    }

    private synchronized ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> given) {
        if (started == null) {
            Map<String, Object> properties = new HashMap<>(given);
            if (System.getenv("THROUGHLINE_TRACE") == null) {
                // what hinders the start is said by the command in one sentence, not by the framework in forty lines
                properties.put("logging.level.org.springframework.boot.SpringApplication", "off");
                properties.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
                properties.put("logging.level.org.springframework.context.annotation", "error");
            }
            started = new SpringApplicationBuilder(application)
                    .web(type)
                    .properties(properties)
                    .run(properties.entrySet().stream()
                            .map(property -> "--" + property.getKey() + "=" + property.getValue())
                            .toArray(String[]::new));
        }
        return started;
    }

    @Override
    public synchronized void close() {
        if (started != null) {
            started.close();
        }
    }
}
