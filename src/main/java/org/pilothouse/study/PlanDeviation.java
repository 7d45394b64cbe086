package org.pilothouse.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** A deviation as it is kept. */
@Entity
class PlanDeviation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private Instant madeAt;
    private String field;
    private @Nullable String was;
    private @Nullable String becomes;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Role madeBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlanDeviation() {}

    PlanDeviation(StudyId study, Deviation deviation) {
        this.study = study;
        madeAt = deviation.at();
        field = deviation.field();
        was = deviation.before();
        becomes = deviation.after();
        reason = deviation.reason();
        madeBy = deviation.by();
    }

    Deviation facts() {
        return new Deviation(madeAt, field, was, becomes, reason, madeBy);
    }
}
