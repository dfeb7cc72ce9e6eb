package uk.throughline.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import uk.throughline.access.signin.Passwords;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Refusal;

/** Asks for a new password at the terminal, or reads it from standard input; never from the command line, where others could see it. */
final class NewPassword {
    @Option(
            names = "--password-stdin",
            description = "Read the password as one line from standard input instead of asking for it.")
    boolean fromStandardInput;

    /**
     * The password as it is kept.
     *
     * @param known what everyone knows of the person, which no password is made of
     */
    String read(picocli.CommandLine command, Passwords passwords, List<String> known) {
        return switch (passwords.accepted("password", fromStandardInput ? line() : asked(command), known)) {
            case Outcome.Done<String>(String hash) -> hash;
            case Outcome.Refused<String>(Refusal refusal) -> throw new ParameterException(command, refusal.reason());
        };
    }

    private static String asked(picocli.CommandLine command) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(
                    command,
                    "There is no terminal to ask for the password at. Give it on standard input with --password-stdin.");
        }
        char[] first = console.readPassword("New password: ");
        char[] again = console.readPassword("The same again: ");
        if (first == null || again == null || !String.valueOf(first).equals(String.valueOf(again))) {
            throw new ParameterException(command, "The two passwords differ. Run the command again.");
        }
        return String.valueOf(first);
    }

    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
