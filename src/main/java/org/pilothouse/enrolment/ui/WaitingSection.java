package org.pilothouse.enrolment.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.pilothouse.enrolment.WaitingPeople;
import org.pilothouse.enrolment.WaitingPerson;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Whom the lead handed over: to be corrected, dropped or invited, one by one or all at once. */
class WaitingSection extends Section {
    private final transient WaitingPeople people;
    private final transient StudyId study;
    private final List<String> sites;
    private final transient Consumer<Collection<UUID>> invite;
    private final transient Runnable whenChanged;

    WaitingSection(
            WaitingPeople people,
            StudyId study,
            List<String> sites,
            Consumer<Collection<UUID>> invite,
            Runnable whenChanged) {
        this.people = people;
        this.study = study;
        this.sites = sites;
        this.invite = invite;
        this.whenChanged = whenChanged;
        addClassName("waiting-section");
    }

    /** @param ready whether there is a text to invite people to */
    void show(List<WaitingPerson> waiting, boolean ready) {
        var all = new Button(
                getTranslation("enrolment.waiting.invite-all", waiting.size()),
                click -> invite.accept(waiting.stream().map(WaitingPerson::id).collect(toSet())));
        all.addThemeVariants(ButtonVariant.PRIMARY);
        all.setEnabled(ready);
        var head = new Div(new H2(getTranslation("enrolment.waiting.title", waiting.size())), all);
        head.addClassName("section-head");
        var rows = new UnorderedList();
        rows.addClassName("person-rows");
        waiting.forEach(one -> rows.add(row(one, ready)));
        add(head, rows);
    }

    private PersonRow row(WaitingPerson waiting, boolean ready) {
        var person = waiting.person();
        var facts = new Span(String.join(
                " · ",
                getTranslation("enrolment.discipline." + person.discipline()),
                person.site(),
                getTranslation("enrolment.part." + person.part())));
        facts.addClassNames("muted", "small");
        var one = small("enrolment.waiting.invite", person.name(), () -> invite.accept(List.of(waiting.id())));
        one.setEnabled(ready);
        return new PersonRow(
                person.name(),
                person.email(),
                facts,
                one,
                small("enrolment.waiting.correct", person.name(), () -> correct(waiting)),
                small("enrolment.waiting.drop", person.name(), () -> drop(waiting)));
    }

    private Button small(String key, String name, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(getTranslation(key) + ": " + name);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void correct(WaitingPerson waiting) {
        new CorrectPersonDialog(waiting.person(), sites, corrected -> {
                    people.correct(study, waiting.id(), corrected);
                    whenChanged.run();
                })
                .open();
    }

    private void drop(WaitingPerson waiting) {
        try {
            people.drop(study, waiting.id());
            Notify.done("enrolment.waiting.dropped");
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        whenChanged.run();
    }
}
