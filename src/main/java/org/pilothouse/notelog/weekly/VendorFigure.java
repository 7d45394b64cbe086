package org.pilothouse.notelog.weekly;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A weekly figure as the vendor of the record system reports it; never pooled with minutes of another method. */
@Entity
class VendorFigure {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private LocalDate week;
    private String metric;
    private String definition;
    private double figure;
    private String unit;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected VendorFigure() {}

    VendorFigure(StudyId study, MetricLine line) {
        this.study = study;
        participant = line.participant();
        week = line.week();
        metric = line.metric();
        definition = line.definition();
        figure = line.value();
        unit = line.unit();
    }

    MetricLine line() {
        return new MetricLine(participant, week, metric, definition, figure, unit);
    }

    /** A row of {@code vendor_metrics.csv}. */
    record MetricLine(
            ParticipantCode participant, LocalDate week, String metric, String definition, double value, String unit) {

        Object key() {
            return List.of(participant, week, metric, definition);
        }
    }
}
