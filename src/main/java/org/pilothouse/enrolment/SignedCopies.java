package org.pilothouse.enrolment;

import java.util.Optional;
import java.util.UUID;
import org.pilothouse.enrolment.link.KeptDocuments;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.Studies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives everybody who agrees a copy: sealed in the link store before the consent counts, mailed when it does. Without the
 * copy there is no consent.
 */
@Component
class SignedCopies {
    static final String CONSENT = "CONSENT";
    private static final Logger LOG = LoggerFactory.getLogger(SignedCopies.class);

    private final LinkStore links;
    private final KeptDocuments documents;
    private final Studies studies;
    private final Letters letters;

    SignedCopies(LinkStore links, KeptDocuments documents, Studies studies, Letters letters) {
        this.links = links;
        this.documents = documents;
        this.studies = studies;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    public void keep(ConsentSigned signed) {
        person(signed).ifPresent(person -> {
            var pdf = ConsentCopy.pdf(SystemAuthority.call(() -> studies.definition(signed.study())), signed);
            var id = documents.add(
                    person, CONSENT, signed.form().version(), signed.consent().givenAt(), pdf);
            removeUnlessCommitted(id);
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void mail(ConsentSigned signed) {
        if (!letters.isOpen()) {
            return;
        }
        try {
            person(signed).ifPresent(person -> mail(signed, person));
        } catch (RuntimeException unmailed) {
            // The consent counts and its copy is kept; it can be downloaded.
            LOG.warn(
                    "A copy of a consent was not mailed: {}",
                    unmailed.getClass().getSimpleName());
        }
    }

    private void mail(ConsentSigned signed, PersonLink person) {
        var copy = documents.of(person.id()).stream()
                .filter(kept -> kept.kind().equals(CONSENT)
                        && kept.label().equals(signed.form().version()))
                .findFirst()
                .orElseThrow();
        letters.send(
                Letters.Addressee.joined(signed.study(), person.id()),
                LetterKind.COPY,
                letters.page(signed.study(), "my-participation"),
                new Letters.Enclosed(
                        copy.id(), "consent-" + fileName(signed.form().version()) + ".pdf"));
    }

    static String fileName(String version) {
        return version.replaceAll("[^\\w.-]+", "-");
    }

    private Optional<PersonLink> person(ConsentSigned signed) {
        return links.byCode(signed.study(), signed.consent().participant());
    }

    private void removeUnlessCommitted(UUID document) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    documents.remove(document);
                }
            }
        });
    }
}
