package org.pilothouse.report;

import java.util.List;
import java.util.Locale;
import org.pilothouse.report.PlainReport.Line;
import org.pilothouse.report.model.Headline;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Words;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came out of a pilot, for the clinicians who took part; they see it as soon as anybody else does. */
@Service
@Transactional(readOnly = true)
@MayLogOwn
public class OwnResults {
    private final LockedReleaseRepository releases;

    OwnResults(LockedReleaseRepository releases) {
        this.releases = releases;
    }

    /** Everything published, the newest first. */
    public List<PlainReport> all(StudyId study) {
        return releases.findByStudyOrderByReleaseNumberDesc(study).stream()
                .map(LockedRelease::snapshot)
                .map(text -> plain(ReleaseModel.of(text, Words.in(Locale.ENGLISH))))
                .toList();
    }

    private static PlainReport plain(ReleaseModel model) {
        var cover = model.cover();
        return new PlainReport(
                cover.number(),
                cover.title(),
                cover.lockedAt(),
                model.headlines().stream().map(OwnResults::line).toList(),
                model.themes().stream()
                        .map(theme -> new Line(theme.name(), theme.oneLine()))
                        .toList());
    }

    private static Line line(Headline number) {
        var words = new StringBuilder(number.estimate());
        if (!number.interval().isEmpty()) {
            words.append(" (").append(number.interval()).append(')');
        }
        return new Line(
                number.label(), words.append(" · ").append(number.basis()).toString());
    }
}
