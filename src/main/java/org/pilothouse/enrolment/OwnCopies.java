package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.KeptDocuments;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** The copies of what I signed, and whether there is something new to sign. */
@Service
@MayLogOwn
public class OwnCopies {
    private final LinkStore links;
    private final KeptDocuments documents;
    private final OutdatedConsents outdated;
    private final Studies studies;
    private final CurrentUser current;

    OwnCopies(
            LinkStore links, KeptDocuments documents, OutdatedConsents outdated, Studies studies, CurrentUser current) {
        this.links = links;
        this.documents = documents;
        this.outdated = outdated;
        this.studies = studies;
        this.current = current;
    }

    /** A copy to download. */
    public record Copy(UUID id, String formVersion, Instant at) {

        public String fileName() {
            return "consent-" + SignedCopies.fileName(formVersion) + ".pdf";
        }
    }

    /** The latest first; empty for somebody who was imported and signed elsewhere. */
    public List<Copy> mine(StudyId study) {
        return links.byCode(study, current.codeIn(study)).map(PersonLink::id).map(documents::of).stream()
                .flatMap(List::stream)
                .filter(kept -> kept.kind().equals(SignedCopies.CONSENT))
                .map(kept -> new Copy(kept.id(), kept.label(), kept.at()))
                .toList();
    }

    public byte[] open(StudyId study, UUID copy) {
        return links.byCode(study, current.codeIn(study))
                .flatMap(me -> documents.open(me.id(), copy))
                .orElseThrow(() -> new EnrolmentRefused(Reason.NO_SUCH_DOCUMENT));
    }

    /** Whether a materially changed text waits for my signature; a closed pilot asks for none. */
    public boolean isAskedAgain(StudyId study) {
        return studies.isOpen(study) && outdated.isOutstanding(study, current.codeIn(study));
    }
}
