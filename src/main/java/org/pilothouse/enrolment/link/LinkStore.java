package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

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

/** The only place that joins a person, an account and a participant code. Audits nothing itself: only services that do may use it. */
public class LinkStore {
    private final JdbcClient jdbc;
    private final LinkSeal seal;

    LinkStore(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Everybody invited to that study and not gone again, in no particular order. */
    public List<PersonLink> all(StudyId study) {
        return jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ? and stage <> 'HANDED_OVER'")
                .param(study.value())
                .query(seal::opened)
                .list();
    }

    /** How many have joined. */
    public int joined(StudyId study) {
        return jdbc.sql("select count(*) from person_link where study = ? and stage = 'JOINED'")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    /** The entry of that participant. */
    public Optional<PersonLink> byCode(StudyId study, ParticipantCode code) {
        return jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ? and code_hash = ?")
                .params(study.value(), seal.codeHash(study, code))
                .query(seal::opened)
                .optional();
    }

    /** One entry of that study, whatever its stage. */
    public Optional<PersonLink> byId(StudyId study, UUID id) {
        return jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ? and id = ?")
                .params(study.value(), id)
                .query(seal::opened)
                .optional();
    }

    /** Adds somebody who takes part already. */
    public void add(StudyId study, Person person, Joined as) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into person_link (id, study, stage, email_hash, account_hash, code_hash, sealed)
                        values (?, ?, 'JOINED', ?, ?, ?, ?)
                        """)
                .params(id, study.value(), seal.emailHash(person.email()), seal.accountHash(as.account()))
                .params(seal.codeHash(study, as.code()), seal.sealed(id, study, person.joining(as)))
                .update();
    }

    /** Keeps the signature under a newer text in place of the one before. */
    public void signAgain(StudyId study, ParticipantCode code, String signature, String formVersion, String textHash) {
        jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where study = ? and code_hash = ?")
                .params(study.value(), seal.codeHash(study, code))
                .query(seal::opened)
                .optional()
                .ifPresent(link -> {
                    var before = requireNonNull(link.person().joined());
                    var now = new Joined(before.account(), code, signature, formVersion, textHash);
                    jdbc.sql("update person_link set sealed = ? where id = ?")
                            .params(seal.sealed(link.id(), study, link.person().joining(now)), link.id())
                            .update();
                });
    }

    public Optional<AccountId> accountByEmail(String email) {
        return jdbc
                .sql("select " + LinkSeal.COLUMNS + " from person_link where email_hash = ? and stage = 'JOINED'")
                .param(seal.emailHash(email))
                .query(seal::opened)
                .list()
                .stream()
                .findFirst()
                .map(link -> requireNonNull(link.person().joined()).account());
    }

    /** An address of whoever takes part with that account. */
    public Optional<String> emailOf(AccountId account) {
        return jdbc
                .sql("select " + LinkSeal.COLUMNS + " from person_link where account_hash = ? and stage = 'JOINED'")
                .param(seal.accountHash(account))
                .query(seal::opened)
                .list()
                .stream()
                .findFirst()
                .map(link -> link.person().email());
    }

    public Map<StudyId, ParticipantCode> participations(AccountId account) {
        var found = new HashMap<StudyId, ParticipantCode>();
        jdbc.sql("select " + LinkSeal.COLUMNS + " from person_link where account_hash = ?")
                .param(seal.accountHash(account))
                .query(seal::opened)
                .list()
                .forEach(link -> found.put(
                        link.study(), requireNonNull(link.person().joined()).code()));
        return Map.copyOf(found);
    }

    /** The account of a participant, as long as it takes part. */
    public Optional<AccountId> accountOf(StudyId study, ParticipantCode code) {
        return joinedAs(study, code)
                .map(link -> requireNonNull(link.person().joined()).account());
    }

    /** Who takes part under that code, as long as it does. */
    public Optional<PersonLink> joinedAs(StudyId study, ParticipantCode code) {
        return jdbc.sql("select " + LinkSeal.COLUMNS
                        + " from person_link where study = ? and code_hash = ? and stage = 'JOINED'")
                .params(study.value(), seal.codeHash(study, code))
                .query(seal::opened)
                .optional();
    }

    /** Keeps who it was, sealed, but joins it to no account any more; the address can be invited anew. */
    public void leave(StudyId study, ParticipantCode code) {
        joinedAs(study, code)
                .ifPresent(link -> jdbc.sql(
                                "update person_link set stage = 'LEFT', account_hash = null, email_hash = ? where id = ?")
                        .params(seal.emailHash("left " + link.id()), link.id())
                        .update());
    }

    /** Forgets who takes or took part under that code. How many declined is counted elsewhere and stays. */
    public int forget(StudyId study, ParticipantCode code) {
        jdbc.sql("delete from ehr_user where study = ? and code_hash = ?")
                .params(study.value(), seal.codeHash(study, code))
                .update();
        return jdbc.sql("delete from person_link where study = ? and code_hash = ?")
                .params(study.value(), seal.codeHash(study, code))
                .update();
    }

    /** Forgets everybody who was ever invited to the study. */
    public int forgetAll(StudyId study) {
        jdbc.sql("delete from ehr_user where study = ?").param(study.value()).update();
        return jdbc.sql("delete from person_link where study = ?")
                .param(study.value())
                .update();
    }
}
