package org.pilothouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@PilothouseTest
class SessionsModuleTest {
    @Autowired
    Sessions sessions;

    @Autowired
    PilotUsers users;

    @Autowired
    Accounts accounts;

    @Autowired
    StudyRoles roles;

    @Autowired
    Studies studies;

    private StudyId study;
    private AccountId account;
    private Authentication signedIn;
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void aResearcherWhoIsSignedIn() {
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        account = SignedInAs.researcherOf(study);
        var user = users.load(account);
        signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        SignedInAs.leadOf(study);
    }

    @Test
    void nothingHappensToWhoeverDidNotChange() throws Exception {
        assertThat(afterNextCall()).isSameAs(signedIn);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void blockingAnAccountEndsItsSessionsWithTheNextCall() throws Exception {
        SystemAuthority.run(() -> accounts.disable(account, true));

        assertThat(afterNextCall()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void losingARoleEndsTheSessions() throws Exception {
        roles.revoke(study, account, Role.RESEARCHER);

        assertThat(afterNextCall()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoeverIsGivenARoleHasItWithTheNextCall() throws Exception {
        var other = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        SignedInAs.leadOf(other);
        roles.grant(other, account, Role.MANAGER);

        assertThat(afterNextCall().getAuthorities())
                .extracting(Object::toString)
                .contains("ROLE_MANAGER");
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void signingOutEverywhereEndsTheSessionThatAsksToo() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        accounts.signOutEverywhere();

        assertThat(afterNextCall()).isNull();
    }

    private Authentication afterNextCall() throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionFilter(sessions, users).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
