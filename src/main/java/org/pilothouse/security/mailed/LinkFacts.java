package org.pilothouse.security.mailed;

import java.util.Map;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.stereotype.Component;

/** How many letters with links for signing in wait for the mail server. */
@Component
class LinkFacts implements OperatingFacts {
    private final LinkWishRepository wishes;

    LinkFacts(LinkWishRepository wishes) {
        this.wishes = wishes;
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("operation.fact.letters.waiting", wishes.count());
    }
}
