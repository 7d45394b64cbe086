package org.pilothouse.security;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Signs somebody in who has just proved who it is by other means than the form, such as a single-use link. On requests of the user interface only. */
@Component
public class SignIn {
    public static final String CODE_PAGE = "sign-in/code";
    private static final String HOME = "."; // relative to the base of the page

    private final PilotUsers users;
    private final SecondStep second;
    private final Clock clock;

    SignIn(PilotUsers users, SecondStep second, Clock clock) {
        this.users = users;
        this.second = second;
        this.clock = clock;
    }

    /** Whose that address is: a member of staff's or, by the keyed hash in the link store, a clinician's. Blocked accounts have none. */
    public Optional<AccountId> accountAt(String address) {
        return users.findAccount(address).filter(account -> !account.disabled()).map(Account::uid);
    }

    /** Where mail to the owner of an account goes, unless it is blocked. */
    public Optional<String> addressOf(AccountId account) {
        return users.addressOf(account);
    }

    /**
     * As {@link #afterFirstStep(AccountId)}, on a request outside the user interface whose session is new already.
     *
     * @return where to go now, from the root of the server
     */
    public String afterFirstStep(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        var needsCode = second.isNeeded(account);
        var context = needsCode ? SecurityContextHolder.createEmptyContext() : contextOf(account);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        if (needsCode) {
            HalfSignedIn.begin(request, account, clock.instant());
            return request.getContextPath() + "/" + CODE_PAGE;
        }
        var wanted = new HttpSessionRequestCache().getRequest(request, response);
        return wanted == null ? request.getContextPath() + "/" : wanted.getRedirectUrl();
    }

    /** Signs in at once and gives the session a new id. */
    public void as(AccountId account) {
        var context = contextOf(account);
        SecurityContextHolder.setContext(context);
        VaadinService.reinitializeSession(VaadinServletRequest.getCurrent());
        new HttpSessionSecurityContextRepository().saveContext(context, request(), response());
    }

    /**
     * Signs in, or asks for the second factor first where there is one.
     *
     * @return where to go now
     */
    public String afterFirstStep(AccountId account) {
        if (second.isNeeded(account)) {
            HalfSignedIn.begin(request(), account, clock.instant());
            return CODE_PAGE;
        }
        return entering(account);
    }

    /** Signs in as somebody who needs no second step any more; returns where to go now. */
    public String entering(AccountId account) {
        var wanted = new HttpSessionRequestCache().getRequest(request(), response());
        HalfSignedIn.end(request());
        as(account);
        return wanted == null ? HOME : wanted.getRedirectUrl();
    }

    /** Whether somebody in this session has passed the first step and not yet the second. */
    public boolean waitsForCode() {
        return HalfSignedIn.in(request(), clock.instant()).isPresent();
    }

    /**
     * The second step.
     *
     * @return where to go now
     * @throws AccessRefused if the first step is too long ago, or the code is wrong
     */
    public String withCode(String typed) {
        var account = HalfSignedIn.in(request(), clock.instant())
                .orElseThrow(() -> new AccessRefused(Reason.SIGN_IN_TOO_LONG_AGO));
        second.pass(account, typed);
        return entering(account);
    }

    private SecurityContext contextOf(AccountId account) {
        var user = users.load(account);
        if (!user.isEnabled() || !user.isAccountNonLocked()) {
            throw new AccessRefused(Reason.ACCOUNT_RESTS);
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        return context;
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent().getHttpServletResponse();
    }
}
