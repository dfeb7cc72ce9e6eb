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

    Taken take(Recognised.Statistics kind, long number, boolean accept) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            return values(
                    StatisticsReader.read(table, kind.dataset(), tally),
                    kind.dataset().id(),
                    DEPARTMENT,
                    number,
                    accept,
                    tally);
        }
    }

    Taken take(Recognised.EthnicGroups kind, long number, boolean accept) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            String source = "Office for National Statistics, census 2021";
            return values(
                    EthnicGroupsReader.read(table, tally), EthnicGroupsReader.DATASET, source, number, accept, tally);
        }
    }

    private Taken values(
            Stream<Value> values, String dataset, String source, long number, boolean accept, TableTally tally) {
        try (values) {
            if (!accept) {
                long unused = values.count();
                return taken(source, tally, "rows of the table", Kept.NOTHING);
            }
            long added = published.receive(dataset, source, number, values);
            return taken(source, tally, "rows of the table", new Kept(added, 0, 0, 0));
        }
    }

    Taken take(Recognised.Neighbours kind, String fileName, long number, boolean accept) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            int setYear = NeighboursReader.setYear(table.columns(), fileName);
            List<Neighbour> neighbours = NeighboursReader.read(table, setYear, tally);
            long added = accept ? published.receiveNeighbours(setYear, number, neighbours) : 0;
            return taken(DEPARTMENT, tally, "authorities", new Kept(added, 0, 0, 0));
        }
    }

    Taken take(Recognised.Population kind, long number, boolean accept) throws IOException {
        try (CsvTable table = CsvTable.open(kind.part())) {
            TableTally tally = new TableTally();
            List<Estimate> estimates = PopulationReader.read(table, tally);
            Populations.Received received =
                    accept ? populations.receive(estimates, number) : new Populations.Received(0, 0, 0);
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
                kept);
    }
}
