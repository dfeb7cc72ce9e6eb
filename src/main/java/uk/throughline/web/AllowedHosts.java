package uk.throughline.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which it may be asked for. A forged one would otherwise stand in what is made from the address of a request, and would
 * let a page of another site reach an application that listens on this machine only.
 */
final class AllowedHosts {
    private final Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));

    /**
     * @param settled by the installation
     * @param bound the address that is listened on; every address of the machine where that is no one address
     * @param letters the address that letters name; may be empty
     */
    AllowedHosts(List<String> settled, String bound, String letters) {
        settled.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
        if (bound.equals("0.0.0.0") || bound.equals("::") || bound.isEmpty()) {
            addThisMachine();
        } else {
            names.add(written(bound));
        }
        if (!letters.isBlank() && URI.create(letters.strip()).getHost() instanceof String host) {
            names.add(host.toLowerCase(Locale.ROOT));
        }
    }

    /** @param name of a Host header, without its port */
    boolean allow(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return names.contains(asked.indexOf(':') >= 0 && !asked.startsWith("[") ? "[" + asked + "]" : asked);
    }

    private void addThisMachine() {
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(address -> names.add(written(address.getHostAddress())));
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (SocketException | UnknownHostException nameless) {
            // a machine that does not know itself is reached by the names that are settled
            names.add("localhost");
        }
    }

    private static String written(String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceAll("%.*", "");
        return plain.indexOf(':') >= 0 && !plain.startsWith("[") ? "[" + plain + "]" : plain;
    }
}
