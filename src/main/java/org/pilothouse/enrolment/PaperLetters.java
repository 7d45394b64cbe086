package org.pilothouse.enrolment;

import static org.pilothouse.enrolment.PdfPage.text;

import java.util.List;
import java.util.regex.Pattern;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Invitations to be printed and handed out: the words of the letter, the link to type and its code for a phone camera. */
@Component
class PaperLetters {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

    private final LetterWords words;
    private final PostOffice post;

    PaperLetters(LetterWords words, PostOffice post) {
        this.words = words;
        this.post = post;
    }

    byte[] pdf(StudyId study, List<IssuedInvitation> issued) {
        var body = new StringBuilder();
        for (var one : issued) {
            body.append(body.isEmpty() ? "<div>" : "<div class=\"break\">");
            page(body, study, one);
            body.append("</div>");
        }
        return PdfPage.of(LetterWords.say("enrolment.paper.title"), body.toString());
    }

    private void page(StringBuilder body, StudyId study, IssuedInvitation issued) {
        var path = "/" + issued.path();
        var letter = words.written(study, LetterKind.INVITATION, path, issued.expiresAt());
        body.append("<p>").append(text(issued.name())).append("</p>");
        body.append("<h1>").append(text(letter.subject())).append("</h1>");
        for (var paragraph : BLANK_LINE.split(letter.text().strip())) {
            body.append("<p>").append(text(paragraph).replace("\n", "<br/>")).append("</p>");
        }
        body.append("<p><img alt=\"\" src=\"")
                .append(QrPicture.address(post.link(path)))
                .append("\"/></p><p class=\"quiet\">")
                .append(text(LetterWords.say("enrolment.paper.code")))
                .append("</p>");
    }
}
