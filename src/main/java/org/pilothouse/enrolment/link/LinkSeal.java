package org.pilothouse.enrolment.link;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** How a row of the link store is sealed, opened and found again. */
final class LinkSeal {
    static final String COLUMNS = "id, study, token_expires_at, sealed";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LinkKeys keys;

    LinkSeal(LinkKeys keys) {
        this.keys = keys;
    }

    PersonLink opened(ResultSet row, int number) throws SQLException {
        var id = requireNonNull(row.getObject("id", UUID.class));
        var study = new StudyId(row.getLong("study"));
        var expires = row.getObject("token_expires_at", OffsetDateTime.class);
        var person = JSON.readValue(keys.open(row.getString("sealed"), context(id, study)), Person.class);
        return new PersonLink(id, study, person, expires == null ? null : expires.toInstant());
    }

    String sealed(UUID id, StudyId study, Person person) {
        return keys.seal(JSON.writeValueAsString(person), context(id, study));
    }

    String sealed(UUID document, UUID person, byte[] content) {
        return keys.sealBytes(content, "document " + document + " of " + person);
    }

    byte[] opened(UUID document, UUID person, String sealed) {
        return keys.openBytes(sealed, "document " + document + " of " + person);
    }

    String sealedLetter(UUID letter, UUID person, String words) {
        return keys.seal(words, "letter " + letter + " to " + person);
    }

    String openedLetter(UUID letter, UUID person, String sealed) {
        return keys.open(sealed, "letter " + letter + " to " + person);
    }

    String sealedPseudonym(UUID id, StudyId study, String pseudonym) {
        return keys.seal(pseudonym, "pseudonym " + id + " of " + study.value());
    }

    String openedPseudonym(UUID id, StudyId study, String sealed) {
        return keys.open(sealed, "pseudonym " + id + " of " + study.value());
    }

    String nameHash(StudyId study, String name) {
        return keys.hash("name " + study.value(), name);
    }

    /** Binds what is sealed to its row: it cannot be opened in another's place. */
    private static String context(UUID id, StudyId study) {
        return "person " + id + " of " + study.value();
    }

    /** A participant, sealed in the row of a user of the record system. */
    String sealed(UUID id, StudyId study, ParticipantCode code) {
        return keys.seal(code.value(), "user " + id + " of " + study.value());
    }

    ParticipantCode code(UUID id, StudyId study, String sealed) {
        return new ParticipantCode(keys.open(sealed, "user " + id + " of " + study.value()));
    }

    String userHash(StudyId study, String user) {
        return keys.hash("ehr user " + study.value(), user.strip().toLowerCase(Locale.ROOT));
    }

    String emailHash(String email) {
        return keys.hash("email", Person.normalised(email));
    }

    String accountHash(AccountId account) {
        return keys.hash("account", account.value().toString());
    }

    String codeHash(StudyId study, ParticipantCode code) {
        return keys.hash("code " + study.value(), code.value());
    }

    String tokenHash(String token) {
        return keys.hash("token", token);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
