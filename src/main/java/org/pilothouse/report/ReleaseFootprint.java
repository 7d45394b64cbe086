package org.pilothouse.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** What a release printed of a part of an analysis, as marks by participant. */
@Entity
class ReleaseFootprint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private int releaseNumber;
    private String analysis;

    @Enumerated(EnumType.STRING)
    private MeasurePart part;

    private String marks;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReleaseFootprint() {}

    ReleaseFootprint(StudyId study, int release, PrintedPart printed) {
        this.study = study;
        releaseNumber = release;
        analysis = printed.analysis();
        part = printed.part();
        marks = FootprintText.write(printed.footprint().without(WeeksOfUse.WEEK));
    }

    int release() {
        return releaseNumber;
    }

    boolean isOf(String name, MeasurePart one) {
        return analysis.equals(name) && part == one;
    }

    Footprint footprint() {
        return FootprintText.read(marks);
    }

    /** Of a participant whose data are deleted only remains that it was there. */
    void forget(ParticipantCode code) {
        marks = FootprintText.write(FootprintText.blank(footprint(), code));
    }
}
