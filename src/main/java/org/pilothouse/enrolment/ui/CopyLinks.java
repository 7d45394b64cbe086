package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.pilothouse.enrolment.OwnCopies;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;

/** The copies of what I signed, to download; nothing at all when there is none. */
class CopyLinks extends Div {

    CopyLinks(OwnCopies copies, StudyId study, ZoneId zone) {
        addClassName("copy-links");
        copies.mine(study)
                .forEach(copy -> add(pdf(
                        copy.fileName(),
                        getTranslation(
                                "enrolment.copy.download",
                                copy.formVersion(),
                                Format.dateTime(copy.at(), zone, getLocale())),
                        () -> copies.open(study, copy.id()))));
        setVisible(getComponentCount() > 0);
    }

    static Anchor pdf(String fileName, String words, Supplier<byte[]> content) {
        var handler = DownloadHandler.fromInputStream(asked -> {
            var bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, "application/pdf", bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, words);
    }
}
