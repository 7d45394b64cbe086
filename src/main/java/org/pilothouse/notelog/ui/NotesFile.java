package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.pilothouse.notelog.NoteExport;
import org.pilothouse.shared.StudyId;

/** The link under which the log is taken away as a file, written while it is sent. */
final class NotesFile {
    private NotesFile() {}

    static Anchor of(Component on, StudyId study, NoteExport export) {
        DownloadHandler handler = download -> {
            download.setFileName("notes.csv");
            download.setContentType("text/csv; charset=utf-8");
            export.csv(study, download.getOutputStream());
        };
        var link = new Anchor(handler, on.getTranslation("notelog.download"));
        link.addClassName("download");
        return link;
    }
}
