package org.pilothouse.enrolment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pilothouse.enrolment.link.KeptDocuments;
import org.pilothouse.enrolment.link.Outbox;
import org.pilothouse.enrolment.link.Outbox.Due;
import org.pilothouse.enrolment.link.Outbox.Opened;
import org.pilothouse.enrolment.link.Outbox.Outcome;
import org.pilothouse.mail.Letter;
import org.pilothouse.mail.LetterNotSent;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.mail.WaitingLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends enrolment's letters when their turn comes, unless their reason has gone meanwhile. Logs no address. */
@Component
class LetterRound implements WaitingLetters {
    static final Duration PATIENCE = Duration.ofDays(3);
    private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);
    private static final int MOST_AT_ONCE = 50;

    private final Outbox outbox;
    private final NewTextReason newText;
    private final KeptDocuments documents;
    private final PostOffice post;
    private final Clock clock;

    LetterRound(Outbox outbox, NewTextReason newText, KeptDocuments documents, PostOffice post, Clock clock) {
        this.outbox = outbox;
        this.newText = newText;
        this.documents = documents;
        this.post = post;
        this.clock = clock;
    }

    /** Ends at the first letter that the server cannot take now: the others would wait for the same server. */
    @Override
    public void sendDue() {
        for (var due : outbox.due(clock.instant(), MOST_AT_ONCE)) {
            if (outbox.take(due, clock.instant()) && attempt(due) == Outcome.LATER) {
                return;
            }
        }
    }

    private Outcome attempt(Due due) {
        try {
            return outbox.deliver(due, clock.instant(), opened -> send(due, opened));
        } catch (RuntimeException broken) {
            LOG.error("A letter could not be read; it is tried again", broken);
            return Outcome.REFUSED;
        }
    }

    private Outcome send(Due due, Opened opened) {
        if (opened.kind().equals(LetterKind.NEW_TEXT.name()) && !newText.holds(opened.to())) {
            return Outcome.NOT_NEEDED;
        }
        try {
            post.send(letter(opened));
            return Outcome.SENT;
        } catch (LetterNotSent refused) {
            var tooLate = due.queuedAt().plus(PATIENCE).isBefore(clock.instant());
            return refused.isForGood() || tooLate ? Outcome.REFUSED : Outcome.LATER;
        }
    }

    private Letter letter(Opened opened) {
        var words = opened.words();
        var document = words.document();
        var enclosed = document == null
                ? List.<Letter.Enclosure>of()
                : List.of(new Letter.Enclosure(
                        requireNonNull(words.fileName()),
                        "application/pdf",
                        documents.open(opened.to().id(), document).orElseThrow()));
        return new Letter(opened.to().person().email(), words.subject(), words.text(), enclosed);
    }
}
