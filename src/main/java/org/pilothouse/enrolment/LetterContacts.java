package org.pilothouse.enrolment;

import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayInvite;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the letters of a study name for questions. */
@Service
@Transactional
@MayInvite
public class LetterContacts {
    private static final int LONGEST = 200;

    private final LetterContactRepository contacts;
    private final LetterWords words;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;

    LetterContacts(
            LetterContactRepository contacts, LetterWords words, FreeText freeText, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.words = words;
        this.freeText = freeText;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public String read(StudyId study) {
        return words.contact(study);
    }

    /**
     * A member of staff, with name, address or telephone.
     *
     * @throws org.pilothouse.security.TextRefused if it holds a number that is none of these
     */
    public void name(StudyId study, String contact) {
        var wanted = contact.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new EnrolmentRefused(Reason.LETTER_INCOMPLETE);
        }
        freeText.checkNamingStaff(study, "letter.contact", wanted);
        contacts.findByStudy(study)
                .ifPresentOrElse(kept -> kept.change(wanted), () -> contacts.save(new LetterContact(study, wanted)));
        events.publishEvent(new NamesKept(study, "letter.contact", "contact"));
    }
}
