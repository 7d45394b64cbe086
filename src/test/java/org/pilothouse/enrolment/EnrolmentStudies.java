package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;

/** Studies with a consent form and people to invite, for tests. */
public final class EnrolmentStudies {
    public static final ConsentForm FORM = new ConsentForm(
            "1.0", LocalDate.of(2026, 1, 2), false, "What this is about. A pilot.\n\nNote log: what is recorded.\n");
    static final String PASSWORD = "a long enough password";

    private EnrolmentStudies() {}

    public static StudyId withForm(Studies studies, ConsentRegistry registry) {
        return SystemAuthority.call(() -> {
            var study = studies.create(SampleStudies.twoTools(SampleStudies.freshCode()));
            registry.publish(study, FORM);
            return study;
        });
    }

    public static NewPerson person(String name, Part part) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + UUID.randomUUID() + "@care.example";
        return new NewPerson(name, email, part, Discipline.OT, "Schools", null);
    }

    public static List<IssuedInvitation> invite(Invitations invitations, StudyId study, NewPerson... people) {
        return SystemAuthority.call(() -> invitations.invite(study, List.of(people)));
    }

    public static Signature signing(ConsentForm form, Scope... scopes) {
        return new Signature(form.version(), form.textHash(), Set.of(scopes), "Typed Name");
    }
}
