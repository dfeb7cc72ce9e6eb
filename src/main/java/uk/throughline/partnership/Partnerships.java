package uk.throughline.partnership;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;

/** The one partnership of this installation. */
@Service
@Transactional
public class Partnerships {
    private final JdbcClient jdbc;
    private final Access access;

    Partnerships(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The partnership, or empty until it is set up. */
    @Transactional(readOnly = true)
    public Optional<Partnership> current() {
        return jdbc.sql("""
                        select name, authority_name, authority_code, demonstration, neighbour_method
                        from partnership.partnership
                        """).query(Partnership.class).optional();
    }

    /** Sets the partnership up or changes it. Needs {@link Permission#ADMINISTER}. */
    public void set(Partnership partnership) {
        access.require(Permission.ADMINISTER);
        jdbc.sql("""
                        insert into partnership.partnership (name, authority_name, authority_code, demonstration, neighbour_method)
                        values (:name, :authorityName, :authorityCode, :demonstration, :neighbourMethod)
                        on conflict (only_one) do update set name = excluded.name, authority_name = excluded.authority_name,
                            authority_code = excluded.authority_code, demonstration = excluded.demonstration,
                            neighbour_method = excluded.neighbour_method
                        """).paramSource(partnership).update();
    }
}
