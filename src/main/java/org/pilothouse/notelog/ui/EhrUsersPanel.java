package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.stream.Collectors;
import org.pilothouse.enrolment.EhrUserList;
import org.pilothouse.enrolment.PeopleFile;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Notify;

/** Where the privacy officer says which user of the record system is whom; the list is never shown again. */
class EhrUsersPanel extends Div {
    private static final int LISTED = 20;

    private final StudyId study;
    private final transient EhrUserList users;
    private final Paragraph known = new Paragraph();
    private final Paragraph problems = new Paragraph();
    final FileUpload upload = new FileUpload();

    EhrUsersPanel(StudyId study, EhrUserList users) {
        this.study = study;
        this.users = users;
        addClassName("panel");
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        upload.setAcceptedFileTypes(".csv", ".xlsx", ".tsv", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleFile.LARGEST);
        upload.whenRefused(rejected -> Notify.problem("imports.file.rejected", rejected.getFileName()));
        problems.addClassNames("notice", "decide");
        problems.setVisible(false);
        var hint = new Paragraph(getTranslation("imports.users.text"));
        hint.addClassName("muted");
        add(new H2(getTranslation("imports.users.title")), hint, known, upload, problems);
        count();
    }

    void take(String name, byte[] bytes) {
        upload.clearFileList();
        try {
            var outcome = users.keep(study, PeopleFile.text(name, bytes));
            problems.setVisible(!outcome.problems().isEmpty());
            problems.setText(getTranslation(
                    "imports.users.problems",
                    outcome.problems().stream()
                            .limit(LISTED)
                            .map(problem -> String.valueOf(problem.line()))
                            .collect(Collectors.joining(", "))));
            if (outcome.problems().isEmpty()) {
                Notify.done("imports.users.kept", outcome.kept());
            }
            count();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private void count() {
        known.setText(getTranslation("imports.users.known", users.size(study)));
    }
}
