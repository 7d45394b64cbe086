package org.pilothouse.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.report.ReleaseRefused.Reason;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Stored;
import org.pilothouse.report.model.Words;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.security.MayReadReleases;
import org.pilothouse.security.PilotUser;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was published of a study. A locked release never changes, whatever happens to the data. */
@Service
@Transactional(readOnly = true)
public class Releases {
    private final LockedReleaseRepository releases;
    private final SnapshotMaker snapshots;
    private final Renewals renewals;
    private final FreeText freeText;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Releases(
            LockedReleaseRepository releases,
            SnapshotMaker snapshots,
            Renewals renewals,
            FreeText freeText,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.releases = releases;
        this.snapshots = snapshots;
        this.renewals = renewals;
        this.freeText = freeText;
        this.current = current;
        this.events = events;
    }

    /**
     * Publishes the study as it stands.
     *
     * @throws ReleaseRefused if there is neither a result nor a theme to publish
     */
    @Transactional
    @MayLockRelease
    public ReleaseLine lock(StudyId study, NewRelease wanted) {
        freeText.check(study, "release.title", wanted.title());
        return keep(study, snapshots.snapshot(study, wanted, next(study)));
    }

    /**
     * What a release would say if it were locked now; nothing is kept.
     *
     * @throws ReleaseRefused if there is neither a result nor a theme to publish
     */
    @MayLockRelease
    public ReleaseModel preview(StudyId study, NewRelease wanted) {
        return model(snapshots.snapshot(study, wanted, next(study)).text());
    }

    /** The newest first. */
    @MayReadReleases
    public List<ReleaseLine> all(StudyId study) {
        return releases.findLines(study);
    }

    @MayReadReleases
    public Optional<ReleaseModel> latest(StudyId study) {
        return releases.findFirstByStudyOrderByReleaseNumberDesc(study)
                .map(LockedRelease::snapshot)
                .map(Releases::model);
    }

    /** @throws ReleaseRefused if there is no release of that number */
    @MayReadReleases
    public ReleaseModel byNumber(StudyId study, int number) {
        return releases.findByStudyAndReleaseNumber(study, number)
                .map(LockedRelease::snapshot)
                .map(Releases::model)
                .orElseThrow(() -> new ReleaseRefused(Reason.UNKNOWN_RELEASE, number));
    }

    /**
     * An analysis as the latest release holds it, in the shape that the analysis itself answers with.
     *
     * @throws ReleaseRefused if nothing is released yet or there is no analysis of that name in the release
     */
    @MayReadReleases
    public Map<String, @Nullable Object> latestAnalysis(StudyId study, String analysis) {
        var latest = releases.findFirstByStudyOrderByReleaseNumberDesc(study)
                .orElseThrow(() -> new ReleaseRefused(Reason.NO_RELEASE_YET));
        var answer = Stored.parse(latest.snapshot()).object("analyses").object(analysis);
        if (answer.isEmpty()) {
            throw new ReleaseRefused(Reason.UNKNOWN_ANALYSIS, analysis);
        }
        return answer.fields();
    }

    @Transactional
    ReleaseLine keep(StudyId study, Snapshot snapshot) {
        var by = current.find().map(PilotUser::account).orElse(null);
        var line = releases.saveAndFlush(new LockedRelease(study, snapshot, by)).line();
        renewals.keep(study, line.number(), snapshot.printed());
        events.publishEvent(new ReleaseLocked(study, line.number(), line.contentHash()));
        return line;
    }

    private int next(StudyId study) {
        return 1
                + releases.findFirstByStudyOrderByReleaseNumberDesc(study)
                        .map(LockedRelease::number)
                        .orElse(0);
    }

    private static ReleaseModel model(String snapshot) {
        return ReleaseModel.of(snapshot, Words.in(Locale.ENGLISH));
    }
}
