package uk.throughline.children;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What returns say of the children themselves, held against what was said before them. */
@Component
public class Descriptions {
    private final JdbcClient jdbc;

    Descriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of the children of whom something else is known now than before these returns came or were withdrawn. A description that
     * is given again, with a pupil number perhaps that was not known, is put in the place of the one before: while the one is gone and
     * the other not yet there, something else is known of the child, but not in the end.
     *
     * @param numbers of returns, or of withdrawals
     */
    public Set<Long> otherwise(Collection<Long> children, List<Long> numbers) {
        return children.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("""
                        with before as (
                            select distinct on (d.child_id, d.told_by) d.*
                            from children.description d
                            where d.child_id = any(:children) and d.received_in <> all(:numbers)
                              and (d.superseded_in is null or d.superseded_in = any(:numbers))
                            order by d.child_id, d.told_by, d.superseded_in nulls last, d.record_id
                        )
                        select k.child_id from children.known k
                        left join before n on n.child_id = k.child_id and n.told_by = 'CIN'
                        left join before l on l.child_id = k.child_id and l.told_by = 'SSDA903'
                        where k.child_id = any(:children)
                          and (k.born_on, k.expected_on, k.died_on, k.sex, k.ethnicity, k.disabilities) is distinct from (
                            coalesce(n.born_on, l.born_on), n.expected_on, n.died_on, coalesce(nullif(n.sex, 'U'), l.sex, n.sex),
                            coalesce(n.ethnicity, l.ethnicity), coalesce(n.disabilities, '{}'))
                        """)
                        .param("children", children.toArray(Long[]::new))
                        .param("numbers", numbers.toArray(Long[]::new))
                        .query(Long.class)
                        .stream()
                        .collect(Collectors.toSet());
    }
}
