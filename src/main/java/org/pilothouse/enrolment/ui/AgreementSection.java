package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import org.pilothouse.enrolment.OwnParticipation.Agreement;
import org.pilothouse.enrolment.OwnParticipation.Mine;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shell.Format;

/** What somebody agreed to, scope by scope, with the text it belongs to; the latest first, earlier ones folded. */
class AgreementSection extends Section {
    private final transient ZoneId zone;
    private final transient Consumer<Scope> stop;

    AgreementSection(Mine mine, ZoneId zone, boolean canChange, Consumer<Scope> stop, Consumer<Mine> change) {
        this.zone = zone;
        this.stop = stop;
        addClassName("my-agreement");
        add(new H2(getTranslation("enrolment.mine.agreed-to")));
        mine.agreements().stream().findFirst().ifPresent(latest -> {
            add(signed(latest), scopes(latest, canChange, mine.required()));
            if (canChange) {
                add(new Button(getTranslation("enrolment.mine.change"), click -> change.accept(mine)));
            }
            add(text(latest));
        });
        mine.agreements().stream().skip(1).forEach(earlier -> add(past(earlier)));
    }

    private Component past(Agreement agreement) {
        var content = new Div(signed(agreement), scopes(agreement, false, Set.of()), text(agreement));
        return new Details(
                getTranslation(
                        "enrolment.mine.earlier",
                        agreement.form().version(),
                        Format.dateTime(agreement.consent().givenAt(), zone, getLocale())),
                content);
    }

    private Paragraph signed(Agreement agreement) {
        var consent = agreement.consent();
        var signed = new Paragraph(getTranslation(
                "enrolment.mine.signed",
                Format.dateTime(consent.givenAt(), zone, getLocale()),
                agreement.form().version(),
                getTranslation("enrolment.method." + consent.method())));
        signed.addClassName("muted");
        return signed;
    }

    private UnorderedList scopes(Agreement agreement, boolean canChange, Set<Scope> required) {
        var list = new UnorderedList();
        list.addClassName("agreed-scopes");
        for (var scope : Scope.values()) {
            var yes = agreement.consent().scopes().contains(scope);
            var answer = new Span(getTranslation(yes ? "enrolment.yes" : "enrolment.no"));
            answer.addClassNames("answer", yes ? "yes" : "no");
            var name = getTranslation("enrolment.scope." + scope);
            var words = new Span(required.contains(scope) ? getTranslation("enrolment.sign.required", name) : name);
            words.addClassName("words");
            var item = new ListItem(answer, words);
            if (yes && canChange && !required.contains(scope)) {
                item.add(stopButton(scope));
            }
            list.add(item);
        }
        return list;
    }

    private Button stopButton(Scope scope) {
        var button = new Button(getTranslation("enrolment.mine.stop"), click -> stop.accept(scope));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
                getTranslation("enrolment.mine.stop.what", getTranslation("enrolment.scope." + scope + ".short")));
        return button;
    }

    private Details text(Agreement agreement) {
        return new Details(getTranslation("enrolment.mine.text"), new ConsentText(agreement.form()));
    }
}
