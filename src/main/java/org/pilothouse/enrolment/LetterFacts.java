package org.pilothouse.enrolment;

import java.util.Map;
import org.pilothouse.enrolment.link.Outbox;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.stereotype.Component;

/** How many letters to participants wait for the mail server, and how many were given up. */
@Component
class LetterFacts implements OperatingFacts {
    private final Outbox outbox;

    LetterFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of(
                "operation.fact.letters.waiting", outbox.count(false),
                "operation.fact.letters.given-up", outbox.count(true));
    }
}
