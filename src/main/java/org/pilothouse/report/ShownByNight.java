package org.pilothouse.report;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what leads were shown night by night, piece by piece in its order: a long pilot is never held as a whole. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShownByNight {
    private static final Limit PIECE = Limit.of(20);

    private final NightlyFootprintRepository footprints;
    private final EntityManager entities;

    ShownByNight(NightlyFootprintRepository footprints, EntityManager entities) {
        this.footprints = footprints;
        this.entities = entities;
    }

    void each(StudyId study, String analysis, Consumer<NightlyFootprint> reader) {
        pieces(
                last -> footprints.findByStudyAndAnalysisAndIdGreaterThanOrderById(study, analysis, last, PIECE),
                reader);
    }

    void each(StudyId study, String analysis, MeasurePart measure, Consumer<NightlyFootprint> reader) {
        pieces(
                last -> footprints.findByStudyAndAnalysisAndMeasureAndIdGreaterThanOrderById(
                        study, analysis, measure, last, PIECE),
                reader);
    }

    void forget(StudyId study, ParticipantCode code) {
        pieces(last -> footprints.findByStudyAndIdGreaterThanOrderById(study, last, PIECE), shown -> {
            shown.forget(code);
            footprints.flush();
        });
    }

    private void pieces(LongFunction<List<NightlyFootprint>> next, Consumer<NightlyFootprint> reader) {
        var piece = next.apply(0);
        while (!piece.isEmpty()) {
            for (var shown : piece) {
                reader.accept(shown);
                entities.detach(shown);
            }
            piece = next.apply(piece.getLast().id());
        }
    }
}
