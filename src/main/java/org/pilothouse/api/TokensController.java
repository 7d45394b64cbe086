package org.pilothouse.api;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.IssuedToken;
import org.pilothouse.security.NewToken;
import org.pilothouse.security.Right;
import org.pilothouse.security.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes tokens out of passwords. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {
    private static final int MOST_DAYS = 366;

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a token may be narrowed to. */
    record Wish(
            @Nullable String name,
            @Nullable Integer days,
            @Nullable Set<String> rights) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@RequestBody(required = false) @Nullable Wish wish) {
        if (wish == null) {
            return tokens.issue(new NewToken("API", NewToken.USUAL_LIFETIME, null));
        }
        var days = wish.days() == null ? NewToken.USUAL_LIFETIME.toDays() : wish.days();
        if (days < 1 || days > MOST_DAYS) {
            throw new UnreadableBody("days must lie between 1 and " + MOST_DAYS + ".");
        }
        var name = wish.name() == null || wish.name().isBlank() ? "API" : wish.name();
        return tokens.issue(new NewToken(name, Duration.ofDays(days), checked(wish.rights())));
    }

    private static @Nullable Set<String> checked(@Nullable Set<String> rights) {
        if (rights == null) {
            return null;
        }
        var unknown = new TreeSet<>(rights);
        for (var right : Right.values()) {
            unknown.remove(right.name());
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableBody("Unknown rights: " + String.join(", ", unknown) + ".");
        }
        return rights;
    }
}
