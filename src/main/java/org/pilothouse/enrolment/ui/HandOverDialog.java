package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.enrolment.HandOver;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Hands a list of people to the privacy officer; the lead cannot look at it again. */
class HandOverDialog extends Dialog {
    private final transient HandOver handOver;
    private final transient StudyId study;
    private final transient Runnable whenDone;
    final PeopleListForm form;
    final Button give = new Button(getTranslation("enrolment.hand-over"));

    HandOverDialog(HandOver handOver, StudyId study, Runnable whenDone) {
        this.handOver = handOver;
        this.study = study;
        this.whenDone = whenDone;
        form = new PeopleListForm(
                handOver.sites(study),
                "enrolment.hand-over.ready",
                (text, defaults) -> handOver.preview(study, text, defaults));
        setHeaderTitle(getTranslation("enrolment.hand-over"));
        addClassName("invite-dialog");
        setWidth("720px");
        var once = new Paragraph(getTranslation("enrolment.hand-over.once"));
        once.addClassNames("notice", "decide");
        add(once, form);
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickListener(click -> give());
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), give);
        form.whenRead(this::label);
        label();
    }

    private void label() {
        var count = form.ready().size();
        give.setEnabled(count > 0);
        give.setText(
                count == 0
                        ? getTranslation("enrolment.hand-over")
                        : getTranslation("enrolment.hand-over.count", count));
    }

    private void give() {
        form.readAgain();
        var people = form.ready();
        if (people.isEmpty()) {
            return;
        }
        try {
            handOver.handOver(study, people);
            close();
            Notify.done("enrolment.hand-over.done", people.size());
            whenDone.run();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
