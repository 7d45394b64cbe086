package org.pilothouse.enrolment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** All that is kept about the clinician who asks, to take away. That it was taken is on the trail, by participant ID only. */
@Service
@MayLogOwn
public class OwnDownload {
    private final List<OwnData> features;
    private final CurrentUser current;
    private final AuditTrail trail;

    OwnDownload(List<OwnData> features, CurrentUser current, AuditTrail trail) {
        this.features = features;
        this.current = current;
        this.trail = trail;
    }

    /** @param out is flushed, not closed */
    public void zip(StudyId study, OutputStream out) throws IOException {
        var me = current.codeIn(study);
        // Under no account: the trail must not join the clinician's account to its code.
        SystemAuthority.run(() -> trail.write(new NamesKept(study, "own-data.downloaded", "participant " + me)));
        try (var file = new OwnDataFile(out)) {
            features.forEach(feature -> feature.write(study, me, file));
        }
        out.flush();
    }
}
