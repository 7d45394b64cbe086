package org.pilothouse.report;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** What leads were shown of a part of an analysis from that night on, as marks by participant. */
@Entity
class NightlyFootprint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private Instant frozenAt;
    private String analysis;
    private String part;

    @Enumerated(EnumType.STRING)
    private MeasurePart measure;

    private String marks;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NightlyFootprint() {}

    NightlyFootprint(StudyId study, Instant night, AnalysisParameters part, PrintedPart shown) {
        this.study = study;
        frozenAt = night;
        analysis = shown.analysis();
        this.part = StudyPart.text(part);
        measure = shown.part();
        marks = FootprintText.write(shown.footprint().without(WeeksOfUse.WEEK));
    }

    long id() {
        return requireNonNull(id);
    }

    AnalysisParameters part() {
        return StudyPart.read(part);
    }

    MeasurePart measure() {
        return measure;
    }

    /** The footprint as it is written: the same text is the same footprint. */
    String marks() {
        return marks;
    }

    Footprint footprint() {
        return FootprintText.read(marks);
    }

    /** Of a participant whose data are deleted only remains that it was there. */
    void forget(ParticipantCode code) {
        if (!marks.contains(code.value())) {
            return;
        }
        marks = FootprintText.write(FootprintText.blank(footprint(), code));
    }
}
