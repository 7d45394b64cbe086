package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Component;

/** Reads and checks lists of people to be invited, whoever brings them. */
@Component
class PeopleLists {
    private final Studies studies;
    private final Accounts accounts;
    private final FreeText freeText;
    private final ConsentFormRepository forms;

    PeopleLists(Studies studies, Accounts accounts, FreeText freeText, ConsentFormRepository forms) {
        this.studies = studies;
        this.accounts = accounts;
        this.freeText = freeText;
        this.forms = forms;
    }

    /** @throws org.pilothouse.study.StudyRefused when the pilot is closed */
    void requireOpen(StudyId study) {
        studies.requireOpen(study);
    }

    /** Whether there is a text to agree to; nobody can be invited before. */
    boolean hasText(StudyId study) {
        return forms.existsByStudy(study);
    }

    /** The places somebody may work at. */
    List<String> sites(StudyId study) {
        return List.copyOf(siteNames(study));
    }

    /** @param known why somebody with that address cannot be taken, or null */
    InvitationDraft read(
            StudyId study, String text, InvitationDefaults defaults, Function<String, @Nullable String> known) {
        return InvitationList.read(
                text,
                defaults,
                siteNames(study),
                email -> isStaff(email) ? "IS_STAFF" : known.apply(email),
                program -> isFree(study, program));
    }

    /** Refuses who lacks what is needed, or signs in as staff: an address of staff finds the staff account. */
    void check(StudyId study, NewPerson person) {
        studies.requireOpen(study);
        if (person.name().isBlank()
                || !InvitationList.isEmail(person.email())
                || !siteNames(study).contains(person.site())
                || !isFree(study, person.program())) {
            throw new EnrolmentRefused(Reason.PERSON_INCOMPLETE);
        }
        if (isStaff(person.email())) {
            throw new EnrolmentRefused(Reason.ALREADY_INVITED);
        }
    }

    static Person kept(NewPerson person) {
        return new Person(
                person.name().strip(),
                person.email(),
                person.part().name(),
                person.discipline().name(),
                person.site(),
                person.program(),
                null);
    }

    static NewPerson told(Person person) {
        return new NewPerson(
                person.name(),
                person.email(),
                Part.valueOf(person.part()),
                Discipline.valueOf(person.discipline()),
                person.site(),
                person.program());
    }

    private boolean isStaff(String email) {
        return accounts.staffByEmail(email).isPresent();
    }

    private boolean isFree(StudyId study, @Nullable String text) {
        return freeText.problem(study, "participant.program", text).isEmpty();
    }

    private Set<String> siteNames(StudyId study) {
        return studies.definition(study).sites().stream()
                .map(StudyDefinition.Site::name)
                .collect(toCollection(LinkedHashSet::new));
    }
}
