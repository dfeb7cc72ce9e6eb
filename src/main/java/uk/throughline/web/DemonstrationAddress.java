package uk.throughline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** In a demonstration anyone signs in as anyone, so it is served to the machine that it runs on and to nobody else: else nothing starts. */
@Component
@ConditionalOnWebApplication
class DemonstrationAddress implements SmartInitializingSingleton {
    private final Partnerships partnerships;
    private final EdgeSettings settings;
    private final Environment environment;

    DemonstrationAddress(Partnerships partnerships, EdgeSettings settings, Environment environment) {
        this.partnerships = partnerships;
        this.settings = settings;
        this.environment = environment;
    }

    /** Runs before the server listens. @throws IllegalStateException with a sentence where a demonstration would be served elsewhere */
    @Override
    public void afterSingletonsInstantiated() {
        boolean demonstration = Reading.as(
                Reader.SET_UP,
                () -> partnerships.current().map(Partnership::demonstration).orElse(false));
        String address = environment.getProperty("server.address", "");
        if (demonstration && (!isLoopback(address) || !settings.trustedProxies().isEmpty())) {
            throw new IllegalStateException(
                    "This database holds the demonstration, in which anyone signs in as anyone, so it is served to this machine only: "
                            + (isLoopback(address)
                                    ? "take THROUGHLINE_WEB_TRUSTEDPROXIES out."
                                    : "leave --address out, or use a database of your own for " + address + "."));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
