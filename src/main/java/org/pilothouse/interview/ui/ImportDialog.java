package org.pilothouse.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadHandler;
import org.pilothouse.interview.ImportResult;
import org.pilothouse.interview.ImportedFile;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;

/** Brings transcripts in: many files at once, each with a result of its own. */
class ImportDialog extends Dialog {
    private static final int LARGEST = 20 * 1024 * 1024;

    final FileUpload upload;
    final Div results = new Div();
    private final StudyId study;
    private final Transcripts transcripts;

    ImportDialog(StudyId study, Transcripts transcripts, Runnable changed) {
        this.study = study;
        this.transcripts = transcripts;
        addClassName("import-dialog");
        setHeaderTitle(getTranslation("interview.import.title"));
        upload = new FileUpload(
                UploadHandler.inMemory((file, content) -> take(new ImportedFile(file.fileName(), content))));
        upload.setMaxFileSize(LARGEST);
        upload.whenRefused(
                rejected -> add(rejected.getFileName(), getTranslation(key(InterviewRefused.Reason.TOO_LARGE)), false));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setWidthFull();
        results.addClassName("import-results");
        results.getElement().setAttribute("aria-live", "polite");
        var hint = new Paragraph(getTranslation("interview.import.text"));
        hint.addClassName("muted");
        add(hint, upload, results);
        var close = new Button(getTranslation("interview.import.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
    }

    void take(ImportedFile file) {
        try {
            var result = transcripts.importFile(study, file);
            add(file.name(), words(result), result.taken());
        } catch (Refused refusal) {
            add(file.name(), getTranslation(refusal.messageKey()), false);
        }
    }

    private String words(ImportResult result) {
        if (result.reason() != null) {
            return getTranslation(key(result.reason()), result.file());
        }
        var words = getTranslation("interview.import.taken", result.turns(), result.speakers());
        if (result.passages() > 0) {
            words += " " + getTranslation("interview.import.held-back", result.passages());
        }
        if (result.interview() != null) {
            words += " " + getTranslation("interview.import.linked", result.interview());
        }
        return result.guessed() ? words + " " + getTranslation("interview.import.guessed") : words;
    }

    private void add(String file, String words, boolean good) {
        var name = new Span(file);
        name.addClassName("import-file");
        var text = new Span(words);
        text.addClassNames("small", good ? "import-taken" : "import-refused");
        results.add(new Div(name, text));
    }

    private static String key(InterviewRefused.Reason reason) {
        return new InterviewRefused(reason).messageKey();
    }
}
