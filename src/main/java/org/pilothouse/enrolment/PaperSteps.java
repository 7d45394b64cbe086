package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.HandedOverPeople;
import org.pilothouse.enrolment.link.KeptDocuments;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down a consent by hand as one step. */
@Component
class PaperSteps {
    private static final String SCAN = "SCAN";

    private final LinkStore links;
    private final HandedOverPeople waiting;
    private final KeptDocuments documents;
    private final JoiningSteps joining;
    private final Enrolment enrolment;
    private final ParticipantRepository participants;

    PaperSteps(
            LinkStore links,
            HandedOverPeople waiting,
            KeptDocuments documents,
            JoiningSteps joining,
            Enrolment enrolment,
            ParticipantRepository participants) {
        this.participants = participants;
        this.links = links;
        this.waiting = waiting;
        this.documents = documents;
        this.joining = joining;
        this.enrolment = enrolment;
    }

    /** Whoever may still agree: nobody who asked to leave. */
    List<PersonLink> everybody(StudyId study) {
        var left = participants.findByStudyOrderByCode(study).stream()
                .filter(participant -> participant.status() == ParticipantStatus.WITHDRAWN)
                .map(EnrolledParticipant::code)
                .collect(toUnmodifiableSet());
        return Stream.concat(links.all(study).stream(), waiting.all(study).stream())
                .filter(link -> !hasLeft(link, left))
                .toList();
    }

    private static boolean hasLeft(PersonLink link, Set<ParticipantCode> left) {
        var joined = link.person().joined();
        return joined != null && left.contains(joined.code());
    }

    PersonLink find(StudyId study, UUID person) {
        return links.byId(study, person).orElseThrow(() -> new EnrolmentRefused(Reason.INVITATION_NOT_VALID));
    }

    @Transactional
    public ParticipantCode record(PersonLink link, ConsentForm form, PaperConsent paper, Instant at) {
        var joined = link.person().joined();
        var code = joined == null ? joining.joinByHand(link, form, paper, at) : again(link, joined, form, paper, at);
        keep(link, paper.scan(), form, at);
        return code;
    }

    private ParticipantCode again(
            PersonLink link, Person.Joined joined, ConsentForm form, PaperConsent paper, Instant at) {
        var before = enrolment.givenBy(link.study(), joined.code());
        if (before.stream().anyMatch(consent -> !consent.givenAt().isBefore(at))) {
            throw new EnrolmentRefused(Reason.PAPER_DATE);
        }
        var consent = new Consent(joined.code(), form.version(), at, paper.method(), paper.scopes());
        var part = Part.valueOf(link.person().part());
        enrolment.agreeByHand(
                part,
                new ConsentSigned(link.study(), form, consent, link.person().name()));
        return joined.code();
    }

    private void keep(PersonLink link, byte @Nullable [] scan, ConsentForm form, Instant at) {
        if (scan != null) {
            documents.add(link, SCAN, form.version(), at, scan);
        }
    }
}
