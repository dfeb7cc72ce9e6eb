package uk.throughline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.signin.Passwords;
import uk.throughline.partnership.Installation;
import uk.throughline.partnership.Partnership;

/** Names the partnership of this installation and lets its first administrator in. */
@Command(
        name = "set-up",
        description =
                "Names the partnership of this installation and lets its first administrator in. Running it again changes both.",
        mixinStandardHelpOptions = true)
final class SetUpCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--name", required = true, description = "The partnership's name.")
    String name = "";

    @Option(
            names = "--authority-name",
            required = true,
            description = "The local authority's name as official statistics write it.")
    String authorityName = "";

    @Option(
            names = "--authority-code",
            required = true,
            description = "The authority's three-digit code, as its returns bear it.")
    String authorityCode = "";

    @Option(
            names = "--neighbours",
            defaultValue = "mean",
            description = "How statistical neighbours are summed up: mean or median (default: ${DEFAULT-VALUE}).")
    String neighbours = "mean";

    @Option(
            names = "--administrator",
            required = true,
            paramLabel = "ID",
            description = "What the first administrator signs in as.")
    String administrator = "";

    @Option(
            names = "--post",
            defaultValue = "Business manager",
            description = "Their post (default: ${DEFAULT-VALUE}).")
    String post = "";

    @Mixin
    NewPassword password = new NewPassword();

    @Spec
    CommandSpec spec = CommandSpec.create();

    SetUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!authorityCode.matches("\\d{3}")) {
            throw new ParameterException(
                    spec.commandLine(), "--authority-code is three digits, such as 372; " + authorityCode + " is not.");
        }
        if (!neighbours.equals("mean") && !neighbours.equals("median")) {
            throw new ParameterException(
                    spec.commandLine(), "--neighbours is mean or median; " + neighbours + " is neither.");
        }
        String hash = password.read(
                spec.commandLine(), context.get(Passwords.class), List.of(administrator, post, name, authorityName));
        Partnership partnership = new Partnership(name, authorityName, authorityCode, false, neighbours);
        Reading.run(Reader.SET_UP, () -> context.get(Installation.class)
                .setUp(partnership, new Access.Person(administrator, post, name), hash));
        spec.commandLine()
                .getOut()
                .println(name + " is set up. Start it with throughline serve, and sign in as " + administrator + ".");
        return 0;
    }
}
