package org.pilothouse.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Checks passwords, and says when a right one is not enough. */
@Configuration
class PasswordSignIn {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationProvider passwordCheck(PilotUsers users, PasswordEncoder encoder, SecondFactor factor) {
        return checking(users, encoder, user -> refuseIfMoreIsNeeded(user, factor));
    }

    /** For programs a password is enough only where it is all that its owner signs in with. */
    @Bean(defaultCandidate = false)
    @Qualifier("passwordsForPrograms") AuthenticationManager passwordsForPrograms(
            PilotUsers users,
            PasswordEncoder encoder,
            SecondFactor factor,
            OutsideSignOn outside,
            AuthenticationEventPublisher events) {
        var manager = new ProviderManager(checking(users, encoder, user -> {
            refuseIfMoreIsNeeded(user, factor);
            if (user instanceof PilotUser known && outside.isUsedBy(known.account())) {
                throw new SecondFactorNeeded(known.account());
            }
        }));
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    private static AuthenticationProvider checking(
            PilotUsers users, PasswordEncoder encoder, UserDetailsChecker afterwards) {
        var provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(encoder);
        provider.setPostAuthenticationChecks(afterwards);
        return provider;
    }

    private static void refuseIfMoreIsNeeded(UserDetails user, SecondFactor factor) {
        if (user instanceof PilotUser known && factor.isOn(known.account())) {
            throw new SecondFactorNeeded(known.account());
        }
    }

    /** Sends whoever has the right password and a second factor to the second step, everybody else back to the form. */
    static AuthenticationFailureHandler nextStep(Clock clock) {
        return (request, response, cause) -> next(request, response, cause, clock);
    }

    private static void next(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause, Clock clock)
            throws IOException {
        var where = "/sign-in?error";
        if (cause instanceof SecondFactorNeeded half) {
            HalfSignedIn.begin(request, half.account(), clock.instant());
            where = "/" + SignIn.CODE_PAGE;
        }
        response.sendRedirect(request.getContextPath() + where);
    }
}
