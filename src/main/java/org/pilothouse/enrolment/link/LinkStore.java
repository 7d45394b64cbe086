package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.enrolment.link.Person.Joined;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The only place that joins a person, an account and a participant code. Audits nothing itself: only services that do may use it. */
public class LinkStore {
    private static final int TOKEN_BYTES = 24;
    private static final String COLUMNS = "id, study, token_expires_at, sealed";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final LinkKeys keys;
    private final SecureRandom random = new SecureRandom();

    LinkStore(JdbcClient jdbc, LinkKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Everybody invited to that study and not gone again, in no particular order. */
    public List<PersonLink> all(StudyId study) {
        return jdbc.sql("select " + COLUMNS + " from person_link where study = ?")
                .param(study.value())
                .query(this::opened)
                .list();
    }

    public boolean knows(StudyId study, String email) {
        return jdbc.sql("select count(*) from person_link where study = ? and email_hash = ?")
                        .params(study.value(), emailHash(email))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Adds somebody with a single-use link.
     *
     * @return the text of the link's token, which is not kept
     */
    public String invite(StudyId study, Person person, Instant expiresAt) {
        var id = UUID.randomUUID();
        var token = newToken();
        jdbc.sql("""
                        insert into person_link (id, study, stage, email_hash, token_hash, token_expires_at, sealed)
                        values (?, ?, 'INVITED', ?, ?, ?, ?)
                        """)
                .params(id, study.value(), emailHash(person.email()), tokenHash(token), utc(expiresAt))
                .param(sealed(id, study, person))
                .update();
        return token;
    }

    /** Replaces the link of somebody who has not joined yet; the old one stops working. Empty if there is none such. */
    public Optional<String> renew(StudyId study, UUID id, Instant expiresAt) {
        var token = newToken();
        var renewed = jdbc.sql("""
                        update person_link set token_hash = ?, token_expires_at = ?
                        where study = ? and id = ? and stage = 'INVITED'
                        """)
                .params(tokenHash(token), utc(expiresAt), study.value(), id)
                .update();
        return renewed == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Forgets somebody who has not joined. */
    public boolean forget(StudyId study, UUID id) {
        return jdbc.sql("delete from person_link where study = ? and id = ? and stage = 'INVITED'")
                        .params(study.value(), id)
                        .update()
                == 1;
    }

    /** Who holds that link, if it is known, unused and not expired. */
    public Optional<PersonLink> byToken(String token, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from person_link where token_hash = ? and token_expires_at > ?")
                .params(tokenHash(token), utc(now))
                .query(this::opened)
                .optional();
    }

    /** Uses the link up and joins person, account and code. False when somebody used it up before. */
    public boolean join(String token, PersonLink link, Joined as) {
        return jdbc.sql("""
                                update person_link set stage = 'JOINED', account_hash = ?, code_hash = ?, sealed = ?,
                                    token_hash = null, token_expires_at = null
                                where id = ? and token_hash = ?
                                """)
                        .params(accountHash(as.account()), codeHash(link.study(), as.code()))
                        .param(sealed(link.id(), link.study(), link.person().joining(as)))
                        .params(link.id(), tokenHash(token))
                        .update()
                == 1;
    }

    /** Puts an invitation back as it was before {@link #join}, when what had to follow failed. */
    public void undoJoin(String token, PersonLink link) {
        jdbc.sql("""
                        update person_link set stage = 'INVITED', account_hash = null, code_hash = null, sealed = ?,
                            token_hash = ?, token_expires_at = ?
                        where id = ?
                        """)
                .params(sealed(link.id(), link.study(), link.person()), tokenHash(token))
                .params(utc(requireNonNull(link.invitationExpiresAt())), link.id())
                .update();
    }

    /** Forgets the person and keeps the count. */
    public boolean decline(String token, PersonLink link) {
        var gone = jdbc.sql("delete from person_link where id = ? and token_hash = ?")
                .params(link.id(), tokenHash(token))
                .update();
        if (gone == 1) {
            var known = jdbc.sql("update declined set people = people + 1 where study = ?")
                    .param(link.study().value())
                    .update();
            if (known == 0) {
                jdbc.sql("insert into declined (study, people) values (?, 1)")
                        .param(link.study().value())
                        .update();
            }
        }
        return gone == 1;
    }

    public int declined(StudyId study) {
        return jdbc.sql("select people from declined where study = ?")
                .param(study.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** How many hold an invitation and have not answered; nobody's name is opened for it. */
    public int waiting(StudyId study) {
        return count(study, "INVITED");
    }

    /** How many have joined. */
    public int joined(StudyId study) {
        return count(study, "JOINED");
    }

    /** Adds somebody who takes part already. */
    public void add(StudyId study, Person person, Joined as) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into person_link (id, study, stage, email_hash, account_hash, code_hash, sealed)
                        values (?, ?, 'JOINED', ?, ?, ?, ?)
                        """)
                .params(id, study.value(), emailHash(person.email()), accountHash(as.account()))
                .params(codeHash(study, as.code()), sealed(id, study, person.joining(as)))
                .update();
    }

    /** Keeps the signature under a newer text in place of the one before. */
    public void signAgain(StudyId study, ParticipantCode code, String signature, String formVersion, String textHash) {
        jdbc.sql("select " + COLUMNS + " from person_link where study = ? and code_hash = ?")
                .params(study.value(), codeHash(study, code))
                .query(this::opened)
                .optional()
                .ifPresent(link -> {
                    var before = requireNonNull(link.person().joined());
                    var now = new Joined(before.account(), code, signature, formVersion, textHash);
                    jdbc.sql("update person_link set sealed = ? where id = ?")
                            .params(sealed(link.id(), study, link.person().joining(now)), link.id())
                            .update();
                });
    }

    public Optional<AccountId> accountByEmail(String email) {
        return jdbc
                .sql("select " + COLUMNS + " from person_link where email_hash = ? and stage = 'JOINED'")
                .param(emailHash(email))
                .query(this::opened)
                .list()
                .stream()
                .findFirst()
                .map(link -> requireNonNull(link.person().joined()).account());
    }

    public Map<StudyId, ParticipantCode> participations(AccountId account) {
        var found = new HashMap<StudyId, ParticipantCode>();
        jdbc.sql("select " + COLUMNS + " from person_link where account_hash = ?")
                .param(accountHash(account))
                .query(this::opened)
                .list()
                .forEach(link -> found.put(
                        link.study(), requireNonNull(link.person().joined()).code()));
        return Map.copyOf(found);
    }

    private int count(StudyId study, String stage) {
        return jdbc.sql("select count(*) from person_link where study = ? and stage = ?")
                .params(study.value(), stage)
                .query(Integer.class)
                .single();
    }

    private PersonLink opened(ResultSet row, int number) throws SQLException {
        var id = requireNonNull(row.getObject("id", UUID.class));
        var study = new StudyId(row.getLong("study"));
        var expires = row.getObject("token_expires_at", OffsetDateTime.class);
        var person = JSON.readValue(keys.open(row.getString("sealed"), context(id, study)), Person.class);
        return new PersonLink(id, study, person, expires == null ? null : expires.toInstant());
    }

    private String sealed(UUID id, StudyId study, Person person) {
        return keys.seal(JSON.writeValueAsString(person), context(id, study));
    }

    /** Binds what is sealed to its row: it cannot be opened in another's place. */
    private static String context(UUID id, StudyId study) {
        return "person " + id + " of " + study.value();
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String emailHash(String email) {
        return keys.hash("email", Person.normalised(email));
    }

    private String accountHash(AccountId account) {
        return keys.hash("account", account.value().toString());
    }

    private String codeHash(StudyId study, ParticipantCode code) {
        return keys.hash("code " + study.value(), code.value());
    }

    private String tokenHash(String token) {
        return keys.hash("token", token);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
