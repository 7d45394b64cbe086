package org.pilothouse.enrolment;

import java.time.Clock;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayInvite;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a study words its letters. */
@Service
@Transactional
@MayInvite
public class LetterTemplates {
    private final KeptLetterRepository letters;
    private final LetterWords words;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterTemplates(
            KeptLetterRepository letters,
            LetterWords words,
            FreeText freeText,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.words = words;
        this.freeText = freeText;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LetterTemplate read(StudyId study, LetterKind kind) {
        return words.template(study, kind);
    }

    public void keep(StudyId study, LetterKind kind, LetterTemplate template) {
        template.check(kind);
        if (names(study, "letter.subject", template.subject()) || names(study, "letter.text", template.text())) {
            throw new EnrolmentRefused(Reason.LETTER_NAMES_SOMEBODY);
        }
        freeText.decide(study, "letter.subject", template.subject());
        freeText.decide(study, "letter.text", template.text());
        letters.findByStudyAndKind(study, kind)
                .ifPresentOrElse(
                        kept -> kept.change(template), () -> letters.save(new KeptLetter(study, kind, template)));
        events.publishEvent(new NamesKept(study, "letter.worded", "letter " + kind));
    }

    /** Goes back to the words of the installation. */
    public void forget(StudyId study, LetterKind kind) {
        letters.deleteByStudyAndKind(study, kind);
        events.publishEvent(new NamesKept(study, "letter.worded", "letter " + kind));
    }

    /** The letter as somebody would get it, with a link that leads nowhere. */
    @Transactional(readOnly = true)
    public LetterTemplate preview(StudyId study, LetterKind kind, LetterTemplate template) {
        template.check(kind);
        return words.filled(study, template, "/join/…", clock.instant().plus(Invitations.LIFETIME));
    }

    private boolean names(StudyId study, String field, String text) {
        return freeText.problem(study, field, text).isPresent();
    }
}
