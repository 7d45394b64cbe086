package org.pilothouse.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says why the organisation's sign-on led to nothing: no account here, or it did not work. */
@Route(value = "sign-in/refused/:why", autoLayout = false)
@AnonymousAllowed
class SignOnRefusedView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private String key = "security.sign-on.failed";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var unknown = event.getRouteParameters().get("why").orElse("").equals("unknown");
        key = unknown ? "security.sign-on.unknown" : "security.sign-on.failed";
        SignInCard.show(this, key, new Anchor("sign-in", getTranslation("security.mailed.back")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title");
    }
}
