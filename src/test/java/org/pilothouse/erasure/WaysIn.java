package org.pilothouse.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account of a participant with everything that somebody can sign in by, and its line in the link store. */
final class WaysIn {
    private static final OffsetDateTime NOW =
            Instant.parse("2026-03-01T12:00:00Z").atOffset(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LinkStore links;

    WaysIn(JdbcClient jdbc, Accounts accounts, LinkStore links) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
    }

    void plant(Planting rows, StudyId study, ParticipantCode who) {
        var account = SystemAuthority.call(() -> accounts.createForClinician("a long enough password"));
        jdbc.sql("update account set password_hash = ? where uid = ?")
                .params(rows.marker(), account.value())
                .update();
        rows.add("api_token", Map.of("account", account.value(), "created_at", NOW, "expires_at", NOW.plusDays(900)));
        rows.add("authenticator", Map.of("account", account.value(), "last_step", 0, "turned_on_at", NOW));
        rows.add("recovery_code", Map.of("account", account.value()));
        rows.add("mailed_link", Map.of("account", account.value(), "purpose", "SIGN_IN", "expires_at", NOW));
        rows.add(
                "link_wish",
                Map.of(
                        "account",
                        account.value(),
                        "purpose",
                        "SIGN_IN",
                        "language",
                        "en",
                        "attempts",
                        0,
                        "asked_at",
                        NOW,
                        "due_at",
                        NOW));
        rows.add("outside_identity", Map.of("account", account.value(), "linked_at", NOW));
        rows.add(
                "passkey",
                Map.of(
                        "account",
                        account.value(),
                        "signature_count",
                        0,
                        "backup_eligible",
                        false,
                        "backed_up",
                        false,
                        "created_at",
                        NOW,
                        "last_used_at",
                        NOW));
        var name = "Name" + UUID.randomUUID();
        rows.sealed.add(name);
        links.add(study, person(name, account), new Person.Joined(account, who, name, "1.0", "hash"));
    }

    private static Person person(String name, AccountId account) {
        return new Person(name, account.value() + "@care.example", "BOTH", "OT", "Schools", null, null);
    }
}
