package org.pilothouse.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.pilothouse.enrolment.PdfPage.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Words certificates of destruction, keeps them, and prints them on one page. */
@Component
class Certificates {
    private final RetentionCertificateRepository kept;
    private final Studies studies;
    private final Clock clock;

    Certificates(RetentionCertificateRepository kept, Studies studies, Clock clock) {
        this.kept = kept;
        this.studies = studies;
        this.clock = clock;
    }

    /** The latest first. */
    List<CertificateLine> all(StudyId study) {
        return kept.findByStudyOrderByNumberDesc(study).stream()
                .map(RetentionCertificate::line)
                .toList();
    }

    CertificateLine write(StudyId study, RetentionRule rule, LocalDate due, Map<String, Long> gone) {
        var number =
                1 + all(study).stream().mapToInt(CertificateLine::number).max().orElse(0);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var content = words(study, number, rule, due, now, gone);
        var line = new CertificateLine(number, rule.of(), rule.action(), now, sha256(content));
        return kept.saveAndFlush(new RetentionCertificate(study, rule, line, content))
                .line();
    }

    /** The words as they are hashed, and their hash. */
    byte[] pdf(StudyId study, int number) {
        var certificate = kept.findByStudyAndNumber(study, number)
                .orElseThrow(() -> new EnrolmentRefused(Reason.NO_SUCH_DOCUMENT));
        var title = LetterWords.say("enrolment.retention.pdf.title");
        var body = new StringBuilder("<h1>").append(text(title)).append("</h1><p class=\"quiet\">");
        body.append(text(LetterWords.say("enrolment.retention.pdf.text"))).append("</p><div class=\"sealed\">");
        certificate
                .content()
                .lines()
                .forEach(line -> body.append("<p>").append(text(line)).append("</p>"));
        body.append("</div><p class=\"quiet\">SHA-256: ")
                .append(certificate.line().hash())
                .append("</p>");
        return PdfPage.of(title, body.toString());
    }

    static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String words(
            StudyId study, int number, RetentionRule rule, LocalDate due, Instant now, Map<String, Long> gone) {
        var counts = gone.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(joining(", "));
        return String.join(
                "\n",
                "pilot: " + studies.definition(study).code(),
                "certificate: " + number,
                "what: " + LetterWords.say("enrolment.retention.class." + rule.of()),
                "action: " + rule.action(),
                "rule: " + rule.keepMonths() + " months from " + rule.start(),
                "due: " + due,
                "carried out: " + now,
                "by: " + Role.CUSTODIAN,
                "gone: " + (counts.isEmpty() ? "nothing was there" : counts));
    }
}
