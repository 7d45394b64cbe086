package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.InvitationOffer;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.OwnCopies;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.SignIn;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.Wordmark;

/** Where a single-use link leads: read the text, choose, sign and begin, or say no. Made for a phone. */
@Route(value = "join/:token", autoLayout = false)
@AnonymousAllowed
class JoinView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SHORTEST_PASSWORD = 10;

    private final transient Joining joining;
    private final transient SignIn signIn;
    private final transient CurrentUser current;
    private final transient OwnCopies copies;
    private final transient StudyDirectory studies;
    private final Div page = new Div();
    final PasswordField password = new PasswordField(getTranslation("enrolment.join.password"));

    @Nullable ConsentSheet sheet;

    JoinView(Joining joining, SignIn signIn, CurrentUser current, OwnCopies copies, StudyDirectory studies) {
        this.joining = joining;
        this.signIn = signIn;
        this.current = current;
        this.copies = copies;
        this.studies = studies;
        addClassName("join");
        page.addClassName("join-page");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        joining.offer(token).ifPresentOrElse(offer -> show(token, offer), () -> showNothingToJoin(token));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.join.title");
    }

    private void show(String token, InvitationOffer offer) {
        if (offer.hasAccount() && current.find().isEmpty()) {
            showWords("enrolment.join.sign-in", new Anchor("sign-in", getTranslation("security.sign-in")));
            return;
        }
        var consent = offer.consent();
        var form = new ConsentSheet(consent);
        sheet = form;
        JoinDraft.of(token).ifPresent(form::resume);
        form.whenChanged(() -> JoinDraft.keep(token, form.signature()));
        var greeting = new Paragraph(getTranslation("enrolment.join.greeting"));
        greeting.addClassName("join-greeting");
        page.removeAll();
        var part = new Paragraph(getTranslation("enrolment.join.part." + offer.part()));
        page.add(new Wordmark(), new H1(consent.studyTitle()), greeting, part, form);
        if (!offer.hasAccount()) {
            page.add(passwordField());
        }
        page.add(actions(token, offer, form));
    }

    private PasswordField passwordField() {
        password.setHelperText(getTranslation("enrolment.join.password.text"));
        password.setErrorMessage(getTranslation("enrolment.join.password.error"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setManualValidation(true);
        password.setWidthFull();
        return password;
    }

    private Component actions(String token, InvitationOffer offer, ConsentSheet form) {
        var sign = new Button(
                getTranslation(offer.consent().notice() ? "enrolment.join.sign.notice" : "enrolment.join.sign"),
                click -> sign(token, offer, form));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setDisableOnClick(true);
        var decline = new Button(getTranslation("enrolment.join.decline"), click -> askBeforeDeclining(token));
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(sign, decline);
        actions.addClassName("join-actions");
        sign.addClickListener(click -> sign.setEnabled(true));
        return actions;
    }

    private void sign(String token, InvitationOffer offer, ConsentSheet form) {
        password.setInvalid(!offer.hasAccount() && password.getValue().length() < SHORTEST_PASSWORD);
        var complete = form.isComplete();
        if (!complete || password.isInvalid()) {
            Notify.problem("enrolment.join.incomplete");
            form.goToMissing();
            return;
        }
        try {
            signIn.as(joining.sign(token, form.signature(), password.getValue()));
        } catch (Refused refusal) {
            Notify.refused(refusal);
            return;
        }
        JoinDraft.forget(token);
        showSigned(offer.consent().studyCode());
    }

    private void showSigned(String code) {
        var begin = new Button(getTranslation("enrolment.join.begin"), click -> begin(code));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        showWords("enrolment.join.signed");
        studies.mine(code).ifPresent(study -> page.add(new CopyLinks(copies, study.id(), study.zone())));
        var actions = new Div(begin);
        actions.addClassName("join-actions");
        page.add(actions);
    }

    private void begin(String study) {
        var routes = RouteConfiguration.forApplicationScope();
        var first = Stream.of("surveys", "today", "my-participation")
                .map(path -> "studies/" + study + "/" + path)
                .filter(path -> routes.getRoute(path).isPresent())
                .findFirst();
        first.ifPresent(path -> getUI().ifPresent(ui -> ui.navigate(path)));
    }

    private void askBeforeDeclining(String token) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("enrolment.join.decline.ask"));
        ask.setText(getTranslation("enrolment.join.decline.text"));
        ask.setConfirmText(getTranslation("enrolment.join.decline.yes"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("enrolment.join.decline.no"));
        ask.addConfirmListener(confirm -> decline(token));
        ask.open();
    }

    private void decline(String token) {
        try {
            joining.decline(token);
            showWords("enrolment.join.declined");
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private void showNothingToJoin(String token) {
        var why = switch (joining.state(token)) {
            case USED -> "enrolment.join.used";
            case EXPIRED -> "enrolment.join.expired";
            case OPEN, UNKNOWN -> "enrolment.join.gone";
        };
        showWords(why, new Anchor("sign-in", getTranslation("security.sign-in")));
    }

    private void showWords(String key, Component... ways) {
        sheet = null;
        page.removeAll();
        page.add(new Wordmark(), new H1(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".text")));
        page.add(ways);
    }
}
