package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.InvitationDefaults;
import org.pilothouse.enrolment.InvitationDraft;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.IssuedInvitation;
import org.pilothouse.enrolment.Part;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Takes one person or a pasted list, and says before anything is kept whom it would invite and which lines it cannot use. */
class InvitePeopleDialog extends Dialog {
    private static final int MOST_PROBLEMS = 8;

    private final transient Invitations invitations;
    private final transient StudyId study;
    private final transient Consumer<List<IssuedInvitation>> whenInvited;
    private final Div preview = new Div();
    private final Select<Part> part = new Select<>();
    private final Select<Discipline> discipline = new Select<>();
    private final Select<String> site = new Select<>();
    final TextArea people = new TextArea(getTranslation("enrolment.invite.people"));
    final Button invite = new Button(getTranslation("enrolment.invite"));

    InvitePeopleDialog(Invitations invitations, StudyId study, Consumer<List<IssuedInvitation>> whenInvited) {
        this.invitations = invitations;
        this.study = study;
        this.whenInvited = whenInvited;
        setHeaderTitle(getTranslation("enrolment.invite"));
        addClassName("invite-dialog");
        setWidth("720px");
        preview.addClassName("invite-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(list(), defaults(), preview);
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> invite());
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), invite);
        showPreview();
    }

    private TextArea list() {
        people.setHelperText(getTranslation("enrolment.invite.people.text"));
        people.setPlaceholder(getTranslation("enrolment.invite.people.example"));
        people.setWidthFull();
        people.setMinRows(5);
        people.setMaxRows(12);
        people.setValueChangeMode(ValueChangeMode.LAZY);
        people.addValueChangeListener(change -> showPreview());
        return people;
    }

    private Div defaults() {
        part.setLabel(getTranslation("enrolment.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> getTranslation("enrolment.part." + one));
        part.setValue(Part.BOTH);
        discipline.setLabel(getTranslation("enrolment.discipline"));
        discipline.setItems(Discipline.values());
        discipline.setItemLabelGenerator(one -> getTranslation("enrolment.discipline." + one));
        discipline.setValue(Discipline.OT);
        var sites = invitations.sites(study);
        site.setLabel(getTranslation("enrolment.site"));
        site.setItems(sites);
        sites.stream().findFirst().ifPresent(site::setValue);
        part.addValueChangeListener(change -> showPreview());
        discipline.addValueChangeListener(change -> showPreview());
        site.addValueChangeListener(change -> showPreview());
        var hint = new Paragraph(getTranslation("enrolment.invite.defaults"));
        hint.addClassNames("muted", "small");
        var fields = new Div(part, discipline, site);
        fields.addClassName("field-row");
        return new Div(hint, fields);
    }

    private InvitationDraft draft() {
        var siteName = site.getOptionalValue().orElse("");
        return invitations.preview(
                study, people.getValue(), new InvitationDefaults(part.getValue(), discipline.getValue(), siteName));
    }

    private void showPreview() {
        var draft = draft();
        var count = draft.people().size();
        preview.removeAll();
        invite.setEnabled(count > 0 && draft.problems().isEmpty());
        invite.setText(
                count == 0 ? getTranslation("enrolment.invite") : getTranslation("enrolment.invite.count", count));
        if (!draft.problems().isEmpty()) {
            var problems = new UnorderedList();
            draft.problems().stream()
                    .limit(MOST_PROBLEMS)
                    .forEach(problem -> problems.add(new ListItem(words(problem))));
            var notice = new Div(
                    new Paragraph(getTranslation(
                            "enrolment.invite.problems", draft.problems().size())),
                    problems);
            notice.addClassNames("notice", "decide");
            preview.add(notice);
        } else if (count > 0) {
            var names = draft.people().stream()
                    .map(person -> person.name() + ", " + person.email())
                    .toList();
            preview.add(new Paragraph(getTranslation("enrolment.invite.ready", count)), listOf(names));
        }
    }

    private static UnorderedList listOf(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private String words(RowProblem problem) {
        return getTranslation(
                "enrolment.invite.problem." + problem.reason(), problem.line(), problem.found(), problem.expected());
    }

    private void invite() {
        var draft = draft();
        if (draft.people().isEmpty() || !draft.problems().isEmpty()) {
            showPreview();
            return;
        }
        try {
            var issued = invitations.invite(study, draft.people());
            close();
            whenInvited.accept(issued);
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
