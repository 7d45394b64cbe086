package org.pilothouse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.TestMail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@PilothouseTest
class PostOfficeTest {
    @Autowired
    PostOffice post;

    @Test
    void sendsALetterWithWhatIsEnclosed() throws Exception {
        var paper = new Letter.Enclosure("agreed.txt", "text/plain", "signed".getBytes(StandardCharsets.UTF_8));

        post.send(new Letter("paper@example.org", "Ton pilote à l’essai", "Voilà.", List.of(paper)));

        var letter = TestMail.to("paper@example.org").getLast();
        assertThat(letter.getSubject()).isEqualTo("Ton pilote à l’essai");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("agreed.txt");
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("signed");
    }

    @Test
    void isClosedWithoutAMailServer() {
        var closed = office(null);

        assertThat(closed.isOpen()).isFalse();
        assertThatThrownBy(() -> closed.send(new Letter("a@example.org", "s", "t")))
                .isInstanceOf(LetterNotSent.class);
    }

    @Test
    void saysSoWhenTheMailServerIsNotThereAndNamesNobody() {
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);

        assertThatThrownBy(() -> office(nowhere).send(new Letter("secret@example.org", "s", "t")))
                .isInstanceOf(LetterNotSent.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void linksBeginWithThePublicAddress() {
        assertThat(office(null).link("/join/x")).isEqualTo("https://pilot.example.org/join/x");
    }

    private static PostOffice office(JavaMailSender sender) {
        return new PostOffice(
                new ObjectProvider<>() {
                    @Override
                    public JavaMailSender getObject() {
                        return sender;
                    }

                    @Override
                    public JavaMailSender getIfAvailable() {
                        return sender;
                    }
                },
                "from@example.org",
                "https://pilot.example.org/");
    }
}
