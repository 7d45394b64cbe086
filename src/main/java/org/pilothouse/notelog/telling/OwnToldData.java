package org.pilothouse.notelog.telling;

import java.util.Comparator;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What a clinician told, among its own data. */
@Component
class OwnToldData implements OwnData {
    private final ToldRepository told;

    OwnToldData(ToldRepository told) {
        this.told = told;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        var own = told.findByStudyAndParticipantOrderByToldAtDesc(study, code).stream()
                .map(Told::line)
                .sorted(Comparator.comparing(ToldLine::toldAt))
                .map(ToldBundlePart::cells)
                .toList();
        if (!own.isEmpty()) {
            sink.table(ToldBundlePart.FILE, ToldBundlePart.COLUMNS, own);
        }
    }
}
