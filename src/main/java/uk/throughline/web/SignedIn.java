package uk.throughline.web;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import uk.throughline.access.Reader;

/** Someone who signed in. What they may do is asked of access each time; the session remembers only who they are. */
record SignedIn(Reader reader, String passwordHash) implements UserDetails {
    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return reader.id();
    }

    @Override
    public String toString() {
        return reader.id();
    }
}
