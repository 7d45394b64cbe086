package org.pilothouse.security;

import com.vaadin.flow.server.VaadinSession;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the application itself act where nobody is signed in: loading the sample, scheduled work. Who may use it is fixed by a test. */
public final class SystemAuthority {

    private SystemAuthority() {}

    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        // While a session of the user interface is current, its own context wins over the one set here.
        var session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Running());
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    static boolean isHeldBy(@Nullable Authentication authentication) {
        return authentication instanceof Running;
    }

    private static final class Running extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        Running() {
            super(AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR", "ROLE_STUDY_CREATOR"));
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return "system";
        }
    }
}
