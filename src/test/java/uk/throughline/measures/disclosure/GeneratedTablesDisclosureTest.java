package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.measures.disclosure.DisclosureFixture.profile;
import static uk.throughline.measures.disclosure.DisclosureFixture.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.disclosure.Audit.Exposed;
import uk.throughline.measures.disclosure.Cell.Standing;
import uk.throughline.measures.disclosure.Publication.Builder;
import uk.throughline.measures.disclosure.Suppression.Reason;

class GeneratedTablesDisclosureTest {

    @Test
    void an_attack_on_five_hundred_tables_recovers_nothing_that_any_release_would_protect() {
        long seed = Long.getLong("disclosure.seed", System.nanoTime());
        System.out.println("Disclosure of generated tables: seed " + seed);
        Random random = new Random(seed);
        int fewest = 0;
        for (int i = 0; i < 500; i++) {
            Publication publication = generated(random);
            Suppression done = protect("la-counts", publication);
            String which = "table " + i + " of seed " + seed + ": " + publication + " hides " + done.reasons();
            assertThat(done.audit().exposed(Exposed.PRINTED)).as(which).isEmpty();
            List<String> recovered = done.audit().exposed(Exposed.RECOVERED);
            if (!recovered.isEmpty()) {
                assertThat(recovered)
                        .as(which)
                        .isEqualTo(everythingHidden(publication).exposed(Exposed.RECOVERED));
                assertThat(publication.cells().values())
                        .as(which)
                        .anyMatch(cell -> cell.standing() == Standing.PUBLISHED_ELSEWHERE);
            }
            assertThat(publication.cells().values())
                    .as(which)
                    .filteredOn(cell -> cell.standing() == Standing.OURS && cell.count() == 0)
                    .allMatch(cell -> done.figure(cell.id()) instanceof Figure.Known);
            fewest += done.fewest() ? 1 : 0;
        }
        assertThat(fewest).as("proven to hide the fewest, seed " + seed).isEqualTo(500);
    }

    /** The bound: as few as the best of all choices, tried one by one. */
    @Test
    void no_choice_of_fewer_cells_would_do_in_small_tables() {
        long seed = Long.getLong("disclosure.seed", System.nanoTime());
        System.out.println("Disclosure of small tables: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Publication publication = DisclosureFixture.table(counts(random, 2, 2 + random.nextInt(2)))
                    .build();
            Suppression done = protect("la-counts", publication);
            Set<String> primary = new HashSet<>();
            List<String> others = new ArrayList<>();
            for (Cell cell : publication.cells().values()) {
                if (cell.count() > 0) {
                    (cell.count() <= 5 ? primary : others).add(cell.id());
                }
            }
            long further = done.reasons().values().stream()
                    .filter(reason -> reason == Reason.SECONDARY)
                    .count();
            for (int choice = 0; choice < 1 << others.size(); choice++) {
                if (Integer.bitCount(choice) < further) {
                    Set<String> hidden = new HashSet<>(primary);
                    for (int bit = 0; bit < others.size(); bit++) {
                        if ((choice >> bit & 1) == 1) {
                            hidden.add(others.get(bit));
                        }
                    }
                    assertThat(Audit.of(new Release(publication, profile("la-counts"), hidden))
                                    .exposures())
                            .as("table %d of seed %d: %s would do instead of %s", i, seed, hidden, done.reasons())
                            .isNotEmpty();
                }
            }
        }
    }

    /** Without any solver: every table of whole numbers that fits what is printed, one by one. */
    @Test
    void going_through_all_tables_that_fit_finds_every_small_value_for_every_hidden_count() {
        long seed = Long.getLong("disclosure.seed", System.nanoTime());
        System.out.println("Disclosure of tables gone through: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            long[][] counts = new long[2][2];
            for (long[] row : counts) {
                row[0] = random.nextInt(12);
                row[1] = random.nextInt(12);
            }
            Publication publication = DisclosureFixture.table(counts).build();
            Suppression done = protect("la-counts", publication);
            Map<String, Set<Long>> possible = DisclosureFixture.possible(done, 40);
            for (Cell cell : publication.cells().values()) {
                if (cell.count() >= 1 && cell.count() <= 5) {
                    assertThat(possible.get(cell.id()))
                            .as("%s in %s of seed %d", cell, publication, seed)
                            .containsAll(LongStream.rangeClosed(parts(publication, cell.id()), 5)
                                    .boxed()
                                    .toList());
                }
            }
        }
    }

