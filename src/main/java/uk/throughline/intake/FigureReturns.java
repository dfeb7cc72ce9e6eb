package uk.throughline.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.children.Kept;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.statistics.EthnicGroupsReader;
import uk.throughline.intake.statistics.NeighboursReader;
import uk.throughline.intake.statistics.PopulationReader;
import uk.throughline.intake.statistics.StatisticsReader;
import uk.throughline.intake.statistics.TableTally;
import uk.throughline.measures.PublishedStatistics;
import uk.throughline.measures.PublishedStatistics.Neighbour;
import uk.throughline.measures.PublishedStatistics.Value;
import uk.throughline.population.Estimate;
import uk.throughline.population.Populations;

/** Takes in tables of figures: published statistics, statistical neighbours and populations. */
@Component
class FigureReturns {
    private static final String DEPARTMENT = "Department for Education, explore education statistics";

    private final Populations populations;
    private final PublishedStatistics published;

    FigureReturns(Populations populations, PublishedStatistics published) {
        this.populations = populations;
        this.published = published;
    }

    Taken take(Recognised.Statistics kind, Turn turn) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            return values(
                    StatisticsReader.read(table, kind.dataset(), tally),
                    kind.dataset().id(),
                    DEPARTMENT,
                    turn,
                    tally);
        }
    }

    Taken take(Recognised.EthnicGroups kind, Turn turn) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            String source = "Office for National Statistics, census 2021";
            return values(EthnicGroupsReader.read(table, tally), EthnicGroupsReader.DATASET, source, turn, tally);
        }
    }

    private Taken values(Stream<Value> values, String dataset, String source, Turn turn, TableTally tally) {
        try (values) {
            if (!turn.accept()) {
                long unused = values.count();
                return taken(source, tally, "rows of the table", Kept.NOTHING);
            }
            long added = published.receive(dataset, source, turn.number(), values);
            return taken(source, tally, "rows of the table", new Kept(added, 0, 0, 0));
        }
    }

    Taken take(Recognised.Neighbours kind, String fileName, Turn turn) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            // what is mended is of one year, whatever its file is called now
            int setYear = turn.since(LocalDate.of(NeighboursReader.setYear(table.columns(), fileName), 4, 1))
                    .getYear();
            List<Neighbour> neighbours = NeighboursReader.read(table, setYear, tally);
            long added = turn.accept() ? published.receiveNeighbours(setYear, turn.number(), neighbours) : 0;
            return taken(DEPARTMENT, tally, "authorities", new Kept(added, 0, 0, 0));
        }
    }

    Taken take(Recognised.Population kind, Turn turn) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            List<Estimate> estimates = PopulationReader.read(table, tally);
            Populations.Received received =
                    turn.accept() ? populations.receive(estimates, turn.number()) : new Populations.Received(0, 0, 0);
            Kept kept = new Kept(received.added(), received.changed(), received.unchanged(), 0);
            return taken(null, tally, "estimates", kept);
        }
    }

    private static Taken taken(@Nullable String agency, TableTally tally, String list, Kept kept) {
        List<Receipt.Place> places = new ArrayList<>();
        tally.refused().forEach(place -> places.add(new Receipt.Place(list, place.line(), null, place.value())));
        List<Receipt.Finding> findings = tally.refusedRows() == 0
                ? List.of()
                : List.of(new Receipt.Finding(
                        "row",
                        Receipt.Severity.ERROR,
                        list,
                        "The row does not say for which area and year it is, or its figures cannot be read.",
                        "Check the row in the file as it was published.",
                        tally.refusedRows(),
                        null));
        LocalDate from = tally.from();
        LocalDate to = tally.to();
        long accepted = tally.read() - tally.refusedRows();
        return new Taken(
                agency,
                from,
                to,
                List.of(new Receipt.ListTotals(list, tally.read(), accepted, tally.refusedRows(), 0)),
                findings,
                tally.notUnderstood(),
                places,
                kept,
                tally.refusedLines(),
                null);
    }
}
