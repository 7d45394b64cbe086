package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** That a lead handed a list of so many people over. */
@Entity
@Immutable
class HandedOverList {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private int people;
    private Instant handedOverAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HandedOverList() {}

    HandedOverList(StudyId study, int people, Instant handedOverAt) {
        this.study = study;
        this.people = people;
        this.handedOverAt = handedOverAt.truncatedTo(ChronoUnit.MICROS);
    }

    HandOver.Line line() {
        return new HandOver.Line(handedOverAt, people);
    }
}
