package org.pilothouse.enrolment;

import static org.pilothouse.enrolment.PdfPage.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilothouse.shell.Format;
import org.pilothouse.study.StudyDefinition;

/**
 * What somebody signed, as a document to keep: the very text, its version and fingerprint, what was agreed to, by whom and
 * when. The participant ID is not in it: a copy on somebody's desk must not join it to a name.
 */
final class ConsentCopy {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

    private ConsentCopy() {}

    static byte[] pdf(StudyDefinition study, ConsentSigned signed) {
        var body = new StringBuilder();
        body.append("<h1>").append(text(study.title())).append("</h1>");
        for (var paragraph : BLANK_LINE.split(signed.form().text().strip())) {
            body.append("<p>").append(text(paragraph).replace("\n", "<br/>")).append("</p>");
        }
        body.append("<h2>").append(say("enrolment.copy.scopes")).append("</h2><table>");
        scopes(body, signed.consent().scopes());
        body.append("</table><div class=\"sealed\">");
        var consent = signed.consent();
        line(body, "enrolment.copy.name", signed.name());
        line(body, "enrolment.copy.given", Format.dateTime(consent.givenAt(), study.timezone(), Locale.ENGLISH));
        line(body, "enrolment.copy.how", LetterWords.say("enrolment.copy.method." + consent.method()));
        line(body, "enrolment.copy.version", signed.form().version());
        line(body, "enrolment.copy.hash", signed.form().textHash());
        body.append("</div>");
        return PdfPage.of(study.title(), body.toString());
    }

    private static void scopes(StringBuilder body, Set<Scope> agreedTo) {
        for (var scope : Scope.values()) {
            body.append("<tr><td>")
                    .append(say(agreedTo.contains(scope) ? "enrolment.yes" : "enrolment.no"))
                    .append("</td><td>")
                    .append(say("enrolment.scope." + scope))
                    .append("<br/><span class=\"quiet\">")
                    .append(say("enrolment.scope." + scope + ".text"))
                    .append("</span></td></tr>");
        }
    }

    private static void line(StringBuilder body, String key, String value) {
        body.append("<p><span class=\"quiet\">")
                .append(say(key))
                .append("</span><br/>")
                .append(text(value))
                .append("</p>");
    }

    private static String say(String key) {
        return text(LetterWords.say(key));
    }
}
