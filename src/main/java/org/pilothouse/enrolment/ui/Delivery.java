package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.pilothouse.enrolment.InvitationLetters;
import org.pilothouse.enrolment.IssuedInvitation;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** How invitations reach their people: each by e-mail, or as links and paper that are handed out. */
class Delivery {

    /** The ways there are. */
    enum Way {
        MAIL,
        HAND
    }

    private final transient InvitationLetters letters;
    private final StudyId study;
    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();

    Delivery(InvitationLetters letters, StudyId study) {
        this.letters = letters;
        this.study = study;
        ways.setLabel(ways.getTranslation("enrolment.delivery"));
        ways.setItems(Way.values());
        ways.setItemLabelGenerator(way -> ways.getTranslation("enrolment.delivery." + way));
        ways.setValue(letters.canMail(study) ? Way.MAIL : Way.HAND);
    }

    /** The choice; without a mail server there is none, and the screen says so. */
    Component choice() {
        if (letters.canMail(study)) {
            return ways;
        }
        var closed = new Paragraph(ways.getTranslation("enrolment.delivery.no-mail"));
        closed.addClassNames("muted", "small");
        return closed;
    }

    void by(Way way) {
        ways.setValue(way);
    }

    /** Mails what is to be mailed, and shows what is to be handed out: all, or what no letter reached. */
    void deliver(List<IssuedInvitation> issued) {
        if (issued.isEmpty()) {
            return;
        }
        if (ways.getValue() == Way.HAND) {
            new InvitationLinksDialog(letters, study, issued).open();
            return;
        }
        var unreached = letters.mail(study, issued);
        var sent = issued.size() - unreached.size();
        if (sent > 0) {
            Notify.done("enrolment.delivery.sent", sent);
        }
        if (!unreached.isEmpty()) {
            var dialog = new InvitationLinksDialog(letters, study, unreached);
            var why = new Span(dialog.getTranslation("enrolment.delivery.failed", unreached.size()));
            why.addClassNames("notice", "harm");
            dialog.addComponentAsFirst(why);
            dialog.open();
        }
    }
}
