package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** How much one address and one person may ask, and the answer to who asks more. */
final class Bounds {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Buckets addresses;
    private final Buckets persons;
    private final Buckets signIns;
    private final Buckets ids;
    private final Buckets accounts;
    private final Buckets uploads;
    private final Buckets exports;
    private final int atOnce;

    Bounds(EdgeSettings.Limits limits) {
        int known = limits.known();
        addresses = new Buckets(limits.addressBurst(), limits.addressASecond(), SECOND, known);
        persons = new Buckets(limits.personBurst(), limits.personASecond(), SECOND, known);
        signIns = new Buckets(limits.signInBurst(), limits.signInAMinute(), MINUTE, known);
        ids = new Buckets(limits.idBurst(), limits.idAMinute(), MINUTE, known);
        accounts = new Buckets(limits.accountBurst(), limits.accountAnHour(), HOUR, known);
        uploads = new Buckets(limits.uploadBurst(), limits.uploadAMinute(), MINUTE, known);
        exports = new Buckets(limits.exportBurst(), limits.exportAMinute(), MINUTE, known);
        atOnce = limits.atOnce();
    }

    /** Requests of one address that may be under way. */
    int atOnce() {
        return atOnce;
    }

    /** @return seconds to wait, or 0 */
    long address(String address) {
        return addresses.wait(address);
    }

    /** A try to sign in: counted for the address, and for the id from there. */
    long signIn(String address) {
        return signIns.wait(address);
    }

    long id(String address, String id) {
        return ids.wait(address + " " + key(id));
    }

    /** A wrong password for that id, wherever it came from. */
    void wrong(String id) {
        accounts.wait(key(id));
    }

    /** Whether so many were wrong for that id that only browsers on which it has signed in before may try. */
    boolean isGuessedAt(String id) {
        return accounts.isEmpty(key(id));
    }

    private static String key(String id) {
        return String.valueOf(id.strip().toLowerCase(java.util.Locale.ROOT).hashCode());
    }

    long person(String id) {
        return persons.wait(id);
    }

    long upload(String id) {
        return uploads.wait(id);
    }

    long export(String id) {
        return exports.wait(id);
    }

    /** Says when to come back. */
    static void tooMuch(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        PlainRefusal.write(
                request,
                response,
                429,
                "Too much was asked at once",
                "Wait " + (seconds == 1 ? "a second" : seconds + " seconds") + " and try again. Nothing was changed.");
    }
}
