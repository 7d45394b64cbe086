package org.pilothouse.enrolment.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.pilothouse.enrolment.ConsentOffer;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.Signature;
import org.pilothouse.shell.Missing;

/** A consent form to read and sign: the text, a choice for each stream of data with nothing ticked beforehand, the typed name. */
class ConsentSheet extends Div {
    private static final int LONGEST_NAME = 120;

    private final transient ConsentOffer offer;
    private final Map<Scope, Checkbox> choices = new EnumMap<>(Scope.class);
    final TextField name = new TextField(getTranslation("enrolment.sign.name"));
    final Checkbox intent = new Checkbox();
    private final Paragraph hint = new Paragraph(getTranslation("enrolment.sign.scopes.text"));

    ConsentSheet(ConsentOffer offer) {
        this.offer = offer;
        addClassName("consent-sheet");
        add(new ConsentText(offer.form()), scopes(), signing());
    }

    /** Ticks what was agreed to before, for somebody who changes a choice; never for who joins. */
    void startFrom(Set<Scope> agreedTo) {
        hint.setText(getTranslation("enrolment.sign.scopes.before"));
        agreedTo.forEach(scope -> {
            var choice = choices.get(scope);
            if (choice != null) {
                choice.setValue(true);
            }
        });
    }

    Checkbox choice(Scope scope) {
        return requireNonNull(choices.get(scope), "not offered");
    }

    /** What was chosen and typed, whether it is enough or not. */
    Signature signature() {
        return new Signature(offer.form().version(), offer.form().textHash(), chosen(), name.getValue());
    }

    /** Tells whenever a choice or the name changes. */
    void whenChanged(Runnable action) {
        choices.values().forEach(choice -> choice.addValueChangeListener(change -> action.run()));
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> action.run());
    }

    /** Puts back what somebody had chosen and typed on an earlier look at the same text. */
    void resume(Signature before) {
        if (before.textHash().equals(offer.form().textHash())) {
            before.scopes().forEach(scope -> choice(scope).setValue(true));
            name.setValue(before.typedName());
        }
    }

    /** Marks what is missing; true when nothing is. */
    boolean isComplete() {
        var complete = true;
        for (var choice : choices.entrySet()) {
            var missing = offer.required().contains(choice.getKey())
                    && !choice.getValue().getValue();
            Missing.at(choice.getValue(), missing);
            complete &= !missing;
        }
        Missing.at(name, name.getValue().isBlank());
        Missing.at(intent, !intent.getValue());
        return complete && !name.isInvalid() && !intent.isInvalid();
    }

    /** Takes the reader to the first place that is marked. */
    void goToMissing() {
        choices.values().stream().filter(Checkbox::isInvalid).findFirst().ifPresentOrElse(Checkbox::focus, () -> {
            if (intent.isInvalid()) {
                intent.focus();
            } else if (name.isInvalid()) {
                name.focus();
            }
        });
    }

    private Set<Scope> chosen() {
        var chosen = EnumSet.noneOf(Scope.class);
        choices.forEach((scope, choice) -> {
            if (choice.getValue()) {
                chosen.add(scope);
            }
        });
        return chosen;
    }

    private Div scopes() {
        var list = new Div(new H2(getTranslation("enrolment.sign.scopes")), hint);
        list.addClassName("consent-scopes");
        offer.offered().forEach(scope -> list.add(choiceOf(scope)));
        if (offer.offered().contains(Scope.AUDIO_RECORDING)) {
            followInterview(choice(Scope.AUDIO_RECORDING), choice(Scope.INTERVIEW));
        }
        return list;
    }

    private Checkbox choiceOf(Scope scope) {
        var label = getTranslation("enrolment.scope." + scope);
        var required = offer.required().contains(scope);
        var choice = new Checkbox(required ? getTranslation("enrolment.sign.required", label) : label);
        choice.setHelperText(getTranslation("enrolment.scope." + scope + ".text"));
        choice.setErrorMessage(getTranslation("enrolment.sign.required.error"));
        choice.setManualValidation(true);
        choices.put(scope, choice);
        return choice;
    }

    private static void followInterview(Checkbox recording, Checkbox interview) {
        recording.setEnabled(interview.getValue());
        interview.addValueChangeListener(change -> {
            recording.setEnabled(change.getValue());
            if (!change.getValue()) {
                recording.setValue(false);
            }
        });
    }

    private Div signing() {
        intent.setErrorMessage(getTranslation("enrolment.sign.intent.error"));
        intent.setManualValidation(true);
        name.setMaxLength(LONGEST_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        name.setErrorMessage(getTranslation("enrolment.sign.name.error"));
        name.setHelperText(getTranslation("enrolment.sign.name.text"));
        name.setManualValidation(true);
        name.setWidthFull();
        var version = new Paragraph(
                getTranslation("enrolment.sign.version", offer.form().version()));
        version.addClassNames("muted", "small");
        intent.setLabel(getTranslation(offer.notice() ? "enrolment.sign.intent.notice" : "enrolment.sign.intent"));
        var part = new Div(
                new H2(getTranslation(offer.notice() ? "enrolment.sign.title.notice" : "enrolment.sign.title")),
                intent,
                name,
                version);
        part.addClassName("consent-signing");
        return part;
    }
}
