package org.pilothouse.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.link.OutstandingPeople;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes to everybody who must agree anew when a text changes materially. */
@Component
class NewTextLetters {
    private final OutstandingPeople people;
    private final OutdatedConsents outdated;
    private final Letters letters;
    private final Studies studies;
    private final Clock clock;

    NewTextLetters(OutstandingPeople people, OutdatedConsents outdated, Letters letters, Studies studies, Clock clock) {
        this.people = people;
        this.outdated = outdated;
        this.letters = letters;
        this.studies = studies;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void on(TextPublished published) {
        if (!published.form().material() || !letters.isOpen()) {
            return;
        }
        var study = published.study();
        var now = clock.instant();
        due(study, now).forEach(id -> send(study, id, now));
    }

    /** Who must agree anew and has heard nothing since then; nobody once the pilot is closed. */
    List<UUID> due(StudyId study, Instant silentSince) {
        if (!studies.isOpen(study)) {
            return List.of();
        }
        return outdated.codes(study).stream()
                .flatMap(code -> people.joined(study, code, silentSince).stream())
                .toList();
    }

    /** Sends unless the person has signed meanwhile, or was written to after that moment. */
    boolean send(StudyId study, UUID id, Instant silentSince) {
        return people.writeToJoined(study, id, silentSince, to -> {
            var joined = requireNonNull(to.link().person().joined());
            return outdated.isOutstanding(study, joined.code())
                    && letters.send(
                            new Letters.Addressee(
                                    study, id, "JOINED", to.link().person().email()),
                            LetterKind.NEW_TEXT,
                            letters.page(study, "my-participation"),
                            null);
        });
    }
}
