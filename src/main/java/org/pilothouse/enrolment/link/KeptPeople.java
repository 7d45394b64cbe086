package org.pilothouse.enrolment.link;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what the store keeps of a study and lets go of it for good. Audits nothing itself: only services that do may use it. */
public class KeptPeople {
    private final JdbcClient jdbc;
    private final LinkSeal seal;

    KeptPeople(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Everybody, whatever the stage. */
    public int people(StudyId study) {
        return count("select count(*) from person_link where study = ?", study);
    }

    /** Those of the codes under which somebody who left is still known. */
    public Set<ParticipantCode> whoLeft(StudyId study, Collection<ParticipantCode> codes) {
        var left = Set.copyOf(jdbc.sql("select code_hash from person_link where study = ? and stage = 'LEFT'")
                .param(study.value())
                .query(String.class)
                .list());
        return codes.stream()
                .filter(code -> left.contains(seal.codeHash(study, code)))
                .collect(toUnmodifiableSet());
    }

    public int documents(StudyId study) {
        return count("select count(*) from kept_document where study = ?", study);
    }

    public int letters(StudyId study) {
        return count("select count(*) from letter where study = ?", study);
    }

    /** Letters of which it is still known to whom they went. */
    public int addressedLetters(StudyId study) {
        return count("select count(*) from letter where study = ? and person is not null", study);
    }

    public int forgetDocuments(StudyId study) {
        return update("delete from kept_document where study = ?", study);
    }

    public int forgetLetters(StudyId study) {
        return update("delete from letter where study = ?", study);
    }

    /** That they were sent stays, to whom goes. */
    public int forgetAddressees(StudyId study) {
        update("update person_link set last_letter_at = null where study = ?", study);
        update("delete from outbox where study = ?", study);
        return update("update letter set person = null where study = ? and person is not null", study);
    }

    private int count(String sql, StudyId study) {
        return jdbc.sql(sql).param(study.value()).query(Integer.class).single();
    }

    private int update(String sql, StudyId study) {
        return jdbc.sql(sql).param(study.value()).update();
    }
}
