package org.pilothouse.security.mailed;

import java.time.Clock;
import java.time.Duration;
import org.pilothouse.mail.LetterNotSent;
import org.pilothouse.mail.WaitingLetters;
import org.pilothouse.security.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails links that the mail server could not take at once, until it does or nobody waits for them any more. */
@Component
class LinkWishes implements WaitingLetters {
    private static final Logger LOG = LoggerFactory.getLogger(LinkWishes.class);
    private static final int MOST_MINUTES = 16;
    private static final int DOUBLINGS = 4;

    private final LinkWishRepository wishes;
    private final LinkLetters letters;
    private final SignIn signIn;
    private final Clock clock;

    LinkWishes(LinkWishRepository wishes, LinkLetters letters, SignIn signIn, Clock clock) {
        this.wishes = wishes;
        this.letters = letters;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void sendDue() {
        for (var wish : wishes.findTop50ByDueAtLessThanEqualOrderByDueAt(clock.instant())) {
            if (!attempt(wish)) {
                return;
            }
        }
    }

    /** False when the mail server is not there: the others need not try. */
    private boolean attempt(LinkWish wish) {
        var now = clock.instant();
        var pause = Duration.ofMinutes(Math.min(MOST_MINUTES, 1 << Math.min(wish.attempts() + 1, DOUBLINGS)));
        if (wish.isTooLate(now)) {
            wishes.forget(wish.account(), wish.purpose());
        } else if (wishes.take(wish.id(), wish.attempts(), now.plus(pause)) == 1) {
            try {
                signIn.addressOf(wish.account())
                        .ifPresent(address -> letters.deliver(wish.account(), address, wish.purpose(), wish.locale()));
            } catch (LetterNotSent refused) {
                LOG.warn("A letter with a link for signing in waits: {}", refused.getMessage());
                return refused.isForGood();
            }
            wishes.forget(wish.account(), wish.purpose());
        }
        return true;
    }
}
