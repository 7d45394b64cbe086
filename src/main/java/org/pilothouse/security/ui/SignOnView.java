package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.security.signon.SignOnSettings;
import org.pilothouse.security.signon.SignOnSettings.Answer;
import org.pilothouse.security.signon.SignOnSettings.Outside;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.PageHeader;

/** Which ways in are open, and what to set for those that are not. Shows no secret. */
@Route("sign-on")
@RolesAllowed(Role.Named.ADMINISTRATOR)
class SignOnView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final transient SignOnSettings settings;
    final Button tryIt = new Button();
    final Div answer = new Div();

    SignOnView(SignOnSettings settings) {
        this.settings = settings;
        addClassName("page");
        getElement().setAttribute("tabindex", "0"); // long and with little to press: scrolled by keyboard
        tryIt.setText(getTranslation("security.ways.outside.try"));
        tryIt.setDisableOnClick(true);
        tryIt.addClickListener(click -> {
            show(settings.tryOutside());
            tryIt.setEnabled(true);
        });
        answer.addClassName("stack");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        answer.removeAll();
        add(
                new PageHeader(getPageTitle(), getTranslation("security.ways.text")),
                way("password", true),
                way("codes", true),
                passkeys(),
                links(),
                outside());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.ways");
    }

    private Section passkeys() {
        var possible = settings.arePasskeysPossible();
        var way = way("passkeys", possible);
        var facts = facts();
        fact(facts, "security.ways.passkeys.domain", settings.passkeyDomain());
        way.add(facts);
        way.add(needs(possible ? "security.ways.passkeys.bound" : "security.ways.passkeys.needs"));
        return way;
    }

    private Section links() {
        var open = settings.areLinksMailed();
        var way = way("links", open);
        if (!open) {
            way.add(needs("security.ways.links.needs"));
        }
        return way;
    }

    private Section outside() {
        var set = settings.outside();
        var way = way("outside", set.isPresent());
        var facts = facts();
        set.ifPresent(outside -> describe(facts, outside));
        fact(facts, "security.ways.outside.redirect", settings.redirectAddress());
        fact(facts, "security.ways.outside.scopes", "openid email");
        way.add(facts);
        if (set.isPresent()) {
            way.add(tryIt, answer);
        } else {
            way.add(needs("security.ways.outside.needs"));
        }
        return way;
    }

    private void describe(DescriptionList facts, Outside outside) {
        fact(facts, "security.ways.outside.name", outside.name());
        fact(facts, "security.ways.outside.issuer", outside.issuer());
        var unset = getTranslation("security.ways.unset");
        fact(facts, "security.ways.outside.client", outside.clientId().isEmpty() ? unset : outside.clientId());
        fact(facts, "security.ways.outside.secret", outside.secretSet() ? getTranslation("security.ways.set") : unset);
    }

    private void show(Answer said) {
        answer.removeAll();
        said.problem()
                .ifPresentOrElse(
                        problem -> answer.add(notice("security.ways.outside.fails", "harm", problem)),
                        () -> answer.add(
                                notice("security.ways.outside.works", "fine", String.join(" · ", said.addresses()))));
    }

    private Div notice(String key, String kind, String details) {
        var small = new Span(details);
        small.addClassNames("muted", "small", "hash");
        var notice = new Div(new Span(getTranslation(key)), small);
        notice.addClassNames("notice", kind, "two-lines");
        return notice;
    }

    private Section way(String key, boolean open) {
        var state = new Span(getTranslation(open ? "security.ways.on" : "security.ways.off"));
        state.addClassNames("way-state", open ? "is-on" : "is-off");
        var title = new Div(new H2(getTranslation("security.ways." + key)), state);
        title.addClassNames("beside", "way-title");
        var way = new Section(title, new Paragraph(getTranslation("security.ways." + key + ".text")));
        way.addClassName("panel");
        return way;
    }

    private Paragraph needs(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("notice");
        return words;
    }

    private static DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
