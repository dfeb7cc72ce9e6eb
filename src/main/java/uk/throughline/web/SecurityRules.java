package uk.throughline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import uk.throughline.access.Reading;
import uk.throughline.access.SignIn;
import uk.throughline.access.signin.Passwords;
import uk.throughline.access.signin.Sessions;

/** Who must sign in, in this one place; what stands around it is in {@link Edges}. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
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

    /** Passwords as they are kept; one that is kept in an older way is kept anew when its owner signs in. */
    @Bean
    AuthenticationManager passwordsOfPeople(UserDetailsService people, PasswordEncoder encoder, Passwords passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(people);
        provider.setPasswordEncoder(encoder);
        provider.setUserDetailsPasswordService((person, hash) -> {
            if (person instanceof SignedIn signedIn && hash != null) {
                Reading.run(signedIn.reader(), () -> passwords.keptAnew(hash));
            }
            return person;
        });
        return new ProviderManager(provider);
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Remembers the page that was asked for before signing in. Null, as the class allows, leaves no mark in its address. */
    @Bean
    @SuppressWarnings("NullAway") // null is how this setting is switched off
    RequestCache pageAskedFor() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("Accept") instanceof String accepted
                && accepted.contains("text/html"));
        return cache;
    }

    @Bean
    SessionFilter sessionsThatStand(Sessions sessions, SecurityContextRepository contexts, InstantSource clock) {
        return new SessionFilter(sessions, contexts, clock);
    }

    /** In the security rules' chain only, not once more around it. */
    @Bean
    FilterRegistrationBean<SessionFilter> notAroundEverything(SessionFilter filter) {
        FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository formTokens,
            RequestCache asked,
            SessionFilter standing,
            SetUpCode setUp,
            Sessions sessions,
            Bounds bounds) {
        return http.authorizeHttpRequests(route -> route.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/sign-in/**", "/assets/**", "/robots.txt", "/.well-known/security.txt")
                        .permitAll()
                        .requestMatchers(
                                request -> request.getRequestURI().equals(SetUpPages.ADDRESS) && setUp.isOpen())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(asked))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(forms -> forms.csrfTokenRepository(formTokens))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> signedOut(sessions, request, who))
                        .logoutSuccessUrl("/sign-in?signed-out"))
                // written around the chain for every answer: see AnswerHeaders
                .headers(headers -> headers.disable())
                .addFilterAfter(standing, CsrfFilter.class)
                .addFilterAfter(new ReaderFilter(), AuthorizationFilter.class)
                .addFilterBefore(new PersonFilter(bounds), AuthorizationFilter.class)
                .build();
    }

    private static void signedOut(Sessions sessions, HttpServletRequest request, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn person) {
            SignedInSession.here(request)
                    .ifPresent(here -> sessions.end(person.reader(), here.number(), Sessions.SIGNED_OUT));
        }
    }
}
