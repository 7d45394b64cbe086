package org.pilothouse.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.pilothouse.report.ReleaseDocuments;
import org.pilothouse.report.ReleaseFile;
import org.pilothouse.shared.StudyId;

/** The documents of a release as links; each is made when it is asked for, by whoever asks. */
class Downloads extends Div {

    Downloads(ReleaseDocuments documents, StudyId study, int number) {
        addClassName("release-downloads");
        add(
                link("report.download.adoption", () -> documents.adoptionReport(study, number)),
                link("report.download.thematic", () -> documents.thematicSummary(study, number)),
                link("report.download.workbook", () -> documents.workbook(study, number)));
    }

    private Anchor link(String key, Supplier<ReleaseFile> document) {
        var handler = DownloadHandler.fromInputStream(asked -> {
            var file = document.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation(key));
    }
}
