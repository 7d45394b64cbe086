package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.LetterLog.State;
import org.pilothouse.enrolment.link.OutstandingPeople;
import org.pilothouse.enrolment.link.WaitingInOutbox;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.TextRefused;
import org.pilothouse.security.TextReview;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pilot whose letters go to a mail server of the tests. */
@PilothouseTest
abstract class PilotWithLetters {
    static final Pattern LINK = Pattern.compile("/join/([\\w-]+)");

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationLetters letters;

    @Autowired
    MailLog log;

    @Autowired
    WaitingInOutbox outbox;

    @Autowired
    Joining joining;

    StudyId study;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
    }

    @Autowired
    OutdatedConsents outdated;

    List<IssuedInvitation> mailed(NewPerson... people) {
        return letters.mail(study, invitations.invite(study, List.of(people)));
    }

    static String tokenTo(NewPerson person) {
        var found = LINK.matcher(TestMail.lastTextTo(person.email()).replace("=\r\n", ""));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
