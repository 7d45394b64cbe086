package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letters on their way, each sealed until the mail server has taken it. Written down in the transaction that wants them sent;
 * sent while the person's entry is locked. Audits nothing itself: only services that do may use it.
 */
public class Outbox {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_PAUSE_MINUTES = 60;
    private static final int DOUBLINGS = 6;

    private final LinkDatabase database;
    private final JdbcClient jdbc;
    private final LinkSeal seal;

    Outbox(LinkDatabase database, LinkSeal seal) {
        this.database = database;
        jdbc = database.client();
        this.seal = seal;
    }

    /** To whom, at which stage, and what kind of letter. */
    public record About(StudyId study, UUID person, String kind, String stage) {}

    /**
     * What a letter says; to which address is read when it is sent.
     *
     * @param token of the link in it, where that is good for this person only
     * @param document kept for the person, to be enclosed under {@code fileName}
     */
    public record Words(
            String subject,
            String text,
            @Nullable String token,
            @Nullable UUID document,
            @Nullable String fileName) {}

    /** A letter whose turn has come. */
    public record Due(UUID letter, int attempts, Instant queuedAt) {}

    /** A letter as it is being sent. */
    public record Opened(PersonLink to, String kind, Words words) {}

    private record Sealed(UUID person, String content, String kind, String stage) {}

    /** What became of an attempt. */
    public enum Outcome {
        SENT,
        NOT_NEEDED,
        LATER,
        REFUSED
    }

    /** Writes a letter down; from now on the person counts as written to. */
    public void put(About about, Words words, Instant now) {
        var id = UUID.randomUUID();
        database.transactions().executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into letter (id, study, person, kind, stage, sent_at, sent) values (?, ?, ?, ?, ?, ?, false)")
                    .params(id, about.study().value(), about.person(), about.kind(), about.stage(), LinkSeal.utc(now))
                    .update();
            jdbc.sql("""
                            insert into outbox (letter, study, person, attempts, due_at, given_up, sealed)
                            values (?, ?, ?, 0, ?, false, ?)
                            """)
                    .params(id, about.study().value(), about.person(), LinkSeal.utc(now))
                    .param(seal.sealedLetter(id, about.person(), JSON.writeValueAsString(words)))
                    .update();
            jdbc.sql("update person_link set last_letter_at = ? where id = ?")
                    .params(LinkSeal.utc(now), about.person())
                    .update();
        });
    }

    /** Those whose turn has come, the oldest first. */
    public List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select o.letter, o.attempts, l.sent_at from outbox o join letter l on l.id = o.letter
                        where not o.given_up and o.due_at <= ? order by o.due_at fetch first ? rows only
                        """)
                .params(LinkSeal.utc(now), most)
                .query((row, number) -> new Due(
                        requireNonNull(row.getObject("letter", UUID.class)),
                        row.getInt("attempts"),
                        requireNonNull(row.getObject("sent_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** How many letters of whichever study wait, or were given up. */
    public long count(boolean givenUp) {
        return jdbc.sql("select count(*) from outbox where given_up = ?")
                .param(givenUp)
                .query(Long.class)
                .single();
    }

    /** Takes a letter for one attempt; nobody else takes it before the pause after that attempt, which grows, is over. */
    public boolean take(Due due, Instant now) {
        var pause = Math.min(LONGEST_PAUSE_MINUTES, 1 << Math.min(due.attempts(), DOUBLINGS));
        return jdbc.sql("update outbox set attempts = attempts + 1, due_at = ?"
                                + " where letter = ? and attempts = ? and not given_up")
                        .params(LinkSeal.utc(now.plus(Duration.ofMinutes(pause))), due.letter(), due.attempts())
                        .update()
                == 1;
    }

    /** Sends a letter that was taken, if the person is still where it was when the letter was written and its link still works. */
    public Outcome deliver(Due due, Instant now, Function<Opened, Outcome> sending) {
        return requireNonNull(database.transactions().execute(status -> {
            var outcome = opened(due, now).map(sending).orElse(Outcome.NOT_NEEDED);
            switch (outcome) {
                case SENT -> sent(due, now);
                case NOT_NEEDED -> needless(due);
                case REFUSED -> giveUp(due);
                case LATER -> {} // its pause runs since it was taken
            }
            return outcome;
        }));
    }

    /** Puts a letter that was given up back in the row; false when there is none such any more. */
    public boolean tryAgain(StudyId study, UUID letter, Instant now) {
        return jdbc.sql("""
                                update outbox set given_up = false, attempts = 0, due_at = ?
                                where study = ? and letter = ? and given_up
                                """).params(LinkSeal.utc(now), study.value(), letter).update() == 1;
    }

    private Optional<Opened> opened(Due due, Instant now) {
        return jdbc.sql("""
                        select o.person, o.sealed, l.kind, l.stage from outbox o join letter l on l.id = o.letter
                        where o.letter = ?
                        """)
                .param(due.letter())
                .query((row, number) -> new Sealed(
                        requireNonNull(row.getObject("person", UUID.class)),
                        requireNonNull(row.getString("sealed")),
                        requireNonNull(row.getString("kind")),
                        requireNonNull(row.getString("stage"))))
                .optional()
                .flatMap(letter -> opened(due, letter, now));
    }

    private Optional<Opened> opened(Due due, Sealed letter, Instant now) {
        var words = JSON.readValue(seal.openedLetter(due.letter(), letter.person, letter.content), Words.class);
        return locked(letter.person, letter.stage, words.token(), now).map(to -> new Opened(to, letter.kind, words));
    }

    private Optional<PersonLink> locked(UUID person, String stage, @Nullable String token, Instant now) {
        var select = "select " + LinkSeal.COLUMNS + " from person_link where id = ? and stage = ?";
        if (token == null) {
            return jdbc.sql(select + " for update")
                    .params(person, stage)
                    .query(seal::opened)
                    .optional();
        }
        var hash = seal.tokenHash(token);
        return jdbc.sql(select + " and (token_hash = ? or reminder_hash = ?) and token_expires_at > ? for update")
                .params(person, stage, hash, hash, LinkSeal.utc(now))
                .query(seal::opened)
                .optional();
    }

    private void sent(Due due, Instant now) {
        jdbc.sql("update letter set sent = true, sent_at = ? where id = ?")
                .params(LinkSeal.utc(now), due.letter())
                .update();
        jdbc.sql("update person_link set last_letter_at = ? where id = (select person from letter where id = ?)")
                .params(LinkSeal.utc(now), due.letter())
                .update();
        forget(due);
    }

    private void needless(Due due) {
        jdbc.sql("update letter set needless = true where id = ?")
                .param(due.letter())
                .update();
        forget(due);
    }

    private void forget(Due due) {
        jdbc.sql("delete from outbox where letter = ?").param(due.letter()).update();
    }

    /** It can be tried again by hand; meanwhile the person counts as not written to. */
    private void giveUp(Due due) {
        jdbc.sql("update outbox set given_up = true where letter = ?")
                .param(due.letter())
                .update();
        jdbc.sql("""
                        update person_link p set last_letter_at =
                            (select max(l.sent_at) from letter l where l.person = p.id and l.sent)
                        where p.id = (select person from letter where id = ?)
                        """).param(due.letter()).update();
    }
}
