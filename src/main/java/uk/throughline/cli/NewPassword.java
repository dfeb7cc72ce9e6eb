package uk.throughline.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Asks for a new password at the terminal, or reads it from standard input; never from the command line, where others could see it. */
final class NewPassword {
    private static final int SHORTEST = 12;

    @Option(
            names = "--password-stdin",
            description = "Read the password as one line from standard input instead of asking for it.")
    boolean fromStandardInput;

    /** @return the password, of at least twelve characters */
    String read(picocli.CommandLine command) {
        String password = fromStandardInput ? line() : asked(command);
        if (password.length() < SHORTEST) {
            throw new ParameterException(
                    command,
                    "The password needs at least " + SHORTEST
                            + " characters. Three or four words together are easiest to keep.");
        }
        return password;
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
