package org.pilothouse.mail;

import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round every few seconds and has sent what waits, so that no page waits for a mail server. */
@Component
class MailRound {
    private final PostOffice post;
    private final ObjectProvider<WaitingLetters> waiting;

    MailRound(PostOffice post, ObjectProvider<WaitingLetters> waiting) {
        this.post = post;
        this.waiting = waiting;
    }

    @Scheduled(
            initialDelayString = "${pilothouse.mail.round-seconds}",
            fixedDelayString = "${pilothouse.mail.round-seconds}",
            timeUnit = TimeUnit.SECONDS)
    void goRound() {
        if (post.isOpen()) {
            waiting.forEach(WaitingLetters::sendDue);
        }
    }
}
