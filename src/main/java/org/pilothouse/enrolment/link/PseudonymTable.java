package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Which words stand for which name in a study's texts. Audits nothing itself: only services that do may use it. */
public class PseudonymTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final LinkSeal seal;

    PseudonymTable(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A name and what stands for it. */
    public record Pseudonym(String name, String with) {}

    /** In no particular order. */
    public List<Pseudonym> all(StudyId study) {
        return jdbc.sql("select id, sealed from pseudonym where study = ?")
                .param(study.value())
                .query((row, number) -> {
                    var id = requireNonNull(row.getObject("id", UUID.class));
                    var sealed = requireNonNull(row.getString("sealed"));
                    return JSON.readValue(seal.openedPseudonym(id, study, sealed), Pseudonym.class);
                })
                .list();
    }

    /** Keeps it; what stood for that name before is replaced. */
    public void keep(StudyId study, Pseudonym pseudonym) {
        forget(study, pseudonym.name());
        var id = UUID.randomUUID();
        jdbc.sql("insert into pseudonym (id, study, name_hash, sealed) values (?, ?, ?, ?)")
                .params(id, study.value(), hash(study, pseudonym.name()))
                .param(seal.sealedPseudonym(id, study, JSON.writeValueAsString(pseudonym)))
                .update();
    }

    public int forget(StudyId study, String name) {
        return jdbc.sql("delete from pseudonym where study = ? and name_hash = ?")
                .params(study.value(), hash(study, name))
                .update();
    }

    public int forgetAll(StudyId study) {
        return jdbc.sql("delete from pseudonym where study = ?")
                .param(study.value())
                .update();
    }

    public int count(StudyId study) {
        return jdbc.sql("select count(*) from pseudonym where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    private String hash(StudyId study, String name) {
        return seal.nameHash(study, name.strip().toLowerCase(Locale.ROOT));
    }
}
