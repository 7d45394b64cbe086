package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.enrolment.link.KeptDocuments;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Signed copies and scans as the privacy officer keeps them. They carry names: each look is on the trail first. */
@Service
@MayKeepNames
public class ConsentDocuments {
    private final LinkStore links;
    private final KeptDocuments documents;
    private final AuditTrail trail;

    ConsentDocuments(LinkStore links, KeptDocuments documents, AuditTrail trail) {
        this.links = links;
        this.documents = documents;
        this.trail = trail;
    }

    /** A document; a scan, or the copy that was made at signing. */
    public record Line(UUID id, boolean scan, String formVersion, Instant at) {}

    /** Those of a participant, without their content. */
    public List<Line> of(StudyId study, ParticipantCode code) {
        trail.write(new NamesKept(study, "consent-documents.listed", "participant " + code));
        return links.byCode(study, code).stream()
                .flatMap(link -> documents.of(link.id()).stream())
                .map(kept -> new Line(kept.id(), !kept.kind().equals(SignedCopies.CONSENT), kept.label(), kept.at()))
                .toList();
    }

    public byte[] open(StudyId study, ParticipantCode code, UUID document) {
        trail.write(new NamesKept(study, "consent-document.read", "participant " + code));
        return links.byCode(study, code)
                .flatMap(link -> documents.open(link.id(), document))
                .orElseThrow(() -> new EnrolmentRefused(Reason.NO_SUCH_DOCUMENT));
    }
}
