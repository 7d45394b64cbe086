package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.pilothouse.enrolment.Reminders;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Reminds everybody outstanding at once; there is no way to choose somebody. */
class RemindButton extends Div {
    private final transient Reminders reminders;
    private final StudyId study;
    private final transient Runnable whenSent;
    final Button remind = new Button();

    RemindButton(Reminders reminders, StudyId study, Runnable whenSent) {
        this.reminders = reminders;
        this.study = study;
        this.whenSent = whenSent;
        addClassName("remind");
        var due = reminders.due(study);
        remind.setText(getTranslation("enrolment.remind", due));
        remind.setEnabled(due > 0);
        remind.addClickListener(click -> ask(due));
        var rule = new Span(getTranslation("enrolment.remind.rule"));
        rule.addClassNames("muted", "small");
        add(remind, rule);
        setVisible(reminders.canRemind(study));
    }

    private void ask(int due) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("enrolment.remind.ask", due));
        ask.setText(getTranslation("enrolment.remind.text"));
        ask.setConfirmText(getTranslation("enrolment.remind.yes"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("enrolment.cancel"));
        ask.addConfirmListener(confirm -> {
            Notify.done("enrolment.remind.sent", reminders.remindAll(study));
            whenSent.run();
        });
        ask.open();
    }
}
