package org.pilothouse.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyCodes;
import org.pilothouse.shared.StudyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that every study is frozen once a night, at three. It looks often and freezes what was not frozen since, so
 * that a restart, a machine that slept or a night that failed is made up for.
 */
@Component
class NightRound {
    private static final Logger LOG = LoggerFactory.getLogger(NightRound.class);
    private static final LocalTime HOUR = LocalTime.of(3, 0);

    private final NightlyFigures figures;
    private final NightlyAnswerRepository answers;
    private final StudyCodes studies;
    private final Clock clock;

    NightRound(NightlyFigures figures, NightlyAnswerRepository answers, StudyCodes studies, Clock clock) {
        this.figures = figures;
        this.answers = answers;
        this.studies = studies;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${pilothouse.nightly.round-minutes}",
            fixedDelayString = "${pilothouse.nightly.round-minutes}",
            timeUnit = TimeUnit.MINUTES)
    void goRound() {
        goRound(studies.all());
    }

    void goRound(List<StudyId> all) {
        var night = lastNight();
        all.stream()
                .filter(study -> answers.analysesFrozen(study, night).size() < Analyses.NAMES.size())
                .forEach(study -> freeze(study, night));
    }

    /** One that cannot be frozen holds up no other; it is tried again in the next round. */
    private void freeze(StudyId study, Instant night) {
        try {
            SystemAuthority.run(() -> figures.freezeMissing(study, night));
        } catch (RuntimeException failed) {
            LOG.error("What leads see of study {} could not be frozen", study.value(), failed);
        }
    }

    private Instant lastNight() {
        var now = ZonedDateTime.now(clock);
        var today = now.with(HOUR);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
