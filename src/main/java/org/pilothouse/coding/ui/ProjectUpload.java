package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.coding.ProjectReceipt;
import org.pilothouse.coding.Projects;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.refiqda.PositionConvention;
import org.pilothouse.refiqda.RefiQdaRefused;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Notify;

/** Reads a project file, shows what taking it in would do and what had to be guessed, and takes it in when told to. */
class ProjectUpload extends Div {
    private static final int LARGEST = 200 * 1024 * 1024;

    final FileUpload upload;
    final Div report = new Div();
    final Button take = new Button();
    private final StudyId study;
    private final Projects projects;
    private final transient Runnable taken;
    private final Map<UUID, PositionConvention> answers = new HashMap<>();
    private byte[] file = {};

    ProjectUpload(StudyId study, Projects projects, Runnable taken) {
        this.study = study;
        this.projects = projects;
        this.taken = taken;
        addClassName("exchange-in");
        upload = new FileUpload(UploadHandler.inMemory((meta, content) -> read(content)));
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".qdpx");
        upload.setMaxFiles(1);
        take.setText(getTranslation("coding.exchange.take"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(click -> take());
        report.addClassName("exchange-report");
        report.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("coding.exchange.in.text")), upload, report);
    }

    void read(byte[] content) {
        file = content;
        answers.clear();
        preview();
    }

    private void preview() {
        report.removeAll();
        try {
            var receipt = projects.preview(study, file, answers);
            report.add(new ReceiptReport(receipt, "coding.exchange.would", (text, convention) -> {
                answers.put(text, convention);
                preview();
            }));
            report.add(new Div(take, new Button(getTranslation("coding.exchange.leave"), click -> {
                report.removeAll();
                upload.clearFileList();
            })));
        } catch (RefiQdaRefused refused) {
            Notify.problem("coding.exchange.unreadable", getTranslation("coding.exchange.refused." + refused.reason()));
        } catch (InterviewRefused | CodingRefused refused) {
            Notify.refused((Refused) refused);
        }
    }

    private void take() {
        try {
            ProjectReceipt receipt = projects.takeProject(study, file, answers);
            taken.run();
            Notify.done(
                    "coding.exchange.taken",
                    receipt.texts().added(),
                    receipt.codes().added(),
                    receipt.codings().added());
        } catch (RefiQdaRefused | InterviewRefused | CodingRefused refused) {
            Notify.problem("coding.exchange.not-taken");
        }
    }
}
