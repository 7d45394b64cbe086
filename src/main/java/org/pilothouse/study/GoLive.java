package org.pilothouse.study;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.RoleGrant;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.pilothouse.study.StudySetUp.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist before clinicians begin. Going live is the lead's word on record; what keeps notes out are the approvals alone. */
@Service
@Transactional(readOnly = true)
@MayConfigure
public class GoLive {
    private static final int LONGEST = 1000;

    private final StudyRepository studies;
    private final GoLiveTickRepository ticks;
    private final List<GoLiveCheck> checks;
    private final GoLiveRecord record;
    private final StudyRoles roles;

    GoLive(
            StudyRepository studies,
            GoLiveTickRepository ticks,
            List<GoLiveCheck> checks,
            GoLiveRecord record,
            StudyRoles roles) {
        this.studies = studies;
        this.ticks = ticks;
        this.checks = checks;
        this.record = record;
        this.roles = roles;
    }

    /** Every item that applies to the design, in the order of the domains. */
    public List<GoLiveLine> lines(StudyId study) {
        var definition = known(study).definition();
        var ticked = ticks.findByStudy(study).stream().collect(Collectors.toMap(GoLiveTick::item, tick -> tick));
        var names = roles.in(study);
        return Arrays.stream(GoLiveItem.values())
                .filter(item -> item.appliesTo(definition.design()))
                .map(item -> item.computed()
                        ? new GoLiveLine(item, isMet(item, study, definition), null, "", null)
                        : Optional.ofNullable(ticked.get(item))
                                .map(tick -> line(tick, names))
                                .orElseGet(() -> new GoLiveLine(item, false, null, "", null)))
                .toList();
    }

    /** Since when the pilot is live; empty before. */
    public Optional<Instant> since(StudyId study) {
        return Optional.ofNullable(known(study).liveAt());
    }

    /**
     * Says that an item is in order and where that can be seen.
     *
     * @throws StudyRefused without evidence, or for what the application sees for itself
     */
    @Transactional
    public void tick(StudyId study, GoLiveItem item, String evidence) {
        if (item.computed()) {
            throw new StudyRefused(Reason.SEEN_BY_ITSELF, "evidence");
        }
        if (evidence.isBlank()) {
            throw new StudyRefused(Reason.REQUIRED, "evidence");
        }
        if (evidence.length() > LONGEST) {
            throw new StudyRefused(Reason.TOO_LONG, "evidence", LONGEST);
        }
        record.tick(study, item, evidence.strip());
    }

    @Transactional
    public void untick(StudyId study, GoLiveItem item) {
        ticks.findByStudyAndItem(study, item).ifPresent(ticks::delete);
    }

    /** @throws StudyRefused as long as anything required is open, or when the pilot is closed */
    @Transactional
    public void goLive(StudyId study) {
        known(study).requireOpen();
        var open = lines(study).stream()
                .filter(line -> line.item().required() && !line.met())
                .count();
        if (open > 0) {
            throw new StudyRefused(Reason.CHECKLIST_OPEN, "goLive", open);
        }
        record.live(known(study));
    }

    private boolean isMet(GoLiveItem item, StudyId study, StudyDefinition definition) {
        return checks.stream().filter(check -> check.item() == item).anyMatch(check -> check.isMet(study, definition));
    }

    private static GoLiveLine line(GoLiveTick tick, List<RoleGrant> names) {
        var by = names.stream()
                .filter(grant -> grant.account().equals(tick.tickedBy()))
                .map(RoleGrant::displayName)
                .findFirst()
                .orElse("");
        return new GoLiveLine(tick.item(), true, tick.evidence(), by, tick.tickedAt());
    }

    private Study known(StudyId study) {
        return studies.findById(study.value()).orElseThrow(() -> new StudyRefused(Reason.UNKNOWN_STUDY, "code"));
    }

    /** Writes down who said so and when. */
    @org.springframework.stereotype.Component
    static class GoLiveRecord {
        private final GoLiveTickRepository ticks;
        private final FreeText freeText;
        private final CurrentUser current;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        GoLiveRecord(
                GoLiveTickRepository ticks,
                FreeText freeText,
                CurrentUser current,
                ApplicationEventPublisher events,
                Clock clock) {
            this.ticks = ticks;
            this.freeText = freeText;
            this.current = current;
            this.events = events;
            this.clock = clock;
        }

        void tick(StudyId study, GoLiveItem item, String evidence) {
            if (freeText.problem(study, "study.text", evidence).isPresent()) {
                throw new StudyRefused(Reason.IDENTIFIES_SOMEBODY, "evidence");
            }
            freeText.decide(study, "study.text", evidence);
            var by = current.account();
            ticks.findByStudyAndItem(study, item)
                    .ifPresentOrElse(
                            known -> known.tick(evidence, by, clock.instant()),
                            () -> ticks.save(new GoLiveTick(study, item, evidence, by, clock.instant())));
        }

        void live(Study study) {
            study.goLive(clock.instant());
            events.publishEvent(new StudySetUp(
                    study.id(), Change.WENT_LIVE, study.definition().code()));
        }
    }
}
