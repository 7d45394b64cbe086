package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.person;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.link.WaitingInOutbox;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

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
