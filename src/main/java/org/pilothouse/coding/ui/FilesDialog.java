package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.pilothouse.coding.CodebookReceipt;
import org.pilothouse.coding.StarterCodebook;
import org.pilothouse.office.TableProblem;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Notify;

/** The codebook as files: taken away, brought in, or begun from one that is there. */
class FilesDialog extends Dialog {
    private static final int LARGEST = 20 * 1024 * 1024;

    final Div results = new Div();
    final Div starters = new Div();
    private final StudyId study;
    private final CodebookServices services;
    private final Runnable changed;

    FilesDialog(StudyId study, CodebookServices services, Runnable changed) {
        this.study = study;
        this.services = services;
        this.changed = changed;
        setHeaderTitle(getTranslation("coding.files.title"));
        addClassName("restructure-dialog");
        results.addClassName("import-results");
        results.getElement().setAttribute("aria-live", "polite");
        add(heading("coding.files.out"), downloads(), heading("coding.files.in"), hint("coding.files.in.text"));
        add(upload(), results, heading("coding.files.start"), hint("coding.files.start.text"), starters);
        starters.addClassName("starter-list");
        services.files().starters(study).forEach(starter -> starters.add(line(starter)));
        var close = new Button(getTranslation("coding.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private Div downloads() {
        var links = new Div();
        links.addClassName("codebook-downloads");
        if (!services.codebook().all(study).isEmpty()) {
            links.add(link("qdc", () -> services.projects().codebook(study).bytes()));
        }
        links.add(
                link("xlsx", () -> services.files().workbook(study)),
                link("csv", () -> services.files().csv(study)),
                link("docx", () -> services.files().appendix(study, this::getTranslation)));
        return links;
    }

    private Anchor link(String type, Supplier<byte[]> content) {
        var handler = DownloadHandler.fromInputStream(asked -> {
            var bytes = content.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "codebook." + type, "application/octet-stream", bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("coding.files." + type));
    }

    private FileUpload upload() {
        var upload = new FileUpload(UploadHandler.inMemory((file, content) -> take(file.fileName(), content)));
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".qdc", ".csv", ".xlsx");
        upload.setWidthFull();
        return upload;
    }

    void take(String file, byte[] content) {
        results.removeAll();
        try {
            if (file.toLowerCase(Locale.ROOT).endsWith(".qdc")) {
                var codes = services.projects().takeCodebook(study, content).codes();
                say(getTranslation("coding.files.taken", codes.added(), codes.changed()), true);
            } else {
                say(services.files().take(study, file, content));
            }
            changed.run();
        } catch (Refused refused) {
            Notify.refused(refused);
        } catch (org.pilothouse.refiqda.RefiQdaRefused refused) {
            say(getTranslation("coding.files.unreadable"), false);
        }
    }

    void start(String name) {
        results.removeAll();
        say(services.files().start(study, name));
        changed.run();
    }

    private void say(CodebookReceipt receipt) {
        if (receipt.problems().isEmpty()) {
            say(getTranslation("coding.files.taken", receipt.added(), receipt.changed()), true);
            return;
        }
        say(getTranslation("coding.files.nothing"), false);
        receipt.problems().stream().limit(20).forEach(problem -> say(words(problem), false));
    }

    private String words(TableProblem problem) {
        return getTranslation(
                "coding.files.problem",
                problem.row(),
                problem.column() == null ? "" : problem.column(),
                problem.found(),
                problem.expected());
    }

    private void say(String words, boolean good) {
        var text = new Span(words);
        text.addClassName(good ? "import-taken" : "import-refused");
        results.add(new Div(text));
    }

    private Div line(StarterCodebook starter) {
        var name = new Span(starter.own() ? starter.name() : getTranslation("coding.starter." + starter.name()));
        var count = new Span(getTranslation("coding.starter.codes", starter.codes()));
        count.addClassNames("muted", "small");
        var use = new Button(getTranslation("coding.starter.use"), click -> start(starter.name()));
        use.setAriaLabel(getTranslation("coding.starter.use") + ": " + name.getText());
        use.addThemeVariants(ButtonVariant.SMALL);
        return new Div(new Div(name, count), use);
    }

    private H2 heading(String key) {
        return new H2(getTranslation(key));
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassNames("muted", "small");
        return hint;
    }
}
