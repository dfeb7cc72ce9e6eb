package uk.throughline.intake.lookedafter;

import static uk.throughline.intake.staging.Column.Kind.CODE;
import static uk.throughline.intake.staging.Column.Kind.DATE;
import static uk.throughline.intake.staging.Column.Kind.DECIMAL;
import static uk.throughline.intake.staging.Column.Kind.FLAG;
import static uk.throughline.intake.staging.Column.Kind.NUMBER;
import static uk.throughline.intake.staging.Column.Kind.SEX;
import static uk.throughline.intake.staging.Column.Kind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.Column.Kind;
import uk.throughline.intake.staging.ListShape;

/** The looked-after lists. Each is known by the column that no other list has; the child id is the first column of all. */
public final class LookedAfterLists {
    static final int CHILD_ID = 0;
    static final int EPISODE_STARTED = 1;
    static final int EPISODE_ENDED = 7;
    static final int REVIEW_HELD = 2;
    static final int ABSENCE_FROM = 3;

    /** What the Department's system adds to a file that was loaded into it; no file needs to bear it. */
    static final Set<String> ADDED_LATER = Set.of("PL_LOCATION", "PL_DISTANCE");

    static final ListShape CHILD = list(
            "child",
            "children (header)",
            born(),
            column("sex", "SEX", SEX),
            column("ethnicity", "ETHNIC", CODE),
            column("upn", "UPN", CODE),
            column("mother", "MOTHER", FLAG),
            column("mothers_child_born_on", "MC_DOB", DATE));
    static final ListShape EPISODE = list(
            "episode",
            "episodes",
            column("started_on", "DECOM", DATE),
            column("reason_started", "RNE", CODE),
            column("legal_status", "LS", CODE),
            column("need", "CIN", CODE),
            column("placement", "PLACE", CODE),
            column("placement_provider", "PLACE_PROVIDER", CODE),
            column("ended_on", "DEC", DATE),
            column("reason_ended", "REC", CODE),
            column("reason_moved", "REASON_PLACE_CHANGE", CODE),
            column("home_postcode", "HOME_POST", CODE),
            column("placement_postcode", "PL_POST", CODE),
            column("establishment", "URN", CODE),
            column("placement_location", "PL_LOCATION", CODE),
            column("placement_distance", "PL_DISTANCE", DECIMAL));
    static final ListShape REVIEW = list(
            "care_review",
            "reviews of looked-after children",
            born(),
            column("held_on", "REVIEW", DATE),
            column("participation", "REVIEW_CODE", CODE));
    static final ListShape UNACCOMPANIED = list(
            "unaccompanied",
            "unaccompanied children",
            born(),
            column("sex", "SEX", SEX),
            column("until_on", "DUC", DATE));
    static final ListShape HEALTH = list(
            "health",
            "health and strengths (OC2)",
            born(),
            column("sdq_score", "SDQ_SCORE", NUMBER),
            column("sdq_reason", "SDQ_REASON", CODE),
            column("convicted", "CONVICTED", FLAG),
            column("health_check", "HEALTH_CHECK", FLAG),
            column("immunised", "IMMUNISATIONS", FLAG),
            column("teeth_checked", "TEETH_CHECK", FLAG),
            column("health_assessed", "HEALTH_ASSESSMENT", FLAG),
            column("substance_misuse", "SUBSTANCE_MISUSE", FLAG),
            column("intervention_received", "INTERVENTION_RECEIVED", FLAG),
            column("intervention_offered", "INTERVENTION_OFFERED", FLAG));
    static final ListShape LEAVER = list(
            "leaver",
            "care leavers (OC3)",
            born(),
            column("in_touch", "IN_TOUCH", CODE),
            column("activity", "ACTIV", CODE),
            column("accommodation", "ACCOM", CODE));
    static final ListShape ADOPTION = list(
            "adoption",
            "adoption decisions (AD1)",
            born(),
            column("decided_on", "DATE_INT", DATE),
            column("matched_on", "DATE_MATCH", DATE),
            column("by_foster_carer", "FOSTER_CARE", FLAG),
            column("adopters", "NB_ADOPTR", NUMBER),
            column("adopters_sex", "SEX_ADOPTR", CODE),
            column("adopters_status", "LS_ADOPTR", CODE));
    static final ListShape PLACED_FOR_ADOPTION = list(
            "placed_for_adoption",
            "children placed for adoption",
            born(),
            column("placed_on", "DATE_PLACED", DATE),
            column("ceased_on", "DATE_PLACED_CEASED", DATE),
            column("reason_ceased", "REASON_PLACED_CEASED", CODE));
    static final ListShape PREVIOUS_PERMANENCE = list(
            "previous_permanence",
            "previous permanence",
            born(),
            column("kind", "PREV_PERM", CODE),
            column("authority", "LA_PERM", CODE),
            column("ordered_on", "DATE_PERM", TEXT));
    static final ListShape ABSENCE = list(
            "absence",
            "times missing or away",
            born(),
            column("kind", "MISSING", CODE),
            column("from_on", "MIS_START", DATE),
            column("to_on", "MIS_END", DATE));
    static final ListShape SOCIAL_WORKER = list(
            "social_worker",
            "social worker episodes",
            born(),
            column("worker", "SW_ID", TEXT),
            column("from_on", "SW_DECOM", DATE),
            column("to_on", "SW_DEC", DATE),
            column("reason", "SW_REASON", CODE));

    /** Every list. */
    public static final List<ListShape> ALL = List.of(
            CHILD,
            EPISODE,
            REVIEW,
            UNACCOMPANIED,
            HEALTH,
            LEAVER,
            ADOPTION,
            PLACED_FOR_ADOPTION,
            PREVIOUS_PERMANENCE,
            ABSENCE,
            SOCIAL_WORKER);

    private static final Map<String, ListShape> KNOWN_BY = Map.ofEntries(
            Map.entry("ETHNIC", CHILD),
            Map.entry("DECOM", EPISODE),
            Map.entry("REVIEW", REVIEW),
            Map.entry("DUC", UNACCOMPANIED),
            Map.entry("SDQ_SCORE", HEALTH),
            Map.entry("IN_TOUCH", LEAVER),
            Map.entry("DATE_INT", ADOPTION),
            Map.entry("DATE_PLACED", PLACED_FOR_ADOPTION),
            Map.entry("PREV_PERM", PREVIOUS_PERMANENCE),
            Map.entry("MIS_START", ABSENCE),
            Map.entry("SW_ID", SOCIAL_WORKER));

    private LookedAfterLists() {}

    /** The list that a file with these columns is, or empty. */
    public static Optional<ListShape> of(Collection<String> columns) {
        return columns.contains("CHILD")
                ? columns.stream().map(KNOWN_BY::get).filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }

    private static ListShape list(String name, String title, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(new Column("la_child_id", "CHILD", TEXT)));
        all.addAll(Arrays.asList(columns));
        return new ListShape(name, title, null, List.copyOf(all));
    }

    private static Column born() {
        return column("born_on", "DOB", DATE);
    }

    private static Column column(String name, String source, Kind kind) {
        return new Column(name, source, kind);
    }
}
