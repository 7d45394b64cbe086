package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed copies and scans, sealed and bound to a person; gone with it. Audits nothing itself: only services that do may use it. */
public class KeptDocuments {
    private final JdbcClient jdbc;
    private final LinkSeal seal;

    KeptDocuments(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A document without its content. */
    public record Kept(UUID id, String kind, String label, Instant at) {}

    public UUID add(PersonLink of, String kind, String label, Instant at, byte[] content) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into kept_document (id, study, person, kind, label, made_at, sealed) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, of.study().value(), of.id(), kind, label, LinkSeal.utc(at))
                .param(seal.sealed(id, of.id(), content))
                .update();
        return id;
    }

    /** Those of a person, the latest first. */
    public List<Kept> of(UUID person) {
        return jdbc.sql("select id, kind, label, made_at from kept_document where person = ? order by made_at desc")
                .param(person)
                .query((row, number) -> new Kept(
                        requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("label"),
                        requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** The content; empty when that person has no such document. */
    public Optional<byte[]> open(UUID person, UUID id) {
        return jdbc.sql("select sealed from kept_document where person = ? and id = ?")
                .params(person, id)
                .query(String.class)
                .optional()
                .map(content -> seal.opened(id, person, content));
    }

    public void remove(UUID id) {
        jdbc.sql("delete from kept_document where id = ?").param(id).update();
    }
}
