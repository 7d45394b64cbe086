package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.enrolment.link.Person.Joined;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who hold a single-use link, until they join or say no. Audits nothing itself: only services that do may use it. */
public class InvitedPeople {
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final LinkSeal seal;
    private final SecureRandom random = new SecureRandom();

    InvitedPeople(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Everybody who has not answered, in no particular order. */
    public List<PersonLink> waiting(StudyId study) {
        return jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ? and stage = 'INVITED'")
                .param(study.value())
                .query(seal::opened)
                .list();
    }

    /** Whether somebody with that address was invited to the study or has joined it. */
    public boolean knows(StudyId study, String email) {
        return jdbc.sql("select count(*) from person_link where study = ? and email_hash = ?")
                        .params(study.value(), seal.emailHash(email))
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
                .params(
                        id,
                        study.value(),
                        seal.emailHash(person.email()),
                        seal.tokenHash(token),
                        LinkSeal.utc(expiresAt))
                .param(seal.sealed(id, study, person))
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
                .params(seal.tokenHash(token), LinkSeal.utc(expiresAt), study.value(), id)
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
        return jdbc.sql("select " + LinkSeal.COLUMNS
                        + " from person_link where token_hash = ? and token_expires_at > ?")
                .params(seal.tokenHash(token), LinkSeal.utc(now))
                .query(seal::opened)
                .optional();
    }

    /** Uses the link up and joins person, account and code. False when somebody used it up before. */
    public boolean join(String token, PersonLink link, Joined as) {
        return jdbc.sql("""
                                update person_link set stage = 'JOINED', account_hash = ?, code_hash = ?, sealed = ?,
                                    token_hash = null, token_expires_at = null
                                where id = ? and token_hash = ?
                                """)
                        .params(seal.accountHash(as.account()), seal.codeHash(link.study(), as.code()))
                        .param(seal.sealed(
                                link.id(), link.study(), link.person().joining(as)))
                        .params(link.id(), seal.tokenHash(token))
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
                .params(seal.sealed(link.id(), link.study(), link.person()), seal.tokenHash(token))
                .params(LinkSeal.utc(requireNonNull(link.invitationExpiresAt())), link.id())
                .update();
    }

    /** Forgets the person and keeps the count. */
    public boolean decline(String token, PersonLink link) {
        var gone = jdbc.sql("delete from person_link where id = ? and token_hash = ?")
                .params(link.id(), seal.tokenHash(token))
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
    public int count(StudyId study) {
        return jdbc.sql("select count(*) from person_link where study = ? and stage = 'INVITED'")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