    /** How many counts that are not zero a cell sums: it is no less. */
    private static long parts(Publication publication, String id) {
        return Stream.of("a1", "b1", "a2", "b2")
                .filter(cell -> id.equals("total")
                        || id.equals(cell)
                        || id.equals(cell.substring(0, 1))
                        || id.equals("total" + cell.charAt(1)))
                .filter(cell -> publication.count(cell) > 0)
                .count();
    }

    private static Audit everythingHidden(Publication publication) {
        Set<String> hidden = new HashSet<>();
        for (Cell cell : publication.cells().values()) {
            if (cell.standing() == Standing.SUPPRESSED_ELSEWHERE
                    || cell.standing() == Standing.OURS && cell.count() > 0) {
                hidden.add(cell.id());
            }
        }
        publication.shares().forEach(share -> hidden.add(share.id()));
        return Audit.of(new Release(publication, profile("la-counts"), hidden));
    }

    /** Tables of two dimensions, of three, with percentages, and with totals that others have published. */
    private static Publication generated(Random random) {
        Builder builder = Publication.builder();
        if (random.nextInt(6) == 0) {
            int columns = 2 + random.nextInt(2);
            long[][] girls = counts(random, 2, columns);
            long[][] boys = counts(random, 2, columns);
            long[][] all = new long[2][columns];
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < columns; column++) {
                    all[row][column] = girls[row][column] + boys[row][column];
                }
            }
            DisclosureFixture.table(builder, "girls ", girls, true);
            DisclosureFixture.table(builder, "boys ", boys, true);
            DisclosureFixture.table(builder, "all ", all, true);
            Publication two = builder.build();
            two.cells().keySet().stream()
                    .filter(id -> id.startsWith("all "))
                    .map(id -> id.substring(4))
                    .forEach(id -> builder.total("all " + id, List.of("girls " + id, "boys " + id)));
            return builder.build();
        }
        DisclosureFixture.table(builder, "", counts(random, 2 + random.nextInt(4), 2 + random.nextInt(4)), true);
        if (random.nextInt(3) == 0) {
            builder.share(new Share("a1 of a", "a1", "a", random.nextInt(2)));
            builder.share(new Share("b1 of total1", "b1", "total1", random.nextInt(2)));
        }
        return random.nextInt(3) == 0 ? partlyPublished(random, builder.build()) : builder.build();
    }

    private static Publication partlyPublished(Random random, Publication publication) {
        Builder builder = Publication.builder();
        for (Cell cell : publication.cells().values()) {
            boolean elsewhere = cell.standing() == Standing.OURS && cell.count() > 5 && random.nextInt(3) == 0;
            builder.cell(elsewhere ? new Cell(cell.id(), cell.count(), Standing.PUBLISHED_ELSEWHERE) : cell);
        }
        publication.totals().forEach(total -> builder.total(total.of(), total.parts()));
        Publication cells = builder.build();
        return new Publication(cells.cells(), cells.totals(), publication.shares());
    }

    /** Small counts and zeros often enough to matter, large ones now and then. */
    private static long[][] counts(Random random, int rows, int columns) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int column = 0; column < columns; column++) {
                row[column] = switch (random.nextInt(6)) {
                    case 0 -> 0;
                    case 1 -> 1 + random.nextInt(5);
                    case 2 -> 6 + random.nextInt(10);
                    case 3 -> 100 + random.nextInt(900);
                    default -> 10 + random.nextInt(90);
                };
            }
        }
        return counts;
    }
}
