package org.pilothouse.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.ForSignedIn;
import org.pilothouse.security.ForStudyCreators;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.security.MaySee;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shared.StudyLine;
import org.pilothouse.study.StudyRefused.Reason;
import org.pilothouse.study.StudyRepository.Heading;
import org.pilothouse.study.StudySetUp.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studies of this installation and how each is set up. */
@Service
@Transactional(readOnly = true)
public class Studies implements StudyDirectory {
    private final StudyRepository studies;
    private final StudyRoles roles;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final KeptDefinitions kept = new KeptDefinitions();

    Studies(
            StudyRepository studies,
            StudyRoles roles,
            CurrentUser current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.studies = studies;
        this.roles = roles;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @ForSignedIn
    public List<StudyLine> mine() {
        var held = rolesByStudy();
        if (held.isEmpty()) {
            return List.of();
        }
        return studies.headings(held.keySet().stream().map(StudyId::value).toList()).stream()
                .map(heading -> line(heading, held.getOrDefault(new StudyId(heading.id()), Set.of())))
                .toList();
    }

    @Override
    @ForSignedIn
    public Optional<StudyLine> mine(String code) {
        return mine().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Whether there is a study of that code at all: for programs, whose owners have to learn which right is missing. */
    @ForSignedIn
    public boolean exists(String code) {
        return studies.existsByCode(code);
    }

    /** How the study is set up. */
    @MayReadDesign
    public StudyDefinition definition(StudyId study) {
        var version = studies.versionOf(study.value()).orElseThrow(Studies::unknown);
        return kept.of(study, version, () -> known(study).definition());
    }

    /** Whether anything may still be recorded. */
    @MaySee
    public boolean isOpen(StudyId study) {
        return known(study).closedAt() == null;
    }

    /**
     * What everything asks that records: a closed pilot is read and nothing else.
     *
     * @throws StudyRefused when the pilot is closed
     */
    @MaySee
    public void requireOpen(StudyId study) {
        known(study).requireOpen();
    }

    /**
     * Creates a study, with its plan already frozen if {@code lockedAt} is given. Gives nobody a role: that is
     * {@code StudyRoles.found}.
     *
     * @throws StudyRefused with everything that is wrong, or because the code is taken
     */
    @Transactional
    @ForStudyCreators
    public StudyId create(StudyDefinition wanted) {
        var study = new Study(wanted);
        if (studies.existsByCode(wanted.code())) {
            throw new StudyRefused(Reason.CODE_TAKEN, "code", wanted.code());
        }
        var id = studies.save(study).id();
        events.publishEvent(new StudySetUp(id, Change.CREATED, wanted.code()));
        return id;
    }

    /**
     * Replaces the set-up. The code stays, and so does what a frozen plan fixes: design, purpose, approach, time zone,
     * the plan itself and how days that have passed are divided into phases. {@code lockedAt} is left as it is.
     *
     * @throws StudyRefused with everything that is wrong; nothing is changed then
     */
    @Transactional
    @MayConfigure
    public void change(StudyId study, StudyDefinition wanted) {
        var known = known(study);
        known.change(wanted, LocalDate.now(clock.withZone(known.definition().timezone())));
        events.publishEvent(new StudySetUp(study, Change.CHANGED, wanted.code()));
    }

    /** Fixes the analysis plan from now on. */
    @Transactional
    @MayConfigure
    public void freezePlan(StudyId study) {
        var frozen = known(study);
        frozen.freeze(clock.instant());
        events.publishEvent(
                new StudySetUp(study, Change.PLAN_FROZEN, frozen.definition().code()));
    }

    private Map<StudyId, Set<Role>> rolesByStudy() {
        var held = new HashMap<StudyId, Set<Role>>();
        roles.mine()
                .forEach(role -> held.computeIfAbsent(role.study(), any -> EnumSet.noneOf(Role.class))
                        .add(role.role()));
        current.find()
                .ifPresent(user -> user.participations()
                        .keySet()
                        .forEach(study -> held.computeIfAbsent(study, any -> EnumSet.noneOf(Role.class))
                                .add(Role.CLINICIAN)));
        return held;
    }

    private static StudyLine line(Heading heading, Set<Role> roles) {
        return new StudyLine(
                new StudyId(heading.id()), heading.code(), heading.title(), heading.zone(), roles, heading.closedAt());
    }

    private Study known(StudyId study) {
        return studies.findById(study.value()).orElseThrow(Studies::unknown);
    }

    private static StudyRefused unknown() {
        return new StudyRefused(Reason.UNKNOWN_STUDY, "code");
    }
}
