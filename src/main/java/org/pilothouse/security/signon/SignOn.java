package org.pilothouse.security.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.SignIn;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/** How signing in at the organisation begins and ends here. Keeps none of the organisation's tokens. */
@Component
public class SignOn implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {
    private final KnownPeople people;
    private final SignIn signIn;

    SignOn(KnownPeople people, SignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    @Override
    public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .authorizedClientRepository(new NothingKept())
                .userInfoEndpoint(person -> person.oidcUserService(people))
                .successHandler(this::enter)
                .failureHandler(SignOn::refuse);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor)
            throws IOException {
        if (vouchedFor.getPrincipal() instanceof KnownPerson person) {
            response.sendRedirect(signIn.afterFirstStep(request, response, person.account()));
        } else {
            throw new IllegalStateException("only known people come here");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var unknown = cause instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(KnownPeople.UNKNOWN);
        response.sendRedirect(request.getContextPath() + "/sign-in/refused/" + (unknown ? "unknown" : "failed"));
    }

    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
