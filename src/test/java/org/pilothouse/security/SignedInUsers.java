package org.pilothouse.security;

import java.util.List;
import java.util.Map;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes the user that a sign-in would make, for tests. */
public final class SignedInUsers {

    private SignedInUsers() {}

    public static PilotUser user(AccountId account, List<String> roles, Map<StudyId, ParticipantCode> participations) {
        var authorities = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new PilotUser(account, null, true, false, authorities, participations, 0);
    }

    /** Signs a clinician in as what it is now. */
    public static void signIn(AccountId account, Map<StudyId, ParticipantCode> participations) {
        var user = user(account, List.of("CLINICIAN"), participations);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
