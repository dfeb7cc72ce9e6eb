package uk.throughline.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation settles about how it is reached. Each is set by the environment: {@code THROUGHLINE_WEB_HOSTS} and so on.
 *
 * @param hosts names by which browsers reach it, besides this machine's own and the one that letters name
 * @param trustedProxies addresses of reverse proxies, such as {@code 10.0.0.5}, whose word on who asks and how is taken
 * @param limits how much may be asked
 * @param securityContact where to report a weakness, as {@code mailto:} or {@code https:}; empty publishes nothing
 * @param securityPolicy the address of what to expect after a report; may be empty
 * @param securityExpires until when the contact holds; a year less a day from now where it is not said
 */
@ConfigurationProperties("throughline.web")
record EdgeSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Limits limits,
        @DefaultValue("") String securityContact,
        @DefaultValue("") String securityPolicy,
        @Nullable LocalDate securityExpires) {

    /**
     * How much may be asked: {@code …Burst} at once, and after that {@code …ASecond}, {@code …AMinute} or {@code …AnHour}.
     *
     * @param addressBurst requests of one address; a whole office may stand behind one
     * @param personBurst requests of one signed-in person
     * @param signInBurst tries to sign in from one address, whoever it is
     * @param idBurst tries to sign in as one id from one address, so that who mistypes locks out nobody beside them
     * @param accountBurst wrong passwords for one id from anywhere, after which only browsers on which it has signed in before may try
     * @param uploadBurst files that one person sends
     * @param exportBurst files that one person fetches
     * @param atOnce requests of one address that are under way, so that slow ones cannot take all that there is
     * @param known so many addresses and persons are remembered, those that asked last
     */
    record Limits(
            @DefaultValue("2000") int addressBurst,
            @DefaultValue("400") int addressASecond,
            @DefaultValue("600") int personBurst,
            @DefaultValue("120") int personASecond,
            @DefaultValue("300") int signInBurst,
            @DefaultValue("120") int signInAMinute,
            @DefaultValue("20") int idBurst,
            @DefaultValue("10") int idAMinute,
            @DefaultValue("100") int accountBurst,
            @DefaultValue("60") int accountAnHour,
            @DefaultValue("60") int uploadBurst,
            @DefaultValue("30") int uploadAMinute,
            @DefaultValue("120") int exportBurst,
            @DefaultValue("60") int exportAMinute,
            @DefaultValue("200") int atOnce,
            @DefaultValue("50000") int known) {}
}
