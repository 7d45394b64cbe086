package org.pilothouse.audit;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.security.ForAdministrators;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.AuditTrail;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** Who did what outside any study: accounts and settings. */
@Service
@ForAdministrators
public class InstallationLog {
    private final LogSearch search;
    private final LogCsv file;
    private final AuditTrail trail;

    InstallationLog(LogSearch search, LogCsv file, AuditTrail trail) {
        this.search = search;
        this.file = file;
        this.trail = trail;
    }

    /** The latest first. */
    public List<LogLine> find(LogFilter filter, Pageable page) {
        return search.page(Optional.empty(), filter, page);
    }

    /** What ever happened, in order. */
    public List<String> actions() {
        return search.actions(Optional.empty());
    }

    /** Staff who did something. */
    public Map<AccountId, String> people() {
        return search.people(Optional.empty());
    }

    /** Writes the lines as CSV; that is on the trail first. */
    public void csv(LogFilter filter, OutputStream out) {
        trail.write(new LogExported(null));
        file.write(Optional.empty(), filter, out);
    }
}
