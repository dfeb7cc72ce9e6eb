package uk.throughline.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.signin.Passwords;
import uk.throughline.access.signin.SecondFactors;

/** The people who may sign in. */
@Command(name = "reader", description = "The people who may sign in.", mixinStandardHelpOptions = true)
final class ReaderCommand {
    private static final List<Permission> FOR_PEOPLE = Permission.forPeople();

    /** Lets a person in, or changes what they may do. */
    @Command(
            name = "add",
            description =
                    "Lets a person in by post, or changes what they may do. --may is one of: read figures, comment on figures, read records, read own agency's records, know of records, challenge, classify records, oversee access, take in returns, accept returns, write report, administer own agency, administer.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Context context;

        @Parameters(paramLabel = "ID", description = "What they sign in as.")
        String id = "";

        @Option(
                names = "--post",
                required = true,
                description = "Their post, such as \"Performance analyst\". Never a person's name.")
        String post = "";

        @Option(names = "--agency", defaultValue = "", description = "Their agency.")
        String agency = "";

        @Option(
                names = "--may",
                required = true,
                paramLabel = "GRANT",
                description = "What they may do; give it once for each grant.")
        List<String> may = List.of();

        @Option(names = "--reason", required = true, description = "Why they need it.")
        String reason = "";

        @Mixin
        NewPassword password = new NewPassword();

        @Spec
        CommandSpec spec = CommandSpec.create();

        Add(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            if (!id.matches("[a-z][a-z0-9.-]{1,60}")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "An id is lower-case letters, digits, dots and hyphens, such as analyst or named-nurse.");
            }
            Set<Permission> granted = new LinkedHashSet<>();
            for (String words : may) {
                granted.add(FOR_PEOPLE.stream()
                        .filter(permission -> permission.words().equals(words))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "\"" + words + "\" is no grant. Give one of: "
                                        + FOR_PEOPLE.stream()
                                                .map(Permission::words)
                                                .collect(Collectors.joining(", ")) + ".")));
            }
            String hash = password.read(spec.commandLine(), context.get(Passwords.class), List.of(id, post, agency));
            Reading.run(Reader.SET_UP, () -> context.get(Access.class)
                    .admit(new Access.Person(id, post, agency), hash, granted, reason));
            spec.commandLine().getOut().println(post + " may sign in as " + id + ".");
            return 0;
        }
    }

    /** A new password for somebody who cannot get a letter. */
    @Command(
            name = "password",
            description = "Gives somebody a new password and signs them out everywhere.",
            mixinStandardHelpOptions = true)
    static final class Password implements Callable<Integer> {
        private final Context context;

        @Parameters(paramLabel = "ID", description = "What they sign in as.")
        String id = "";

        @Mixin
        NewPassword password = new NewPassword();

        @Spec
        CommandSpec spec = CommandSpec.create();

        Password(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Passwords passwords = context.get(Passwords.class);
            String hash = password.read(spec.commandLine(), passwords, List.of(id));
            if (!Reading.as(Reader.SET_UP, () -> passwords.give(id, hash))) {
                throw new ParameterException(spec.commandLine(), "Nobody signs in as " + id + ".");
            }
            spec.commandLine().getOut().println(id + " has a new password and is signed out everywhere.");
            return 0;
        }
    }

    /** For the only administrator, whose codes nobody else can have forgotten. */
    @Command(
            name = "forget-codes",
            description =
                    "Forgets the codes with which somebody signs in, when there are no two others to do it on the page.",
            mixinStandardHelpOptions = true)
    static final class ForgetCodes implements Callable<Integer> {
        private final Context context;

        @Parameters(paramLabel = "ID", description = "What they sign in as.")
        String id = "";

        @Option(names = "--reason", required = true, description = "How you made sure that it is this person.")
        String reason = "";

        @Spec
        CommandSpec spec = CommandSpec.create();

        ForgetCodes(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            if (!Reading.as(
                    Reader.SIGN_IN, () -> context.get(SecondFactors.class).forget(id, reason))) {
                throw new ParameterException(spec.commandLine(), id + " has no codes, so nothing was changed.");
            }
            spec.commandLine().getOut().println(id + " sets up new codes at the next sign-in.");
            return 0;
        }
    }
}
