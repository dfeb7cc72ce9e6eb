package uk.throughline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;

/** The trail of what was read and changed. */
@Command(name = "trail", description = "The trail of what was read and changed.", mixinStandardHelpOptions = true)
final class TrailCommand {
    @Command(
            name = "verify",
            description = "Checks that no entry of the trail was changed, added or removed.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        private final Context context;

        @Spec
        CommandSpec spec = CommandSpec.create();

        Verify(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            List<String> broken = Reading.as(Reader.SET_UP, context.get(Access.class)::brokenSeals);
            if (broken.isEmpty()) {
                spec.commandLine().getOut().println("The trail is whole: every entry is as it was written.");
                return 0;
            }
            broken.forEach(spec.commandLine().getOut()::println);
            return 1;
        }
    }
}
