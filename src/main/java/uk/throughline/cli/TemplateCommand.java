package uk.throughline.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.ReturnTemplates;
import uk.throughline.intake.ReturnTemplates.About;
import uk.throughline.kernel.Outcome;

/** The templates in which agencies send what has no national format. */
@Command(
        name = "template",
        description = "The templates in which agencies send what has no national format.",
        mixinStandardHelpOptions = true)
final class TemplateCommand {
    @Command(
            name = "add",
            description =
                    "Adds a template of the partnership's own, or replaces it. The file says what is wrong with it.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Supplier<ReturnTemplates> templates;

        @Parameters(paramLabel = "FILE", description = "The template, as YAML.")
        Path file = Path.of("template.yaml");

        @Spec
        CommandSpec spec = CommandSpec.create();

        Add(Supplier<ReturnTemplates> templates) {
            this.templates = templates;
        }

        @Override
        public Integer call() throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
            }
            String content;
            try {
                content = Files.readString(file, StandardCharsets.UTF_8);
            } catch (MalformedInputException e) {
                spec.commandLine()
                        .getErr()
                        .println("The file " + file.getFileName() + " is not text in UTF-8. Save it so.");
                return 1;
            }
            Outcome<About> added =
                    Reading.as(Reader.SET_UP, () -> templates.get().add(String.valueOf(file.getFileName()), content));
            return switch (added) {
                case Outcome.Done<About>(About about) -> {
                    spec.commandLine()
                            .getOut()
                            .println("Files with the headings of \"" + about.title() + "\" are taken in from now on ("
                                    + about.id() + ").");
                    yield 0;
                }
                case Outcome.Refused<About>(var refusal) -> {
                    spec.commandLine().getErr().println(refusal.reason());
                    yield 1;
                }
            };
        }
    }

    @Command(
            name = "list",
            description = "Lists the templates, the partnership's own first.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {
        private final Supplier<ReturnTemplates> templates;

        @Spec
        CommandSpec spec = CommandSpec.create();

        Listing(Supplier<ReturnTemplates> templates) {
            this.templates = templates;
        }

        @Override
        public Integer call() {
            for (About about :
                    Reading.as(Reader.COMMAND_LINE, () -> templates.get().all())) {
                spec.commandLine()
                        .getOut()
                        .println(about.id() + " · " + about.title() + " · " + about.sender()
                                + (about.own() ? " · our own" : ""));
            }
            return 0;
        }
    }
}
