package uk.throughline.intake;

import java.sql.Array;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.intake.Receipt.Change;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;

/**
 * Which children a return changes, told while its rows are kept: the rooms note in {@code moved_child} of whom a record moved. A child
 * is new or gone against the children whom the last return of its kind told.
 */
@Repository
class ComparisonLists {
    private final JdbcClient jdbc;

    ComparisonLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called before the rows are kept. */
    void begin() {
        jdbc.sql("create temporary table moved_child (child_id bigint not null) on commit drop")
                .update();
    }

    /** To be called after the rows were kept; null for a return that tells of no children. */
    @Nullable
    Comparison of(Recognised kind, Staging staging, Turn turn) {
        boolean any = jdbc.sql("select exists (select from arriving_known) or exists (select from arriving_unsettled)")
                .query(Boolean.class)
                .single();
        if (!any) {
            return null;
        }
        Optional<Long> last = last(kind, staging, turn);
        List<Long> before = kind.isPiece() && turn.mends() == null
                ? earlier(kind)
                : last.map(this::withMends).orElse(List.of());
        boolean known = last.isEmpty() || told(before);
        return known ? new Comparison(last.orElse(null), children(before, turn.tellsAll(kind))) : null;
    }

    /** The return that this one is held against. Of looked-after lists sent one by one, one with the list that is largest here. */
    private Optional<Long> last(Recognised kind, Staging staging, Turn turn) {
        if (turn.mends() != null) {
            return Optional.of(turn.mends().number());
        }
        String list = staging.lists().stream()
                .max(Comparator.comparingInt((ListShape shape) -> staging.rows(shape.name())))
                .map(ListShape::title)
                .orElse("");
        return jdbc.sql("""
                        select r.number from intake.receipt r
                        where r.told = :told and r.state = 'ACCEPTED' and (r.whole or not :whole)
                          and (r.told <> 'SSDA903'
                            or exists (select from intake.receipt_list l where l.number = r.number and l.list = :list))
                        order by r.number desc limit 1
                        """)
                .param("told", kind.told())
                .param("whole", turn.tellsAll(kind))
                .param("list", list)
                .query(Long.class)
                .optional();
    }

    /** What mended a return tells with it. */
    private List<Long> withMends(long number) {
        return jdbc.sql("""
                        with recursive mended as (
                            select cast(:number as bigint) as number
                            union
                            select r.number from intake.receipt r join mended m on r.mends = m.number where r.state = 'ACCEPTED'
                        )
                        select number from mended
                        """).param("number", number).query(Long.class).list();
    }

    private List<Long> earlier(Recognised kind) {
        return jdbc.sql("select number from intake.receipt where told = :told and state = 'ACCEPTED'")
                .param("told", kind.told())
                .query(Long.class)
                .list();
    }

    /** Whether it is known of whom they told. */
    private boolean told(List<Long> returns) {
        return jdbc.sql("select exists (select from intake.told_children where number = any(:returns))")
                .param("returns", returns.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** A child all of whose rows were refused is not new, and not gone either. */
    private Map<Change, List<String>> children(List<Long> before, boolean whole) {
        Map<Change, List<String>> children = new EnumMap<>(Change.class);
        jdbc.sql("""
                        with known as (
                            select distinct child_id from arriving_known
                        ), refused as (
                            select u.child_id from arriving_unsettled u
                            where not exists (select from known k where k.child_id = u.child_id)
                        ), before as (
                            select distinct unnest(child_ids) as child_id from intake.told_children where number = any(:before)
                        ), moved as (
                            select distinct child_id from moved_child
                        ), sorted as (
                            select k.child_id, case when b.child_id is null then 'NEW' when m.child_id is null then 'UNCHANGED'
                                else 'CHANGED' end as what
                            from known k left join before b on b.child_id = k.child_id left join moved m on m.child_id = k.child_id
                            union all
                            select r.child_id, case when m.child_id is null then 'UNCHANGED' else 'CHANGED' end
                            from refused r join before b on b.child_id = r.child_id left join moved m on m.child_id = r.child_id
                            union all
                            select g.child_id, 'GONE' from (select child_id from before union select child_id from moved) g
                            where :whole and not exists (select from known k where k.child_id = g.child_id)
                              and not exists (select from refused r where r.child_id = g.child_id)
                        )
                        select s.what, array_agg(c.la_child_id order by c.la_child_id) as ids
                        from sorted s join children.rows_child c on c.child_id = s.child_id group by s.what
                        """)
                .param("before", before.toArray(Long[]::new))
                .param("whole", whole)
                .query(row -> {
                    Array ids = row.getArray("ids");
                    children.put(Change.valueOf(row.getString("what")), List.of((String[]) ids.getArray()));
                });
        return children;
    }
}
