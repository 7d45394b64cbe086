package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.retrieval.MatrixBy;
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.shared.StudyId;

/** What was found, as files: made when they are fetched. */
class RetrievalDownloads extends Div {

    RetrievalDownloads(
            StudyId study, RetrievalServices services, Supplier<Query> query, Supplier<@Nullable MatrixBy> by) {
        addClassName("codebook-downloads");
        DownloadHandler csv = download -> {
            var columns = by.get();
            download.setFileName(columns == null ? "passages.csv" : "matrix.csv");
            download.setContentType("text/csv; charset=utf-8");
            if (columns == null) {
                services.files().csv(study, query.get(), download.getOutputStream());
            } else {
                services.matrixFiles().csv(study, query.get(), columns, download.getOutputStream());
            }
        };
        add(
                new Anchor(csv, AttachmentType.DOWNLOAD, getTranslation("coding.files.csv")),
                link("passages.xlsx", "coding.files.xlsx", () -> {
                    var columns = by.get();
                    return columns == null
                            ? services.files().workbook(study, query.get())
                            : services.matrixFiles().workbook(study, query.get(), columns);
                }),
                link("passages.docx", "coding.retrieval.docx", () -> {
                    var columns = by.get();
                    return columns == null
                            ? services.files().document(study, query.get())
                            : services.matrixFiles().document(study, query.get(), columns);
                }));
    }

    private Anchor link(String name, String key, Supplier<byte[]> content) {
        var handler = DownloadHandler.fromInputStream(asked -> {
            var bytes = content.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name, "application/octet-stream", bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation(key));
    }
}
