package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.imports.FileImports;
import org.pilothouse.notelog.imports.ImportKind;
import org.pilothouse.notelog.imports.ImportOutcome;
import org.pilothouse.notelog.imports.SentFile;
import org.pilothouse.office.RawTable;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Notify;

/** Takes one kind of table in: choose a file, tell the columns apart, look at what would become of the rows, take them in. */
class TableImportPanel extends Div {
    private static final int LARGEST = 20 * 1000 * 1000;

    private final StudyId study;
    private final ImportKind kind;
    private final transient FileImports imports;
    private final Div steps = new Div();
    private final Div result = new Div();
    final FileUpload upload = new FileUpload();
    final Button take = new Button();
    private transient @Nullable SentFile file;

    TableImportPanel(StudyId study, ImportKind kind, FileImports imports) {
        this.study = study;
        this.kind = kind;
        this.imports = imports;
        addClassName("panel");
        var key = "imports." + kind.name().toLowerCase(Locale.ROOT);
        upload.setUploadHandler(UploadHandler.inMemory((sent, bytes) -> read(sent.fileName(), bytes)));
        upload.setAcceptedFileTypes(".csv", ".xlsx", ".tsv", ".txt");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.whenRefused(rejected -> {
            begin();
            result.add(FileProblem.rejected("imports.file.rejected", upload, rejected));
        });
        result.getElement().setAttribute("aria-live", "polite");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(click -> takeIn());
        take.setVisible(false);
        steps.addClassName("stack");
        result.addClassName("stack");
        var hint = new Paragraph(getTranslation(key + ".text"));
        hint.addClassName("muted");
        add(new H2(getTranslation(key + ".title")), hint, upload, steps, result, take);
    }

    void read(String name, byte[] bytes) {
        begin();
        var table = RawTable.read(name, bytes);
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            result.add(FileProblem.of(name, RawTable.problem(name, bytes)));
            return;
        }
        var columns = new ColumnsForm(kind, table.get().header(), imports.proposal(study, kind, table.get()));
        columns.whenChanged(() -> preview(new SentFile(name, table.get(), columns.chosen())));
        steps.add(columns);
        preview(new SentFile(name, table.get(), columns.chosen()));
    }

    private void begin() {
        upload.clearFileList();
        steps.removeAll();
        result.removeAll();
        take.setVisible(false);
    }

    private void preview(SentFile sent) {
        file = sent;
        result.removeAll();
        try {
            var outcome = imports.preview(study, kind, sent);
            show("imports.preview", outcome);
            take.setText(getTranslation("imports.take", outcome.accepted()));
            take.setVisible(outcome.accepted() > 0);
        } catch (Refused refusal) {
            take.setVisible(false);
            Notify.refused(refusal);
        }
    }

    private void takeIn() {
        var sent = file;
        if (sent == null) {
            return;
        }
        try {
            var outcome = imports.take(study, kind, sent);
            take.setVisible(false);
            steps.removeAll();
            result.removeAll();
            show("imports.taken", outcome);
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private void show(String key, ImportOutcome outcome) {
        result.add(new Paragraph(getTranslation(
                key, outcome.accepted(), outcome.duplicate(), outcome.problems().size())));
        if (outcome.doubts() > 0) {
            result.add(new Paragraph(getTranslation("imports.doubts", outcome.doubts())));
        }
        if (!outcome.problems().isEmpty()) {
            result.add(new RowProblems(outcome.problems()));
        }
    }
}
