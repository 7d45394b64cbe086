package org.pilothouse.shell;

import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** Where files are handed in: speaks the language of the page, and says so when the browser would not send a file. */
public class FileUpload extends Upload {
    private static final String KEY = "shell.upload.";

    private SerializableConsumer<FileRejectedEvent> whenRefused =
            refused -> Notify.problem(KEY + "refused", refused.getFileName(), refused.getErrorMessage());

    /** The handler comes later. */
    public FileUpload() {
        setI18n(words());
        addFileRejectedListener(refused -> whenRefused.accept(refused));
    }

    public FileUpload(UploadHandler handler) {
        this();
        setUploadHandler(handler);
    }

    /** What is said instead when a file is of another kind, too large or one too many. */
    public void whenRefused(SerializableConsumer<FileRejectedEvent> action) {
        whenRefused = action;
    }

    /** Whether it was refused because another is still on its way. */
    public boolean isOneTooMany(FileRejectedEvent refused) {
        return refused.getErrorMessage().equals(word("too-many"));
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setAddFiles(
                        new UploadI18N.AddFiles().setOne(word("choose-one")).setMany(word("choose-many")))
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne(word("drop-one")).setMany(word("drop-many")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(word("too-many"))
                        .setFileIsTooBig(word("too-big"))
                        .setIncorrectFileType(word("wrong-kind")))
                .setUploading(uploading())
                .setFile(new UploadI18N.File()
                        .setStart(word("start"))
                        .setRetry(word("retry"))
                        .setRemove(word("remove")))
                .setUnits(List.of(word("units").split(" ")), 1000);
    }

    private UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(word("connecting"))
                        .setStalled(word("stalled"))
                        .setProcessing(word("processing"))
                        .setHeld(word("held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(word("remaining"))
                        .setUnknown(word("remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(word("unavailable"))
                        .setUnexpectedServerError(word("failed"))
                        .setForbidden(word("forbidden"))
                        .setFileTooLarge(word("too-big")));
    }

    private String word(String key) {
        return getTranslation(KEY + key);
    }
}
