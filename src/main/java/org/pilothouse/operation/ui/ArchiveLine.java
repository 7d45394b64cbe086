package org.pilothouse.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.ZoneId;
import org.pilothouse.operation.Archive;
import org.pilothouse.operation.Backups;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;

/** One archive: which database of when, how large, its hash, and what can be done with it. */
class ArchiveLine extends Div {
    private final transient Archive archive;
    private final transient Backups backups;
    private final transient Runnable changed;

    ArchiveLine(Archive archive, Backups backups, Runnable changed) {
        this.archive = archive;
        this.backups = backups;
        this.changed = changed;
        addClassName("line");
        var title = new Span(getTranslation("operation.database." + archive.database()) + " · "
                + Format.dateTime(archive.madeAt(), ZoneId.systemDefault(), getLocale()) + " · "
                + Bytes.of(archive.size()));
        var hash = new Span(
                archive.sha256().isEmpty()
                        ? getTranslation("operation.backups.no-hash")
                        : "SHA-256 " + archive.sha256());
        hash.addClassNames("muted", "small", "code", "hash");
        var words = new Div(title, hash);
        words.addClassName("two-lines");
        if (backups.isOutdated(archive)) {
            words.add(new Span(getTranslation("operation.backups.outdated")));
        }
        var actions = new Div();
        actions.addClassName("beside");
        if (backups.isDownloadable()) {
            actions.add(download());
        }
        var delete = new Button(getTranslation("operation.backups.delete"), click -> ask());
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        actions.add(delete);
        add(words, actions);
    }

    private Anchor download() {
        DownloadHandler handler = asked -> {
            asked.setFileName(archive.file());
            asked.setContentType("application/zip");
            backups.download(archive.file(), asked.getOutputStream());
        };
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("operation.backups.download"));
        link.addClassName("download");
        link.setAriaLabel(getTranslation("operation.backups.download.of", archive.file()));
        return link;
    }

    private void ask() {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("operation.backups.delete.ask", archive.file()));
        ask.setText(getTranslation("operation.backups.delete.text"));
        ask.setConfirmText(getTranslation("operation.backups.delete"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("shell.cancel"));
        ask.addConfirmListener(confirm -> {
            backups.delete(archive.file());
            Notify.done("operation.backups.deleted");
            changed.run();
        });
        ask.open();
    }
}
