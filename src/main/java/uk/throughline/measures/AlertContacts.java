package uk.throughline.measures;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

/** Who is told of alerts by e-mail. Needs the grant to accept returns, as the addresses of those who are reminded do. */
@Service
@Transactional
public class AlertContacts {
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Access access;
    private final InstantSource clock;

    AlertContacts(JdbcClient jdbc, Access access, InstantSource clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** An address that is told. */
    public record Contact(long id, String address) {}

    @Transactional(readOnly = true)
    public List<Contact> all() {
        access.require(Permission.ACCEPT_RETURNS);
        return current();
    }

    /** The same for the letters themselves. */
    @Transactional(readOnly = true)
    List<Contact> current() {
        return jdbc.sql(
                        "select contact_id as id, address from measures.alert_contact where removed_at is null order by contact_id")
                .query(Contact.class)
                .list();
    }

    /** Adds an address; refused, naming the field {@code address}, where it is none or is there. */
    public Outcome<Contact> add(String typed) {
        access.require(Permission.ACCEPT_RETURNS);
        String address = typed.strip();
        if (!isAddress(address)) {
            return Outcome.refused("address", "Type an e-mail address such as analyst@partnership.example");
        }
        List<Contact> now = current();
        if (now.size() >= MOST) {
            return Outcome.refused("address", "At most " + MOST + " addresses are told: remove one first.");
        }
        if (now.stream().anyMatch(contact -> contact.address().equalsIgnoreCase(address))) {
            return Outcome.refused("address", address + " is told already.");
        }
        return Outcome.done(jdbc.sql("""
                        insert into measures.alert_contact (address, added_at, added_by) values (:address, :at, :by)
                        returning contact_id as id, address
                        """)
                .param("address", address)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Reading.current().post())
                .query(Contact.class)
                .single());
    }

    /** Tells an address no more; one that is not told stays so. */
    public void remove(long id) {
        access.require(Permission.ACCEPT_RETURNS);
        jdbc.sql("update measures.alert_contact set removed_at = :at where contact_id = :id and removed_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static boolean isAddress(String text) {
        if (text.length() > LONGEST_ADDRESS || text.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }
}
