package org.pilothouse.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class CurrentUser {
    private final Sessions sessions;

    CurrentUser(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<PilotUser> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof PilotUser user
                        && !sessions.isOver(user)
                ? Optional.of(user)
                : Optional.empty();
    }

    /**
     * The account asking.
     *
     * @throws AccessDeniedException if nobody is signed in
     */
    public AccountId account() {
        return find().map(PilotUser::account).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /**
     * Names the account among those who share a device, without saying who it is.
     *
     * @throws AccessDeniedException if nobody is signed in
     */
    public String nameOnDevice() {
        var text = "device " + account().value();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * As which clinician the account takes part in that study.
     *
     * @throws AccessDeniedException if it does not
     */
    public ParticipantCode codeIn(StudyId study) {
        return find().map(user -> user.participations().get(study))
                .orElseThrow(() -> new AccessDeniedException("not a clinician of that study"));
    }
}
