package org.pilothouse.enrolment.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whom a lead handed over and who wait to be invited. Audits nothing itself: only services that do may use it. */
public class HandedOverPeople {
    private final JdbcClient jdbc;
    private final LinkSeal seal;

    HandedOverPeople(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Adds somebody; false, and nothing done, when that address is in the study already. */
    public boolean add(StudyId study, Person person) {
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into person_link (id, study, stage, email_hash, sealed)
                            values (?, ?, 'HANDED_OVER', ?, ?)
                            """)
                    .params(id, study.value(), seal.emailHash(person.email()), seal.sealed(id, study, person))
                    .update();
            return true;
        } catch (DuplicateKeyException knownAlready) {
            return false;
        }
    }

    /** In no particular order. */
    public List<PersonLink> all(StudyId study) {
        return jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ? and stage = 'HANDED_OVER'")
                .param(study.value())
                .query(seal::opened)
                .list();
    }

    public int count(StudyId study) {
        return jdbc.sql("select count(*) from person_link where study = ? and stage = 'HANDED_OVER'")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    /** Writes somebody down anew; false when it waits no longer. */
    public boolean change(StudyId study, UUID id, Person person) {
        return jdbc.sql("""
                                update person_link set email_hash = ?, sealed = ?
                                where study = ? and id = ? and stage = 'HANDED_OVER'
                                """)
                        .params(seal.emailHash(person.email()), seal.sealed(id, study, person), study.value(), id)
                        .update()
                == 1;
    }

    public boolean drop(StudyId study, UUID id) {
        return jdbc.sql("delete from person_link where study = ? and id = ? and stage = 'HANDED_OVER'")
                        .params(study.value(), id)
                        .update()
                == 1;
    }

    /** Gives somebody who waits a single-use link; empty when it waits no longer. */
    public Optional<Issued> invite(StudyId study, UUID id, Instant expiresAt) {
        var token = LinkToken.fresh();
        var invited = jdbc.sql("""
                        update person_link set stage = 'INVITED', token_hash = ?, token_expires_at = ?
                        where study = ? and id = ? and stage = 'HANDED_OVER'
                        """)
                .params(seal.tokenHash(token), LinkSeal.utc(expiresAt), study.value(), id)
                .update();
        return invited == 1 ? Optional.of(new Issued(id, token)) : Optional.empty();
    }
}
