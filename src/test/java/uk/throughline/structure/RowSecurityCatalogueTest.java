package uk.throughline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.storage.Migrations;
import uk.throughline.testing.TestDatabase;

/** Every table that holds records is under row security and in the trail from its first migration; see decision 3. */
class RowSecurityCatalogueTest {
    private final DatabaseConnection database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));

    @Test
    void every_table_is_under_row_security_with_a_policy_to_read_it() {
        assertThat(tables()).hasSizeGreaterThan(20);
        assertThat(names("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any(:rooms) and c.relkind in ('r', 'p') and c.relname <> 'migration_history'
                          and (not c.relrowsecurity
                               or not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')))
                        """)).as("tables without row security").isEmpty();
    }

    @Test
    void row_security_binds_the_owner_too_outside_access_itself() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any(:rooms) and n.nspname <> 'access' and c.relkind in ('r', 'p')
                          and c.relname <> 'migration_history' and not c.relforcerowsecurity
                        """)).isEmpty();
    }

    @Test
    void every_change_of_every_table_goes_into_the_trail() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any(:rooms) and c.relkind in ('r', 'p')
                          and c.relname not in ('migration_history', 'trail_entry', 'trail_seal')
                          and 3 > (select count(*) from pg_trigger t join pg_proc f on f.oid = t.tgfoid
                                   where t.tgrelid = c.oid and f.proname = 'trail_change')
                        """)).as("tables whose changes leave no trail").isEmpty();
    }

    @Test
    void views_look_with_the_eyes_of_who_asks() {
        assertThat(names("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any(:rooms) and c.relkind in ('v', 'm')
                          and not coalesce('security_invoker=true' = any(c.reloptions), false)
                        """)).as("views that would bypass row security").isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_bypasses_nothing() {
        assertThat(names("""
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = 'throughline_app' and :rooms is not null
                        union all
                        select r.rolname from pg_roles r
                        where r.rolname = 'throughline_app' and (r.rolbypassrls or r.rolsuper or r.rolcreaterole)
                        """)).isEmpty();
    }

    @Test
    void the_trail_cannot_be_changed_by_the_application() {
        assertThat(names("""
                        select privilege_type from information_schema.role_table_grants
                        where grantee = 'throughline_app' and table_schema = 'access' and table_name in ('trail_entry', 'trail_seal')
                          and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and :rooms is not null
                        """)).isEmpty();
    }

    private List<String> tables() {
        return names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(:rooms) and c.relkind in ('r', 'p')
                """);
    }

    private List<String> names(String sql) {
        return owner.sql(sql)
                .param("rooms", Migrations.rooms().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
