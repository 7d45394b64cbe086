package org.pilothouse.security;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.pilothouse.shared.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has just proved who it is by other means than the form, such as a single-use invitation. */
@Component
public class SignIn {
    private final PilotUsers users;

    SignIn(PilotUsers users) {
        this.users = users;
    }

    /** Must be called on a request of the user interface; gives the session a new id. */
    public void as(AccountId account) {
        var user = users.load(account);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        var request = VaadinServletRequest.getCurrent();
        com.vaadin.flow.server.VaadinService.reinitializeSession(request);
        new HttpSessionSecurityContextRepository()
                .saveContext(
                        context,
                        request.getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse());
    }
}
