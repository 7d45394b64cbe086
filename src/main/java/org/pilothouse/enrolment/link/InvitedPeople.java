package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.enrolment.link.Person.Joined;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who hold a single-use link, until they join or say no. Audits nothing itself: only services that do may use it. */
public class InvitedPeople {
    private final JdbcClient jdbc;
    private final LinkSeal seal;

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
     */
    public Issued invite(StudyId study, Person person, Instant expiresAt) {
        var id = UUID.randomUUID();
        var token = LinkToken.fresh();
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
        return new Issued(id, token);
    }

    /** Replaces the link of somebody who has not joined yet; the old one stops working. Empty if there is none such. */
    public Optional<String> renew(StudyId study, UUID id, Instant expiresAt) {
        var token = LinkToken.fresh();
        var renewed = jdbc.sql("""
                        update person_link set token_hash = ?, token_expires_at = ?, reminder_hash = null
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
        var hash = seal.tokenHash(token);
        return jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where (token_hash = ? or reminder_hash = ?)"
                        + " and stage = 'INVITED' and token_expires_at > ?")
                .params(hash, hash, LinkSeal.utc(now))
                .query(seal::opened)
                .optional();
    }

    /** Why a link leads nowhere, for whoever holds it. */
    public LinkState state(String token, Instant now) {
        var hash = seal.tokenHash(token);
        return jdbc.sql("select stage, token_expires_at from person_link where token_hash = ? or reminder_hash = ?")
                .params(hash, hash)
                .query((row, number) -> {
                    if (!"INVITED".equals(row.getString("stage"))) {
                        return LinkState.USED;
                    }
                    var expires = requireNonNull(row.getObject("token_expires_at", OffsetDateTime.class));
                    return expires.toInstant().isAfter(now) ? LinkState.OPEN : LinkState.EXPIRED;
                })
                .optional()
                .orElse(LinkState.UNKNOWN);
    }

    /** No link of the study works any longer; whoever has not answered stays counted. */
    public int expireAll(StudyId study, Instant now) {
        return jdbc.sql("""
                        update person_link set token_expires_at = ?, reminder_hash = null
                        where study = ? and stage = 'INVITED' and token_expires_at > ?
                        """)
                .params(LinkSeal.utc(now), study.value(), LinkSeal.utc(now))
                .update();
    }

    /** The links of somebody who takes part say nothing any more, not even that they were used. */
    public void revokeLinks(StudyId study, ParticipantCode code) {
        jdbc.sql("""
                        update person_link set token_hash = null, token_expires_at = null, reminder_hash = null
                        where study = ? and code_hash = ?
                        """).params(study.value(), seal.codeHash(study, code)).update();
    }

    /** Uses the link up and joins person, account and code. False when somebody used it up before. */
    public boolean join(String token, PersonLink link, Joined as) {
        var hash = seal.tokenHash(token);
        return jdbc.sql("""
                                update person_link set stage = 'JOINED', account_hash = ?, code_hash = ?, sealed = ?
                                where id = ? and stage = 'INVITED' and (token_hash = ? or reminder_hash = ?)
                                """)
                        .params(seal.accountHash(as.account()), seal.codeHash(link.study(), as.code()))
                        .param(seal.sealed(
                                link.id(), link.study(), link.person().joining(as)))
                        .params(link.id(), hash, hash)
                        .update()
                == 1;
    }

    /** Joins somebody who agreed on paper or in words, invited or not yet. False when it has joined meanwhile. */
    public boolean joinByHand(PersonLink link, Joined as) {
        return jdbc.sql("""
                                update person_link set stage = 'JOINED', account_hash = ?, code_hash = ?, sealed = ?
                                where id = ? and stage in ('INVITED', 'HANDED_OVER')
                                """)
                        .params(seal.accountHash(as.account()), seal.codeHash(link.study(), as.code()))
                        .param(seal.sealed(
                                link.id(), link.study(), link.person().joining(as)))
                        .param(link.id())
                        .update()
                == 1;
    }

    /** Puts an invitation back as it was before {@link #join}, when what had to follow failed. */
    public void undoJoin(PersonLink link) {
        var expires = link.invitationExpiresAt();
        jdbc.sql("""
                        update person_link set stage = ?, account_hash = null, code_hash = null, sealed = ?
                        where id = ?
                        """)
                .params(expires == null ? "HANDED_OVER" : "INVITED")
                .params(seal.sealed(link.id(), link.study(), link.person()), link.id())
                .update();
    }

    /** Forgets the person and keeps the count. */
    public boolean decline(String token, PersonLink link) {
        var hash = seal.tokenHash(token);
        var gone = jdbc.sql("delete from person_link where id = ? and stage = 'INVITED'"
                                + " and (token_hash = ? or reminder_hash = ?)")
                        .params(link.id(), hash, hash)
                        .update()
                == 1;
        if (gone) {
            countOne("declined", link.study());
        }
        return gone;
    }

    /** Forgets somebody who turned out not to be eligible and keeps the count. */
    public boolean isNotEligible(StudyId study, UUID id) {
        var gone = forget(study, id);
        if (gone) {
            countOne("ineligible", study);
        }
        return gone;
    }

    public int declined(StudyId study) {
        return counted("declined", study);
    }

    public int ineligible(StudyId study) {
        return counted("ineligible", study);
    }

    /** How many have not answered and hold a link that works no longer than that. */
    public int expiringBy(StudyId study, Instant moment) {
        return jdbc.sql(
                        "select count(*) from person_link where study = ? and stage = 'INVITED' and token_expires_at <= ?")
                .params(study.value(), LinkSeal.utc(moment))
                .query(Integer.class)
                .single();
    }

    /** How many may still join: invited, or waiting to be. */
    public int toCome(StudyId study) {
        return jdbc.sql("select count(*) from person_link where study = ? and stage in ('INVITED', 'HANDED_OVER')")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    private void countOne(String table, StudyId study) {
        var known = jdbc.sql("update " + table + " set people = people + 1 where study = ?")
                .param(study.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into " + table + " (study, people) values (?, 1)")
                    .param(study.value())
                    .update();
        }
    }

    private int counted(String table, StudyId study) {
        return jdbc.sql("select people from " + table + " where study = ?")
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
}
