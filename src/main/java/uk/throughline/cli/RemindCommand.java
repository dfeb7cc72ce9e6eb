package uk.throughline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Due;
import uk.throughline.intake.ExpectedReturns;
import uk.throughline.intake.Reminder;
import uk.throughline.kernel.Dates;

/** Reminds agencies of returns that are due; for installations whose server does not run in the morning. */
@Command(
        name = "remind",
        description =
                "Writes to the agencies whose returns are due within a week or late, as the server does every morning. Exit status 1 when someone could not be reminded.",
        mixinStandardHelpOptions = true)
final class RemindCommand implements Callable<Integer> {
    private final Supplier<ExpectedReturns> expected;

    @Spec
    CommandSpec spec = CommandSpec.create();

    RemindCommand(Supplier<ExpectedReturns> expected) {
        this.expected = expected;
    }

    @Override
    public Integer call() {
        List<Reminder> reminders =
                Reading.as(Reader.REMINDER, () -> expected.get().remind());
        PrintWriter out = spec.commandLine().getOut();
        if (reminders.isEmpty()) {
            out.println("Nobody is to be reminded today.");
        }
        reminders.forEach(reminder -> {
            Due due = reminder.due();
            out.println(due.expected().title() + ", " + due.period().label() + ", due " + Dates.inWords(due.dueOn())
                    + ", " + due.expected().agency() + ": " + reminder.outcome());
        });
        out.flush();
        return reminders.stream().allMatch(Reminder::sent) ? 0 : 1;
    }
}
