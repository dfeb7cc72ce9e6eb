package uk.throughline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import uk.throughline.cli.CommandLine;

/** The application: one partnership, one database, every room. */
@SpringBootApplication
@Modulithic
public class Throughline {
    public static void main(String[] arguments) {
        System.exit(CommandLine.run(Throughline.class, arguments));
    }
}
