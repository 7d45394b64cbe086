package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.enrolment.InvitationLetters;
import org.pilothouse.enrolment.LetterContacts;
import org.pilothouse.enrolment.LetterKind;
import org.pilothouse.enrolment.LetterTemplates;
import org.pilothouse.enrolment.MailLog;
import org.pilothouse.enrolment.link.LetterLog;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** How the letters of the pilot are worded, and which went out. */
@Route("studies/:study/letters")
@RolesAllowed({Role.Named.CUSTODIAN, Role.Named.RECRUITER})
class LettersView extends StudyPage {
    private final transient LetterTemplates templates;
    private final transient LetterContacts contacts;
    private final transient InvitationLetters letters;
    private final transient MailLog log;
    final TextField contact = new TextField(getTranslation("enrolment.letters.contact"));
    final Button open = new Button(getTranslation("enrolment.letters.log.open"), click -> showLog());

    LettersView(
            StudyDirectory studies,
            LetterTemplates templates,
            LetterContacts contacts,
            InvitationLetters letters,
            MailLog log) {
        super(studies, "enrolment.letters.title");
        this.templates = templates;
        this.contacts = contacts;
        this.letters = letters;
        this.log = log;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.letters.sentence")));
        if (!letters.canMail(study)) {
            var closed = new Paragraph(getTranslation("enrolment.letters.no-mail"));
            closed.addClassNames("notice", "decide");
            add(closed);
        }
        add(contact(study), wording(study));
        var closed = new Div(new Paragraph(getTranslation("enrolment.letters.log.closed")), open);
        closed.addClassNames("panel", "names-closed");
        add(new Section(new H2(getTranslation("enrolment.letters.log")), closed));
    }

    private Div contact(StudyId study) {
        contact.setValue(contacts.read(study));
        contact.setHelperText(getTranslation("enrolment.letters.contact.text"));
        var save = new Button(getTranslation("enrolment.letters.contact.save"), click -> {
            try {
                contacts.name(study, contact.getValue());
                Notify.done("enrolment.letters.contact.saved");
            } catch (Refused refusal) {
                Notify.refused(refusal);
            }
        });
        var line = new Div(contact, save);
        line.addClassName("contact-line");
        return line;
    }

    private Section wording(StudyId study) {
        var section = new Section(new H2(getTranslation("enrolment.letters.wording")));
        for (var kind : LetterKind.values()) {
            section.add(new LetterForm(templates, study, kind));
        }
        section.addClassName("letter-forms");
        return section;
    }

    private void showLog() {
        var lines = log.read(study());
        var section = new Section(new H2(getTranslation("enrolment.letters.log")));
        remove(getChildren().toList().getLast());
        if (lines.isEmpty()) {
            section.add(new EmptyState("enrolment.letters.log.empty"));
        } else {
            var list = new UnorderedList();
            list.addClassName("person-rows");
            lines.forEach(line -> list.add(row(line)));
            section.add(list);
        }
        add(section);
    }

    private Button again(MailLog.Line line) {
        var again = new Button(getTranslation("enrolment.letters.again"), click -> {
            try {
                log.tryAgain(study(), line.id());
                Notify.done("enrolment.letters.again.done");
            } catch (Refused refusal) {
                Notify.refused(refusal);
            }
            showLog();
        });
        again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return again;
    }

    private ListItem row(MailLog.Line line) {
        var known = line.name();
        var name = new Span(known == null ? getTranslation("enrolment.letters.log.forgotten") : known);
        name.addClassName(known == null ? "muted" : "person-name");
        var what = new Span(getTranslation("enrolment.letter." + line.kind()) + " · "
                + Format.dateTime(line.at(), studyLine().zone(), getLocale()) + " · "
                + getTranslation("enrolment.letters.stage." + line.stage()));
        what.addClassNames("muted", "small");
        var words = new Div(name, what);
        words.addClassName("person-words");
        var outcome = new Span(getTranslation("enrolment.letters.state." + line.state()));
        outcome.addClassName(line.state() == LetterLog.State.FAILED ? "expired" : "muted");
        var row = new ListItem(words, outcome);
        if (line.canBeRetried()) {
            row.add(again(line));
        }
        row.addClassName("person-row");
        return row;
    }
}
