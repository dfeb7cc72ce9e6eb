package uk.throughline.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import uk.throughline.access.SignIn;

/** What follows on a try to sign in: the page that was asked for, or the form again with what was typed. Both leave a trail. */
final class SignInOutcome {
    /** Where the session keeps the id that was typed, until the form has shown it again. */
    static final String TYPED_ID = "throughline.typed-id";

    private SignInOutcome() {}

    static final class Done extends SavedRequestAwareAuthenticationSuccessHandler {
        private final SignIn signIn;

        Done(SignIn signIn) {
            this.signIn = signIn;
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            if (authentication.getPrincipal() instanceof SignedIn person) {
                signIn.entered(person.reader());
            }
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    static final class Refused extends SimpleUrlAuthenticationFailureHandler {
        private final SignIn signIn;

        Refused(SignIn signIn) {
            super("/sign-in?refused");
            this.signIn = signIn;
        }

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
                throws IOException, ServletException {
            signIn.refused();
            request.getSession().setAttribute(TYPED_ID, request.getParameter("id"));
            super.onAuthenticationFailure(request, response, exception);
        }
    }
}
