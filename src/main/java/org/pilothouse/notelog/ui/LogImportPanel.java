package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pilothouse.notelog.activity.ActivityImport;
import org.pilothouse.notelog.activity.ActivityImports;
import org.pilothouse.notelog.activity.ActivityProgress;
import org.pilothouse.notelog.activity.ActivityRefused;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PlainTable;

/** Takes a record system's log in while it is being sent, shows how far it is, stops and goes on. */
class LogImportPanel extends Div {
    private static final int BYTES_A_STEP = 1 << 20;
    private static final String SEND_NO_MORE =
            "this.files.forEach(file => this.dispatchEvent(new CustomEvent('file-abort', { detail: { file } })))";

    private final StudyId study;
    private final ZoneId zone;
    private final transient ActivityImports imports;
    private final transient Runnable whenTaken;
    private final ProgressBar bar = new ProgressBar();
    private final Span count = new Span();
    private final Div running = new Div();
    private final Div said = new Div();
    private final Div before = new Div();
    private final AtomicBoolean stopped = new AtomicBoolean();
    final FileUpload upload = new FileUpload();
    final Button stop = new Button(getTranslation("imports.log.stop"), click -> stopped.set(true));

    LogImportPanel(StudyId study, ZoneId zone, ActivityImports imports, Runnable whenTaken) {
        this.study = study;
        this.zone = zone;
        this.imports = imports;
        this.whenTaken = whenTaken;
        addClassName("panel");
        upload.setUploadHandler(this::receive);
        upload.setAcceptedFileTypes(".csv");
        upload.setMaxFiles(1);
        upload.whenRefused(rejected -> say(FileProblem.rejected("imports.log.rejected", upload, rejected)));
        bar.setWidthFull();
        count.addClassName("number");
        running.add(bar, count, stop);
        running.addClassName("stack");
        running.setVisible(false);
        running.getElement().setAttribute("aria-live", "polite");
        var hint = new Paragraph(getTranslation("imports.log.text"));
        hint.addClassName("muted");
        add(new H2(getTranslation("imports.log.title")), hint, upload, running, said, before);
        showBefore();
    }

    /** Runs beside the user interface: the file may be of any length. */
    void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        stopped.set(false);
        ui.access(() -> {
            said.removeAll();
            showProgress(0, 0);
        });
        try (var content = new Counted(event.getInputStream(), event.getFileSize(), ui)) {
            take(event.getFileName(), content, ui);
        } finally {
            ui.access(() -> running.setVisible(false));
        }
    }

    private void take(String file, Counted content, UI ui) {
        try {
            var done = imports.take(study, content, content);
            ui.access(() -> finished(done));
        } catch (Refused refused) {
            ui.access(() -> refused(file, refused));
            content.passOver();
        }
    }

    private void finished(ActivityImport done) {
        upload.clearFileList();
        Notify.done("imports.log.done", number(done.rows()), number(done.notAgreed()), number(done.unreadable()));
        showBefore();
    }

    private void refused(String file, Refused refused) {
        running.setVisible(false);
        upload.getElement().executeJs(SEND_NO_MORE);
        upload.clearFileList();
        if (refused.reason() == ActivityRefused.Reason.CANCELLED) {
            Notify.done("imports.log.stopped");
        } else {
            var reason =
                    getTranslation(refused.messageKey(), refused.arguments().toArray());
            say(new FileProblem("imports.log.refused", file, reason));
        }
        showBefore();
    }

    private void say(FileProblem problem) {
        upload.clearFileList();
        said.removeAll();
        said.add(problem);
    }

    private void showProgress(double share, long rows) {
        running.setVisible(true);
        bar.setIndeterminate(false);
        bar.setValue(Math.min(1, Math.max(0, share)));
        count.setText(getTranslation("imports.log.rows", number(rows)));
    }

    private void showBefore() {
        before.removeAll();
        var all = imports.list(study);
        if (!all.isEmpty()) {
            before.add(new PlainTable(
                    List.of("at", "lines", "not-agreed", "unreadable", "state").stream()
                            .map(name -> getTranslation("imports.log." + name))
                            .toList(),
                    all.stream().map(this::cells).toList()));
            whenTaken.run();
        }
    }

    private List<String> cells(ActivityImport done) {
        return List.of(
                Format.dateTime(done.at(), zone, getLocale()),
                number(done.rows()),
                number(done.notAgreed()),
                number(done.unreadable()),
                getTranslation(done.finished() ? "imports.log.finished" : "imports.log.broken-off"));
    }

    private static String number(long rows) {
        return String.format(java.util.Locale.ROOT, "%,d", rows).replace(',', '\u202F');
    }

    /** Counts bytes and lines as they come, and tells the screen now and then. */
    private final class Counted extends InputStream implements ActivityProgress {
        private final InputStream content;
        private final long size;
        private final UI ui;
        private long bytes;
        private long told;
        private long rows;

        Counted(InputStream content, long size, UI ui) {
            this.content = content;
            this.size = size;
            this.ui = ui;
        }

        @Override
        public int read() throws IOException {
            var one = content.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = content.read(into, from, length);
            bytes += Math.max(0, read);
            if (bytes - told > BYTES_A_STEP) {
                told = bytes;
                tell();
            }
            return read;
        }

        @Override
        public void read(long rowsRead) {
            rows = rowsRead;
            tell();
        }

        @Override
        public void kept(long notes) {
            var read = rows;
            ui.access(() -> {
                bar.setIndeterminate(true);
                count.setText(getTranslation("imports.log.keeping", number(read), number(notes)));
            });
        }

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }

        /** A browser that is cut off while it sends, without an answer, sends all of the file again: a stopped import would begin anew. */
        void passOver() {
            try {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                bytes = size; // it sends no more, which is as good
            }
        }

        private void tell() {
            var share = size > 0 ? (double) bytes / size : 0;
            var read = rows;
            ui.access(() -> showProgress(share, read));
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
