package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.notelog.telling.ToldKind;
import org.pilothouse.notelog.telling.ToldLine;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;

/** A problem, an idea or a question, told in a minute; it says who reads it and what it does not replace. */
@Route("studies/:study/tell-us")
@RolesAllowed(Role.Named.CLINICIAN)
class TellUsView extends StudyPage {
    /** Of the address: the note that it is about. */
    static final String NOTE = "note";

    private static final int LONGEST = 2_000;

    final RadioButtonGroup<ToldKind> kind = new RadioButtonGroup<>();
    final TextArea words = new TextArea();
    final Button send = new Button();
    private final Paragraph about = new Paragraph();
    private final Section told = new Section();
    private final transient Telling telling;
    private final transient OwnNotes notes;
    private final transient Studies pilots;
    private @Nullable String note;

    TellUsView(StudyDirectory studies, Telling telling, OwnNotes notes, Studies pilots) {
        super(studies, "tell.title");
        this.telling = telling;
        this.notes = notes;
        this.pilots = pilots;
        addClassNames("today", "tell-us");
        kind.setLabel(getTranslation("tell.kind"));
        kind.setItems(ToldKind.FREE);
        kind.setItemLabelGenerator(each -> getTranslation("tell.kind." + each));
        kind.addClassName("chips");
        words.setLabel(getTranslation("tell.words"));
        words.setHelperText(getTranslation("tell.words.help"));
        words.setMaxLength(LONGEST);
        words.setMinRows(4);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        TextGuard.on(words, "told.words");
        send.setText(getTranslation("tell.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClassName("big");
        send.addClickListener(tap -> send());
        told.addClassName("panel");
    }

    @Override
    protected void show(StudyId study) {
        if (!pilots.isOpen(study)) {
            getUI().ifPresent(ui -> ui.navigate(at("ended")));
            return;
        }
        removeAll();
        note = getUI().flatMap(
                        ui -> ui.getActiveViewLocation().getQueryParameters().getSingleParameter(NOTE))
                .filter(asked -> isMine(study, asked))
                .orElse(null);
        kind.setValue(ToldKind.PROBLEM);
        var who = new Paragraph(getTranslation("tell.who"));
        who.addClassName("notice");
        var instead = new Paragraph(getTranslation("tell.instead"));
        instead.addClassNames("notice", "decide");
        var form = new Section(about, kind, words, send);
        form.addClassName("panel");
        add(new PageHeader(getPageTitle(), getTranslation("tell.sentence")), who, instead, form, told);
        draw();
    }

    private boolean isMine(StudyId study, String asked) {
        try {
            var line = notes.find(study, asked);
            about.setText(getTranslation(
                    "tell.about", line.typeLabel(), Format.date(line.note().serviceDate(), getLocale())));
            return true;
        } catch (Refused somebodyElses) {
            return false;
        }
    }

    private void send() {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(getTranslation("tell.words.want"));
        if (words.isInvalid()) {
            words.focus();
            return;
        }
        try {
            telling.tell(study(), kind.getValue(), note, words.getValue());
            words.clear();
            note = null;
            Notify.done("tell.sent");
            draw();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private void draw() {
        about.setVisible(note != null);
        told.removeAll();
        told.add(new H2(getTranslation("tell.mine")));
        var lines = telling.mine(study());
        if (lines.isEmpty()) {
            told.add(new Paragraph(getTranslation("tell.mine.none")));
        }
        lines.forEach(line -> told.add(entry(line)));
    }

    private Div entry(ToldLine line) {
        var when = new Paragraph(getTranslation("tell.kind." + line.kind()) + " \u00b7 "
                + Format.dateTime(line.toldAt(), studyLine().zone(), getLocale()));
        when.addClassNames("muted", "small");
        var back = new Button(getTranslation("tell.take-back"), tap -> takeBack(line));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("tell.take-back") + ": " + line.words());
        var entry = new Div(when, new Paragraph(line.words()), back);
        entry.addClassName("told");
        return entry;
    }

    private void takeBack(ToldLine line) {
        try {
            telling.takeBack(study(), line.key());
            Notify.done("tell.taken-back");
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        draw();
    }
}
