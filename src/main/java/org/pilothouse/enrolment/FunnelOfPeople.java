package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.OverviewBlock.Count;
import org.pilothouse.study.OverviewBlock.Sentence;
import org.pilothouse.study.OverviewFigures;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Component;

/** How many of the invited agreed, take part and finished: sums of the stages that the lead sees anyway. */
@Component
class FunnelOfPeople implements OverviewFigures {
    private static final int PLACE = 10;
    private static final String KEY = "enrolment.funnel";

    private final Participation participation;

    FunnelOfPeople(Participation participation) {
        this.participation = participation;
    }

    @Override
    public OverviewBlock in(StudyId study, StudyDefinition definition, LocalDate today) {
        return of(participation.stages(study));
    }

    static OverviewBlock of(Map<ParticipantStatus, Integer> stages) {
        var invited = people(stages, stage -> true);
        if (invited == 0) {
            return new OverviewBlock(PLACE, KEY, List.of(), List.of(Sentence.of(KEY + ".nobody")));
        }
        var counts = new ArrayList<Count>();
        counts.add(new Count(invited, KEY + ".invited"));
        counts.add(new Count(people(stages, ParticipantStatus::hasConsented), KEY + ".agreed"));
        counts.add(new Count(people(stages, stage -> stage == ParticipantStatus.ACTIVE), KEY + ".active"));
        var finished = people(stages, stage -> stage == ParticipantStatus.COMPLETED);
        if (finished > 0) {
            counts.add(new Count(finished, KEY + ".finished"));
        }
        return new OverviewBlock(PLACE, KEY, counts, List.of());
    }

    private static int people(Map<ParticipantStatus, Integer> stages, Predicate<ParticipantStatus> which) {
        return stages.entrySet().stream()
                .filter(stage -> which.test(stage.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
