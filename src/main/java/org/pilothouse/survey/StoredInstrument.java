package org.pilothouse.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.survey.instrument.InstrumentFile;

/** A version of an instrument as it was first met; never changed. */
@Entity
@Immutable
class StoredInstrument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String instrument;
    private String instrumentVersion;
    private String contentHash;
    private String content;
    private Instant storedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StoredInstrument() {}

    StoredInstrument(InstrumentFile file, String instrumentVersion, Instant storedAt) {
        instrument = file.id();
        content = file.content();
        contentHash = file.hash();
        this.instrumentVersion = instrumentVersion;
        this.storedAt = storedAt;
    }

    String instrument() {
        return instrument;
    }

    String content() {
        return content;
    }

    boolean holds(InstrumentFile file) {
        return contentHash.equals(file.hash());
    }
}
