package org.pilothouse.notelog.telling;

import java.util.Comparator;
import java.util.List;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** What clinicians told: with their codes for researchers, without for leads. Each read is on the trail before it happens. */
@Service
public class ToldRecords {
    private final ToldRepository told;
    private final AuditTrail trail;

    ToldRecords(ToldRepository told, AuditTrail trail) {
        this.told = told;
        this.trail = trail;
    }

    /** Everything told, the newest first. */
    @MayResearch
    public List<ToldLine> all(StudyId study) {
        return read(study);
    }

    /** Problems, ideas and questions, the newest first, without who told them. */
    @MayConfigure
    public List<ToldLine> withoutWho(StudyId study) {
        return read(study).stream()
                .filter(line -> ToldKind.FREE.contains(line.kind()))
                .map(ToldLine::withoutWho)
                .toList();
    }

    private List<ToldLine> read(StudyId study) {
        trail.write(new ToldRead(study));
        return told.said(study).stream()
                .sorted(Comparator.comparing(ToldLine::toldAt).reversed())
                .toList();
    }

    private record ToldRead(StudyId study) implements Audited {
        @Override
        public String action() {
            return "told.read";
        }

        @Override
        public String object() {
            return "what clinicians told";
        }
    }
}
