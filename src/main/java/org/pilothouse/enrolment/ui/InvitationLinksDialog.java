package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.pilothouse.enrolment.InvitationLetters;
import org.pilothouse.enrolment.IssuedInvitation;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.QrCode;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links just made, to be copied or read by a phone; they are shown this once. */
class InvitationLinksDialog extends Dialog {

    InvitationLinksDialog(InvitationLetters letters, StudyId study, List<IssuedInvitation> issued) {
        setHeaderTitle(getTranslation("enrolment.links.title"));
        addClassName("links-dialog");
        setWidth("720px");
        var warning = new Paragraph(getTranslation("enrolment.links.text"));
        warning.addClassNames("notice", "decide");
        add(warning, paper(letters, study, issued));
        var address = address();
        issued.forEach(invitation -> add(entry(invitation, address + "/" + invitation.path(), issued.size() == 1)));
        var done = new Button(getTranslation("enrolment.links.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
    }

    private Anchor paper(InvitationLetters letters, StudyId study, List<IssuedInvitation> issued) {
        var handler = DownloadHandler.fromInputStream(asked -> {
            var pdf = letters.paper(study, issued);
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf), "invitations.pdf", "application/pdf", pdf.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("enrolment.links.paper", issued.size()));
    }

    private Div entry(IssuedInvitation invitation, String link, boolean alone) {
        var field = new TextField();
        field.setAriaLabel(getTranslation("enrolment.links.link", invitation.name()));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("code");
        var copy = new Button(getTranslation("enrolment.links.copy"));
        copy.setAriaLabel(getTranslation("enrolment.links.copy.for", invitation.name()));
        Clipboard.onClick(copy)
                .writeText(
                        link,
                        copied -> Notify.done("enrolment.links.copied", invitation.name()),
                        failed -> Notify.problem("enrolment.links.not-copied"));
        var line = new Div(field, copy);
        line.addClassName("link-line");
        var picture = new Details(
                getTranslation("enrolment.links.qr"),
                new QrCode(link, getTranslation("enrolment.links.qr.for", invitation.name())));
        picture.setOpened(alone);
        var entry = new Div(new H3(invitation.name()), line, picture);
        entry.addClassName("link-entry");
        return entry;
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .toUriString();
    }
}
