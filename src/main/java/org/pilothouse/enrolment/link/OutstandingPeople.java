package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever a reminder may go to. The sending happens while the entry is locked and after its state was read again: whoever has
 * answered between the listing and the sending is not written to. Audits nothing itself: only services that do may use it.
 */
public class OutstandingPeople {
    private final LinkDatabase database;
    private final JdbcClient jdbc;
    private final LinkSeal seal;

    OutstandingPeople(LinkDatabase database, LinkSeal seal) {
        this.database = database;
        jdbc = database.client();
        this.seal = seal;
    }

    /** Somebody about to be written to; with the token of a fresh link when not joined yet. */
    public record Addressee(PersonLink link, @Nullable String token) {}

    /** Whose link works and who has heard nothing since then. */
    public List<UUID> invited(StudyId study, Instant now, Instant silentSince) {
        return jdbc.sql("""
                        select id from person_link where study = ? and stage = 'INVITED' and token_expires_at > ?
                            and (last_letter_at is null or last_letter_at <= ?)
                        """)
                .params(study.value(), LinkSeal.utc(now), LinkSeal.utc(silentSince))
                .query((row, number) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /** The entry of a participant who has heard nothing since then. */
    public Optional<UUID> joined(StudyId study, ParticipantCode code, Instant silentSince) {
        return jdbc.sql("""
                        select id from person_link where study = ? and stage = 'JOINED' and code_hash = ?
                            and (last_letter_at is null or last_letter_at <= ?)
                        """)
                .params(study.value(), seal.codeHash(study, code), LinkSeal.utc(silentSince))
                .query((row, number) -> requireNonNull(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Sends to somebody invited, with a link that works beside the first one; true when it was sent. */
    public boolean remindInvited(
            StudyId study, UUID id, Instant now, Instant silentSince, Predicate<Addressee> sending) {
        return Boolean.TRUE.equals(database.transactions().execute(status -> {
            var link = jdbc.sql("select " + LinkSeal.COLUMNS + """
                             from person_link where study = ? and id = ? and stage = 'INVITED' and token_expires_at > ?
                                and (last_letter_at is null or last_letter_at <= ?) for update
                            """)
                    .params(study.value(), id, LinkSeal.utc(now), LinkSeal.utc(silentSince))
                    .query(seal::opened)
                    .optional();
            if (link.isEmpty()) {
                return false;
            }
            var token = LinkToken.fresh();
            jdbc.sql("update person_link set reminder_hash = ? where id = ?")
                    .params(seal.tokenHash(token), id)
                    .update();
            return sending.test(new Addressee(link.get(), token));
        }));
    }

    /** Sends to somebody who takes part; whether there still is a reason is asked by {@code sending}. */
    public boolean writeToJoined(StudyId study, UUID id, Instant silentSince, Predicate<Addressee> sending) {
        return Boolean.TRUE.equals(database.transactions()
                .execute(status -> jdbc.sql("select " + LinkSeal.COLUMNS + """
                         from person_link where study = ? and id = ? and stage = 'JOINED'
                            and (last_letter_at is null or last_letter_at <= ?) for update
                        """)
                        .params(study.value(), id, LinkSeal.utc(silentSince))
                        .query(seal::opened)
                        .optional()
                        .filter(link -> sending.test(new Addressee(link, null)))
                        .isPresent()));
    }
}
