package org.pilothouse.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What stands where nothing is, or where nothing may be seen: the same page, so that neither can be told from the other. */
@AnonymousAllowed // what is not there is nobody's secret; without it the access check would fail on the page itself
@ParentLayout(MainLayout.class)
class NotFoundPage extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NotFoundPage() {
        addClassName("page");
        add(new EmptyState("shell.error.not-found", new Anchor("", getTranslation("shell.error.back"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.not-found.title");
    }
}
