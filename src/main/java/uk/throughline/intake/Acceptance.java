package uk.throughline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughline.children.Arrival;
import uk.throughline.children.Kept;
import uk.throughline.children.RecordKeeper;
import uk.throughline.intake.payload.PayloadLists;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.template.ArrivingTemplate;
import uk.throughline.intake.template.Filled;
import uk.throughline.intake.template.Template;

/** Hands what was accepted to the rooms, in the transaction that stages it: all of it is kept, or none. */
@Component
class Acceptance {
    private static final long MANY_ROWS = 50_000;

    private final JdbcClient jdbc;
    private final List<RecordKeeper> keepers;

    Acceptance(JdbcClient jdbc, List<RecordKeeper> keepers) {
        this.jdbc = jdbc;
        this.keepers = keepers.stream()
                .sorted(Comparator.comparingInt(RecordKeeper::order))
                .toList();
    }

    /** @return what became of the records, over all rooms */
    Kept accept(Recognised kind, Staging staging, LocalDate from, LocalDate to, Turn turn) {
        if (kind instanceof Recognised.FilledTemplate(Filled filled)) {
            return accept(filled.template(), staging, from, to, turn);
        }
        boolean payload = kind instanceof Recognised.Payload;
        boolean census = payload || kind instanceof Recognised.Census;
        jdbc.sql(identities(staging, census)).update();
        jdbc.sql(script(arriving(kind))).update();
        if (payload) {
            jdbc.sql(script("intake/payload-arriving.sql")).update();
        }
        Mended mends = turn.mends();
        Set<String> lists = payload ? PayloadLists.TELLS : ArrivingLists.of(kind, staging, to, mends);
        Arrival.Piece piece = null;
        if (payload) {
            piece = new Arrival.Piece(PayloadLists.UNTOLD, mends == null ? null : mends.number());
        } else if (mends != null) {
            piece = mending(mends, lists);
        }
        return keep(new Arrival(turn.number(), kind.told(), from, to, lists, piece, filling(staging), turn.compared()));
    }

    /** What mends a return tells all of the children of whom that return refused something, and nothing of others ends with it. */
    private Arrival.Piece mending(Mended mends, Set<String> lists) {
        Set<String> told = new TreeSet<>(lists);
        told.add("plan_category");
        jdbc.sql("""
                        create temporary view arriving_told as
                        select k.child_id, l.list from arriving_known k cross join unnest(array['%s']) as l(list)
                        where k.child_no in (
                            select i.child_no from staged_identity i join (
                                select unnest(ids) as id from intake.refused_of where number = %d and who = 'child') o on o.id = i.la_child_id);
                        create temporary table arriving_withdrawn (child_id bigint, list text, referred_on date, started_on date)
                        on commit drop
                        """.formatted(String.join("', '", told), mends.number())).update();
        return new Arrival.Piece(Map.of(), mends.number());
    }

    private Kept accept(Template template, Staging staging, LocalDate from, LocalDate to, Turn turn) {
        Set<String> lists = new HashSet<>(Set.of(template.list()));
        jdbc.sql(identities(staging, false)).update();
        jdbc.sql(ArrivingTemplate.sql(template)).update();
        if (template.isAboutChildren()) {
            lists.add("identity");
        }
        Arrival.Piece piece = turn.mends() == null || !template.isAboutChildren() ? null : mending(turn.mends(), lists);
        return keep(
                new Arrival(turn.number(), template.id(), from, to, lists, piece, filling(staging), turn.compared()));
    }

    /** Checks on a second connection read the rooms' tables while they are filled, and the return waits for them. */
    private static boolean filling(Staging staging) {
        return staging.rows() >= MANY_ROWS && staging.beside() == null;
    }

    private Kept keep(Arrival arrival) {
        Kept kept = Kept.NOTHING;
        for (RecordKeeper keeper : keepers) {
            if (keeper.takes().stream().anyMatch(arrival::brings)) {
                kept = kept.plus(keeper.keep(arrival));
            }
        }
        return kept;
    }

    private static String arriving(Recognised kind) {
        return switch (kind) {
            case Recognised.Census census -> "intake/census-arriving.sql";
            case Recognised.Payload children -> "intake/census-arriving.sql";
            case Recognised.Inspection lists -> "intake/inspection-arriving.sql";
            default -> "intake/looked-after-arriving.sql";
        };
    }

    /** The children with something accepted, and those of whom something was refused. */
    private String identities(Staging staging, boolean census) {
        List<ListShape> arrived = staging.lists().stream()
                .filter(shape -> staging.rows(shape.name()) > 0)
                .toList();
        List<ListShape> refusing = arrived.stream().filter(this::refusesAny).toList();
        List<String> refused = new ArrayList<>(List.of("select null::integer where false"));
        refusing.forEach(shape -> refused.add(childrenOf(shape, "in")));
        List<String> accepted = arrived.stream()
                .filter(shape -> !census || shape.name().equals("child"))
                .map(shape -> childrenOf(shape, "not in"))
                .toList();
        // whoever is named has a row; where nothing is refused, that needs no second look at a million rows
        String whoseRowsStand =
                refusing.isEmpty() ? "" : " where i.child_no in (" + String.join(" union all ", accepted) + ")";
        return """
                create temporary view arriving_identity as select i.child_no, i.la_child_id from staged_identity i%s;
                create temporary view arriving_doubtful as
                select i.la_child_id from staged_identity i where i.child_no in (%s);
                create temporary table arriving_known (child_no integer not null, child_id bigint not null) on commit drop;
                create temporary table arriving_unsettled (child_id bigint primary key) on commit drop;
                """.formatted(whoseRowsStand, String.join(" union all ", refused));
    }

    private boolean refusesAny(ListShape shape) {
        return jdbc.sql("select exists (select from refused_" + shape.name() + ")")
                .query(Boolean.class)
                .single();
    }

    private static String childrenOf(ListShape shape, String whether) {
        return "select s.child_no from " + shape.table() + " s where s.row_no " + whether
                + " (select row_no from refused_" + shape.name() + ")";
    }

    private static String script(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
