package org.pilothouse.audit;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.security.MayKeepNames;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** Who did what in one study and who read whom, for the privacy officer. Tells no clinician's account from another. */
@Service
@MayKeepNames
public class AccessLog {
    private final LogSearch search;
    private final LogCsv file;
    private final AuditTrail trail;

    AccessLog(LogSearch search, LogCsv file, AuditTrail trail) {
        this.search = search;
        this.file = file;
        this.trail = trail;
    }

    /** The latest first. */
    public List<LogLine> find(StudyId study, LogFilter filter, Pageable page) {
        return search.page(Optional.of(study), filter, page);
    }

    /** What ever happened, in order. */
    public List<String> actions(StudyId study) {
        return search.actions(Optional.of(study));
    }

    /** Staff who did something. */
    public Map<AccountId, String> people(StudyId study) {
        return search.people(Optional.of(study));
    }

    /** Writes the lines as CSV; that is on the trail first. */
    public void csv(StudyId study, LogFilter filter, OutputStream out) {
        trail.write(new LogExported(study));
        file.write(Optional.of(study), filter, out);
    }
}
