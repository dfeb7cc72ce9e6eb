package uk.throughline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What stands around sign-in and pages: the headers of every answer, what may be asked and how much, and by whom it is passed on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
class Edges {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    /** No field of ours is called so; in what is typed it is left out, see {@link WithoutNul}. */
    private static final Pattern NUL = Pattern.compile("\\x00");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer() {
        return outside(new HeaderWriterFilter(AnswerHeaders.writers()), 0);
    }

    @Bean
    Bounds bounds(EdgeSettings settings) {
        return new Bounds(settings.limits());
    }

    @Bean
    FilterRegistrationBean<AddressFilter> boundsOfAddresses(Bounds bounds) {
        FilterRegistrationBean<AddressFilter> filter = outside(new AddressFilter(bounds), 1);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    private static <T extends Filter> FilterRegistrationBean<T> outside(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    HttpFirewall firewall(EdgeSettings settings, Environment environment) {
        AllowedHosts hosts = new AllowedHosts(
                settings.hosts(),
                environment.getProperty("server.address", ""),
                environment.getProperty("throughline.address", ""));
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        firewall.setAllowedHostnames(hosts::allow);
        firewall.setAllowedParameterNames(name -> !NUL.matcher(name).find());
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> {
            if (METHODS.contains(request.getMethod())) {
                PlainRefusal.write(
                        request,
                        response,
                        400,
                        PlainRefusal.NOT_UNDERSTOOD,
                        "Check the address, or start again from the first page.");
            } else {
                response.setHeader("Allow", String.join(", ", METHODS));
                PlainRefusal.write(
                        request, response, 405, "This cannot be done here", "Start again from the first page.");
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(EdgeSettings settings, Environment environment) {
        return factory -> {
            String strategy = environment.getProperty("server.forward-headers-strategy", "none");
            if (!strategy.equalsIgnoreCase("none")) {
                throw new IllegalStateException("SERVER_FORWARD_HEADERS_STRATEGY=" + strategy
                        + " would believe whatever anyone sends of where they come from. Take it out and name the reverse proxy"
                        + " instead: THROUGHLINE_WEB_TRUSTEDPROXIES=10.0.0.5");
            }
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainRefusal.class.getName());
                }
            });
            List<String> proxies = settings.trustedProxies();
            if (!proxies.isEmpty()) {
                factory.addEngineValves(believing(proxies));
            }
            if (!proxies.isEmpty() || isEncrypted(environment)) {
                // the prefix keeps other sites below the same domain from planting a session; browsers want TLS for it
                Cookie cookie = factory.getSettings().getSession().getCookie();
                cookie.setName("__Host-throughline");
                cookie.setPath("/");
                cookie.setSecure(true);
            }
        };
    }

    private static boolean isEncrypted(Environment environment) {
        return environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
    }

    /** Takes the word of these proxies, and of nobody else, for who asks and whether over TLS. */
    private static RemoteIpValve believing(List<String> proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(
                proxies.stream().map(String::strip).map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
