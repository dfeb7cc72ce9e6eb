package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Period;
import uk.throughline.measures.PublishedStatistics.Neighbour;
import uk.throughline.measures.PublishedStatistics.Value;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;
import uk.throughline.testing.SharedData;

/** The Department's own tables, for Rotherham. */
@ApplicationTest
class PublishedByTheDepartmentTest {
    @Autowired
    private PublishedStatistics published;

    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void plans_of_2024_in_england_the_region_and_the_neighbours_of_2021() throws IOException {
        Path table = SharedData.file("dfe/d1_child_protection_plans_2013_to_2024.csv");
        Path neighbours = SharedData.file("dfe/New_Statistical_Neighbour_Groupings_April_2021.csv");
        RecordsFixture records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        List<Value> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            rows.forEach(row -> Stream.of("CPP_At31", "CPP_At31_rate", "CPP_start")
                    .forEach(column -> values.add(value(row, column))));
        }
        List<Neighbour> set = neighbours(neighbours);
        records.asKeeper(() -> published.receive("d1", "DfE", 1, values.stream()));
        records.asKeeper(() -> published.receiveNeighbours(2021, 1, set));

        List<Comparator> rates = Reading.as(
                Reader.COMMAND_LINE, () -> measures.comparators("protection.plans_open_rate", Period.of("2024-03-31")));
        assertThat(rates.stream().map(rate -> rate.area() + " " + rate.figure().shown()))
                .contains("England 41.6", "Statistical neighbours (mean of 10) 54.2", "Rotherham as published 45.6");
        assertThat(Reading.as(
                        Reader.COMMAND_LINE,
                        () -> measures.comparatorSeries("protection.plans_open", Period.of("2024-03-31")).stream()
                                .filter(year -> year.kind() == Comparator.Kind.OURS)
                                .map(year -> year.figure().shown())
                                .toList()))
                .startsWith("332", "388")
                .endsWith("265")
                .hasSize(12);
        assertThat(Reading.as(
                        Reader.COMMAND_LINE,
                        () -> measures.authorities("protection.plans_open_rate", Period.of("2024-03-31"))))
                .hasSizeGreaterThan(140)
                .filteredOn(Measures.AuthorityValue::neighbour)
                .hasSize(10);
    }

    private static Value value(NamedCsvRecord row, String column) {
        String level = row.getField("geographic_level");
        String cell = row.getField(column);
        boolean number = cell.matches("[0-9.]+");
        boolean authority = level.equals("Local authority");
        return new Value(
                authority
                        ? row.getField("old_la_code")
                        : row.getField(level.equals("National") ? "country_code" : "region_code"),
                row.getField(authority ? "la_name" : level.equals("National") ? "country_name" : "region_name"),
                authority ? "authority" : level.equals("National") ? "country" : "region",
                authority ? row.getField("region_name") : "",
                Integer.parseInt(row.getField("time_period")),
                column,
                number ? new BigDecimal(cell) : null,
                number ? null : cell);
    }

    private static List<Neighbour> neighbours(Path file) throws IOException {
        List<Neighbour> neighbours = new ArrayList<>();
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            rows.stream().filter(row -> row.getField(0).equals("372")).forEach(row -> IntStream.rangeClosed(1, 10)
                    .forEach(rank -> neighbours.add(
                            new Neighbour("372", rank, row.getField(3 + 2 * rank), row.getField(4 + 2 * rank)))));
        }
        return neighbours;
    }
}
