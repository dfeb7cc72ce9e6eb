package uk.throughline.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.throughline.access.SignIn;

/** Who must sign in, and the headers that every answer bears: all of it in this one place. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    /** The pages on which a return is sent: our one script runs there, to show how far it is. */
    private static final RequestMatcher WITH_SCRIPT = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/returns"),
            PathPatternRequestMatcher.withDefaults().matcher("/returns/sending/{ticket}"));

    /** No script runs and nothing comes from elsewhere: pages are text, one stylesheet and drawings within them. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository signedInSessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    UserDetailsService signedInPeople(SignIn signIn) {
        return id -> signIn.account(id)
                .map(account -> new SignedIn(account.reader(), account.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("No such reader"));
    }

    /** Remembers the page that was asked for before signing in. Null, as the class allows, leaves no mark in its address. */
    @SuppressWarnings("NullAway") // null is how this setting is switched off
    private static HttpSessionRequestCache pageAskedFor() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("Accept") instanceof String accepted
                && accepted.contains("text/html"));
        return cache;
    }

    private static HeaderWriter contentPolicy() {
        HeaderWriter without = new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY);
        HeaderWriter with =
                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY + "; script-src 'self'; connect-src 'self'");
        return (request, response) -> (WITH_SCRIPT.matches(request) ? with : without).writeHeaders(request, response);
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SecurityContextRepository sessions, SignIn signIn) {
        return http.authorizeHttpRequests(
                        asked -> asked.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/sign-in/**", "/assets/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(asked -> asked.requestCache(pageAskedFor()))
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("id")
                        .passwordParameter("password")
                        .successHandler(new SignInOutcome.Done(signIn))
                        .failureHandler(new SignInOutcome.Refused(signIn)))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.addHeaderWriter(contentPolicy())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .frameOptions(frames -> frames.deny()))
                .addFilterAfter(new ReaderFilter(), AuthorizationFilter.class)
                .build();
    }
}
