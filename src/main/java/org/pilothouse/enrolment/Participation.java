package org.pilothouse.enrolment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.security.MayCountParticipants;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many are where: before consent as counts only, after it by code, attributes only where enough people share them. */
@Service
@Transactional(readOnly = true)
@MayCountParticipants
public class Participation {
    private final ParticipantRepository participants;
    private final InvitedPeople invited;
    private final Studies studies;

    Participation(ParticipantRepository participants, InvitedPeople invited, Studies studies) {
        this.participants = participants;
        this.invited = invited;
        this.studies = studies;
    }

    /** A participant as a lead may see it; the attributes are null where fewer than k people share them. */
    public record Line(
            ParticipantCode code,
            ParticipantStatus status,
            @Nullable Discipline discipline,
            @Nullable String site) {}

    /** How many stand at each stage; stages where nobody stands are there with 0. */
    public Map<ParticipantStatus, Integer> stages(StudyId study) {
        var counts = new EnumMap<ParticipantStatus, Integer>(ParticipantStatus.class);
        for (var stage : ParticipantStatus.values()) {
            counts.put(stage, 0);
        }
        participants
                .findByStudyOrderByCode(study)
                .forEach(participant -> counts.merge(participant.status(), 1, Integer::sum));
        counts.merge(ParticipantStatus.INVITED, invited.count(study), Integer::sum);
        counts.merge(ParticipantStatus.DECLINED, invited.declined(study), Integer::sum);
        counts.merge(ParticipantStatus.INELIGIBLE, invited.ineligible(study), Integer::sum);
        return counts;
    }

    /** Those who agreed, in order of their codes. */
    public List<Line> consented(StudyId study) {
        var k = studies.definition(study).analysisPlan().kAnonOrDefault();
        var all = participants.findByStudyOrderByCode(study).stream()
                .map(EnrolledParticipant::facts)
                .filter(participant -> participant.status().hasConsented())
                .toList();
        var sharing = all.stream().collect(groupingBy(Participation::attributes, counting()));
        return all.stream()
                .map(one -> sharing.getOrDefault(attributes(one), 0L) >= k
                        ? new Line(one.code(), one.status(), one.discipline(), one.site())
                        : new Line(one.code(), one.status(), null, null))
                .toList();
    }

    private static List<Object> attributes(Participant participant) {
        return List.of(participant.discipline(), participant.site());
    }
}
