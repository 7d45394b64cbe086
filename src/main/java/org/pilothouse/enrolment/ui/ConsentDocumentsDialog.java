package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import org.pilothouse.enrolment.ConsentDocuments;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;

/** The signed copies and scans of one participant, to download. */
class ConsentDocumentsDialog extends Dialog {

    ConsentDocumentsDialog(ConsentDocuments documents, StudyId study, ParticipantCode code, ZoneId zone) {
        setHeaderTitle(getTranslation("enrolment.documents.title", code));
        addClassName("links-dialog");
        setWidth("560px");
        var lines = documents.of(study, code);
        add(new Paragraph(getTranslation(lines.isEmpty() ? "enrolment.documents.none" : "enrolment.documents.text")));
        lines.forEach(line -> add(CopyLinks.pdf(
                line.scan() ? "scan.pdf" : "consent.pdf",
                getTranslation(
                        line.scan() ? "enrolment.documents.scan" : "enrolment.documents.copy",
                        line.formVersion(),
                        Format.dateTime(line.at(), zone, getLocale())),
                () -> documents.open(study, code, line.id()))));
        getFooter().add(new Button(getTranslation("enrolment.documents.close"), click -> close()));
    }
}
