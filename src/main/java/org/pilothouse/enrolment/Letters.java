package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.LetterLog;
import org.pilothouse.mail.Letter;
import org.pilothouse.mail.LetterNotSent;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Sends enrolment's letters and writes each down, sent or not. Asks for no permission: only services that do may use it. */
@Component
class Letters {
    private final PostOffice post;
    private final LetterWords words;
    private final LetterLog log;
    private final Clock clock;

    Letters(PostOffice post, LetterWords words, LetterLog log, Clock clock) {
        this.post = post;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody written to: the entry in the link store, its stage and the address. */
    record Addressee(StudyId study, UUID person, String stage, String email) {}

    /** The address of a page of the study, from the server's. */
    String page(StudyId study, String page) {
        return words.page(study, page);
    }

    boolean isOpen() {
        return post.isOpen();
    }

    boolean send(Addressee to, LetterKind kind, String path, @Nullable Instant expires, Letter.Enclosure... enclosed) {
        var written = words.written(to.study(), kind, path, expires);
        var sent = sent(new Letter(to.email(), written.subject(), written.text(), List.of(enclosed)));
        log.add(to.study(), to.person(), kind.name(), to.stage(), clock.instant(), sent);
        return sent;
    }

    private boolean sent(Letter letter) {
        try {
            post.send(letter);
            return true;
        } catch (LetterNotSent refused) {
            return false;
        }
    }
}
