package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.Outbox;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/**
 * Words enrolment's letters and puts them into the outbox; nothing is sent while somebody waits. Asks for no permission: only
 * services that do may use it.
 */
@Component
class Letters {
    private final PostOffice post;
    private final LetterWords words;
    private final Outbox outbox;
    private final Clock clock;

    Letters(PostOffice post, LetterWords words, Outbox outbox, Clock clock) {
        this.post = post;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody written to: the entry in the link store and its stage. */
    record Addressee(StudyId study, UUID person, String stage) {
        static Addressee invited(StudyId study, UUID person) {
            return new Addressee(study, person, "INVITED");
        }

        static Addressee joined(StudyId study, UUID person) {
            return new Addressee(study, person, "JOINED");
        }
    }

    /** Where the link in a letter leads, and the token in it where that is an invitation. */
    record Lead(
            String path, @Nullable String token, @Nullable Instant expires) {
        static Lead toJoin(String token, @Nullable Instant expires) {
            return new Lead("/join/" + token, token, expires);
        }
    }

    /** A document kept for the person. */
    record Enclosed(UUID document, String fileName) {}

    /** A page of the study. */
    Lead page(StudyId study, String page) {
        return new Lead(words.page(study, page), null, null);
    }

    boolean isOpen() {
        return post.isOpen();
    }

    void send(Addressee to, LetterKind kind, Lead lead) {
        send(to, kind, lead, null);
    }

    void send(Addressee to, LetterKind kind, Lead lead, @Nullable Enclosed enclosed) {
        var written = words.written(to.study(), kind, lead.path(), lead.expires());
        outbox.put(
                new Outbox.About(to.study(), to.person(), kind.name(), to.stage()),
                new Outbox.Words(
                        written.subject(),
                        written.text(),
                        lead.token(),
                        enclosed == null ? null : enclosed.document(),
                        enclosed == null ? null : enclosed.fileName()),
                clock.instant());
    }
}
