package uk.throughline.demo;

import static uk.throughline.access.Permission.ACCEPT_RETURNS;
import static uk.throughline.access.Permission.ADMINISTER;
import static uk.throughline.access.Permission.ADMINISTER_OWN_AGENCY;
import static uk.throughline.access.Permission.COMMENT_ON_FIGURES;
import static uk.throughline.access.Permission.OVERSEE_ACCESS;
import static uk.throughline.access.Permission.READ_FIGURES;
import static uk.throughline.access.Permission.READ_RECORDS;
import static uk.throughline.access.Permission.TAKE_IN_RETURNS;
import static uk.throughline.access.Permission.WRITE_REPORT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;

/** The demonstration's people, by post: each kind of person that the partnership's record is for. They have no passwords. */
@Component
class DemonstrationPeople {
    private final Access access;

    DemonstrationPeople(Access access) {
        this.access = access;
    }

    void admit() {
        everyone().forEach((person, permissions) -> access.admit(person, "", permissions, "Needed for the post"));
    }

    private static Map<Access.Person, Set<Permission>> everyone() {
        Map<Access.Person, Set<Permission>> people = new LinkedHashMap<>();
        people.put(
                new Access.Person("business-manager", "Business manager", "Partnership business unit"),
                Set.of(READ_FIGURES, TAKE_IN_RETURNS, ACCEPT_RETURNS, WRITE_REPORT, ADMINISTER));
        people.put(
                new Access.Person("analyst", "Performance analyst", "Partnership business unit"),
                Set.of(READ_FIGURES, READ_RECORDS, COMMENT_ON_FIGURES, TAKE_IN_RETURNS, ACCEPT_RETURNS));
        people.put(new Access.Person("scrutineer", "Independent scrutineer", "Independent"), Set.of(READ_FIGURES));
        people.put(
                new Access.Person("director", "Director of children's services", "Rotherham Council"),
                Set.of(READ_FIGURES, READ_RECORDS, COMMENT_ON_FIGURES));
        people.put(
                new Access.Person("chief-nurse", "Chief nurse", "NHS South Yorkshire Integrated Care Board"),
                Set.of(READ_FIGURES, COMMENT_ON_FIGURES));
        people.put(
                new Access.Person("district-commander", "District commander", "South Yorkshire Police"),
                Set.of(READ_FIGURES, COMMENT_ON_FIGURES));
        people.put(
                new Access.Person("social-care-lead", "Social care data lead", "Rotherham Council"),
                Set.of(READ_FIGURES, TAKE_IN_RETURNS));
        people.put(
                new Access.Person("police-administrator", "Agency administrator", "South Yorkshire Police"),
                Set.of(READ_FIGURES, ADMINISTER_OWN_AGENCY));
        people.put(
                new Access.Person("information-governance", "Information governance lead", "Rotherham Council"),
                Set.of(READ_FIGURES, OVERSEE_ACCESS));
        return people;
    }
}
