package org.pilothouse.enrolment;

import java.time.Clock;
import java.util.List;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.security.MayInvite;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Takes invitations to their people: by e-mail, or on paper with a code for a phone camera. */
@Service
@MayInvite
public class InvitationLetters {
    private final Letters letters;
    private final PaperLetters paper;
    private final InvitedPeople invited;
    private final AuditTrail trail;
    private final Clock clock;

    InvitationLetters(Letters letters, PaperLetters paper, InvitedPeople invited, AuditTrail trail, Clock clock) {
        this.letters = letters;
        this.paper = paper;
        this.invited = invited;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether there is a mail server. */
    public boolean canMail(StudyId study) {
        return letters.isOpen();
    }

    /**
     * Puts a letter with its link into the outbox for each.
     *
     * @return those whose link has stopped working meanwhile
     */
    public List<IssuedInvitation> mail(StudyId study, List<IssuedInvitation> issued) {
        trail.write(new NamesKept(study, "invitations.mailed", "people " + issued.size()));
        return issued.stream().filter(one -> !mail(study, one)).toList();
    }

    /** A page for each, with the link and its code, as one PDF. */
    public byte[] paper(StudyId study, List<IssuedInvitation> issued) {
        trail.write(new NamesKept(study, "invitations.printed", "people " + issued.size()));
        return paper.pdf(study, issued);
    }

    /** To the address in the link store: whoever calls does not choose where a link goes. */
    private boolean mail(StudyId study, IssuedInvitation issued) {
        return invited.byToken(issued.token(), clock.instant())
                .filter(link -> link.study().equals(study))
                .map(link -> {
                    letters.send(
                            Letters.Addressee.invited(study, link.id()),
                            LetterKind.INVITATION,
                            Letters.Lead.toJoin(issued.token(), link.invitationExpiresAt()));
                    return true;
                })
                .orElse(false);
    }
}
