package org.pilothouse.enrolment.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.pilothouse.enrolment.Signature;

/** What somebody has chosen and typed under a link and not sent yet: kept with the session, gone with it. */
final class JoinDraft {

    private JoinDraft() {}

    static void keep(String token, Signature signature) {
        VaadinSession.getCurrent().setAttribute(name(token), signature);
    }

    static Optional<Signature> of(String token) {
        return VaadinSession.getCurrent().getAttribute(name(token)) instanceof Signature kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    static void forget(String token) {
        VaadinSession.getCurrent().setAttribute(name(token), null);
    }

    private static String name(String token) {
        return "join " + token;
    }
}
