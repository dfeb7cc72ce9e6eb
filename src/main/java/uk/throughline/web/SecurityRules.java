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
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import uk.throughline.access.SignIn;

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

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SecurityContextRepository sessions, SignIn signIn, Bounds bounds) {
        return http.authorizeHttpRequests(asked -> asked.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/sign-in/**", "/assets/**", "/robots.txt", "/.well-known/security.txt")
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
                // written around the chain for every answer: see AnswerHeaders
                .headers(headers -> headers.disable())
                .addFilterAfter(new ReaderFilter(), AuthorizationFilter.class)
                .addFilterBefore(new PersonFilter(bounds), AuthorizationFilter.class)
                .build();
    }
}
