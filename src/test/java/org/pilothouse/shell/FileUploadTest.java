package org.pilothouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;

@PilothouseTest
class FileUploadTest extends SpringBrowserlessTest {

    @Test
    void everyWordOfItComesFromTheTranslations() {
        var words = new FileUpload().getI18n();
        assertThat(List.of(
                        words.getAddFiles().getOne(),
                        words.getDropFiles().getMany(),
                        words.getError().getIncorrectFileType(),
                        words.getUploading().getError().getServerUnavailable(),
                        words.getFile().getRemove()))
                .doesNotContainNull()
                .noneMatch(word -> word.contains("shell.upload"));
        assertThat(words.getUnits().getSize()).hasSize(5);
    }

    @Test
    void saysWhichFileTheBrowserWouldNotSendUnlessThePageHasWordsOfItsOwn() {
        var upload = new FileUpload();
        UI.getCurrent().add(upload);
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "another kind of file", "a.png"));
        assertThat(find(Notification.class).all())
                .extracting(told -> test(told).getText())
                .contains("a.png was not taken. another kind of file");
        var refused = new ArrayList<String>();
        upload.whenRefused(one -> refused.add(one.getFileName()));
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "another kind of file", "b.png"));
        assertThat(refused).containsExactly("b.png");
    }

    @Test
    void tellsOneTooManyFromOneOfAnotherKind() {
        var upload = new FileUpload();
        var words = upload.getI18n().getError();
        assertThat(upload.isOneTooMany(new FileRejectedEvent(upload, words.getTooManyFiles(), "a.csv")))
                .isTrue();
        assertThat(upload.isOneTooMany(new FileRejectedEvent(upload, words.getIncorrectFileType(), "a.png")))
                .isFalse();
    }
}
