package org.pilothouse.enrolment.link;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which user of the record system is which participant. Audits nothing itself: only services that do may use it. */
public class EhrUsers {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LinkSeal seal;

    EhrUsers(LinkDatabase database, LinkSeal seal) {
        jdbc = database.client();
        transactions = database.transactions();
        this.seal = seal;
    }

    /** Keeps all or none; a user that was somebody else's is this participant's now. */
    public void keep(StudyId study, Map<String, ParticipantCode> users) {
        transactions.executeWithoutResult(status -> users.forEach((user, code) -> {
            jdbc.sql("delete from ehr_user where study = ? and user_hash = ?")
                    .params(study.value(), seal.userHash(study, user))
                    .update();
            var id = UUID.randomUUID();
            jdbc.sql("insert into ehr_user (id, study, user_hash, code_hash, sealed) values (?, ?, ?, ?, ?)")
                    .params(id, study.value(), seal.userHash(study, user), seal.codeHash(study, code))
                    .param(seal.sealed(id, study, code))
                    .update();
        }));
    }

    /** Who that user is; empty for somebody who takes no part. */
    public Optional<ParticipantCode> participant(StudyId study, String user) {
        return jdbc.sql("select id, sealed from ehr_user where study = ? and user_hash = ?")
                .params(study.value(), seal.userHash(study, user))
                .query((row, number) -> seal.code(row.getObject("id", UUID.class), study, row.getString("sealed")))
                .optional();
    }

    public int count(StudyId study) {
        return jdbc.sql("select count(*) from ehr_user where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }
}
