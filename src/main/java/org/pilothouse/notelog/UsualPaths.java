package org.pilothouse.notelog;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a clinician usually works on a type of note, laid as a row of steps. */
@Service
@Transactional
@MayLogOwn
public class UsualPaths {
    private static final int STEPS_AT_MOST = 40;

    private final UsualPathRepository paths;
    private final Grounds grounds;
    private final CurrentUser current;
    private final Clock clock;

    UsualPaths(UsualPathRepository paths, Grounds grounds, CurrentUser current, Clock clock) {
        this.paths = paths;
        this.grounds = grounds;
        this.current = current;
        this.clock = clock;
    }

    /** Own paths by the code of the note type. */
    @Transactional(readOnly = true)
    public Map<String, List<StepKind>> mine(StudyId study) {
        return paths.findByStudyAndParticipant(study, current.codeIn(study)).stream()
                .collect(toMap(UsualPath::noteType, UsualPath::steps));
    }

    /**
     * Lays the path anew; without steps it is taken back.
     *
     * @throws NoteRefused for a type the pilot does not have, or more than forty steps, or where nothing may be logged
     */
    public void lay(StudyId study, String noteType, List<StepKind> steps) {
        grounds.requireOpen(study);
        var me = current.codeIn(study);
        var ground = grounds.own(study, me);
        ground.consentRefusal(
                        me,
                        java.time.LocalDate.ofInstant(
                                clock.instant(), ground.definition().timezone()))
                .ifPresent(check -> {
                    throw NoteRefused.by(check);
                });
        if (steps.size() > STEPS_AT_MOST
                || ground.definition().noteTypes().stream()
                        .noneMatch(type -> type.code().equals(noteType))) {
            throw new NoteRefused(NoteRefused.Reason.NOT_UNDERSTOOD);
        }
        var found = paths.findByStudyAndParticipantAndNoteType(study, me, noteType);
        if (steps.isEmpty()) {
            found.ifPresent(paths::delete);
        } else {
            paths.save(found.orElseGet(() -> new UsualPath(study, me, noteType)).lay(steps, clock.instant()));
        }
    }
}
