package uk.throughline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import uk.throughline.access.Access;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.intake.RefusedRows;
import uk.throughline.intake.ReturnTemplates;
import uk.throughline.intake.Returns;
import uk.throughline.measures.Measures;
import uk.throughline.partnership.Partnerships;
import uk.throughline.report.YearlyReports;

/** The commands of {@code throughline}, as scripts depend on them. Exit status: 0 done, 1 findings or refusals, 2 wrong use. */
@Command(
        name = "throughline",
        description =
                "The working record of a safeguarding children partnership: from what agencies send in to the yearly report.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLine.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class CommandLine {
    private CommandLine() {}

    /**
     * Runs one command.
     *
     * @param application the class that the application's context is made from
     */
    public static int run(Class<?> application, String... arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        // until the application has read what to log, nothing: commands that need no application print their own words
        // only
        LoggingSystem.get(CommandLine.class.getClassLoader()).beforeInitialize();
        try (Context context = new Context(application)) {
            picocli.CommandLine commands = new picocli.CommandLine(new CommandLine());
            for (Object command : commands(context)) {
                commands.addSubcommand(command);
            }
            commands.setParameterExceptionHandler(CommandLine::wrongUse);
            commands.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
            commands.setExpandAtFiles(false);
            if (arguments.length == 0) {
                commands.usage(commands.getErr());
                return 2;
            }
            return commands.execute(arguments);
        }
    }

    private static List<Object> commands(Context context) {
        List<Object> commands = new ArrayList<>();
        commands.add(new ServeCommand(context));
        commands.add(new DemoCommand(context));
        commands.add(new SetUpCommand(context));
        commands.add(new picocli.CommandLine(new ReaderCommand())
                .addSubcommand(new ReaderCommand.Add(context))
                .addSubcommand(new ReaderCommand.Password(context))
                .addSubcommand(new ReaderCommand.ForgetCodes(context)));
        commands.add(new FiguresCommand(context.lazily(Measures.class)));
        commands.add(new RowsCommand(context.lazily(Measures.class), context.lazily(Access.class)));
        commands.add(new IntakeCommand(context.lazily(Returns.class)));
        commands.add(new RefusedCommand(context.lazily(RefusedRows.class)));
        commands.add(new RemindCommand(context.lazily(ExpectedReturns.class)));
        commands.add(new picocli.CommandLine(new TemplateCommand())
                .addSubcommand(new TemplateCommand.Add(context.lazily(ReturnTemplates.class)))
                .addSubcommand(new TemplateCommand.Listing(context.lazily(ReturnTemplates.class))));
        commands.add(new ReportCommand(context.lazily(YearlyReports.class)));
        commands.add(new GenerateCommand());
        commands.add(new PrepareCommand(
                context.lazily(Partnerships.class),
                context.lazily(Returns.class),
                context.lazily(YearlyReports.class)));
        commands.add(new BackupCommand());
        commands.add(new RestoreCommand());
        commands.add(new picocli.CommandLine(new TrailCommand())
                .addSubcommand(new TrailCommand.Verify(context))
                .addSubcommand(new TrailCommand.Seal(context)));
        return commands;
    }

    private static int wrongUse(ParameterException wrong, String[] arguments) {
        picocli.CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr()
                .println("Run \"" + command.getCommandSpec().qualifiedName() + " --help\" to see how it is used.");
        return 2;
    }

    /** One sentence for a person; the whole failure only for who asks for it. */
    private static int failed(Exception failure, picocli.CommandLine command) {
        PrintWriter err = command.getErr();
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        err.println(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        if (System.getenv("THROUGHLINE_TRACE") != null) {
            failure.printStackTrace(err);
        } else {
            err.println("Set THROUGHLINE_TRACE=1 and run it again to see where it failed.");
        }
        return 1;
    }

    /** The version that the build wrote. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLine.class.getPackage().getImplementationVersion();
            return new String[] {"throughline " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
