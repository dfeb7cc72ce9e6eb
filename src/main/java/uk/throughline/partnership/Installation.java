package uk.throughline.partnership;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;

/** Setting an installation up: whose partnership it is, and its first administrator. Done as {@link uk.throughline.access.Reader#SET_UP}. */
@Service
@Transactional
public class Installation {
    private final Partnerships partnerships;
    private final Access access;

    Installation(Partnerships partnerships, Access access) {
        this.partnerships = partnerships;
        this.access = access;
    }

    /** Whether somebody has set it up: a partnership is named, or people sign in already. */
    @Transactional(readOnly = true)
    public boolean isSetUp() {
        return partnerships.current().isPresent() || !access.people().isEmpty();
    }

    /** Names the partnership and lets its first administrator in, who may do all that people may do. */
    public void setUp(Partnership partnership, Access.Person administrator, String passwordHash) {
        partnerships.set(partnership);
        access.admit(
                administrator,
                passwordHash,
                EnumSet.copyOf(Permission.forPeople()),
                "First administrator of the installation");
    }
}
