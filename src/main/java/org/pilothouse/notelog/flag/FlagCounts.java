package org.pilothouse.notelog.flag;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often each kind was flagged up to last night, for leads: nothing where fewer clinicians than the plan protects stand behind it. */
@Service
@Transactional(readOnly = true)
@MayConfigure
public class FlagCounts {
    private final NoteFlagRepository flags;
    private final Studies studies;
    private final Clock clock;

    FlagCounts(NoteFlagRepository flags, Studies studies, Clock clock) {
        this.flags = flags;
        this.studies = studies;
        this.clock = clock;
    }

    /**
     * A kind and its count.
     *
     * @param flags empty where it is hidden; never raised is hidden too, or nought would tell about somebody
     */
    public record Line(FlagKind kind, OptionalLong flags) {}

    /** Every kind, in the order of the checks. */
    public List<Line> byKind(StudyId study) {
        var definition = studies.definition(study);
        var midnight = LocalDate.ofInstant(clock.instant(), definition.timezone())
                .atStartOfDay(definition.timezone())
                .toInstant();
        var k = definition.analysisPlan().kAnonOrDefault();
        var shown = flags.counts(study, midnight).stream()
                .filter(count -> count.clinicians() >= k)
                .collect(toMap(FlagCount::kind, FlagCount::flags));
        return Arrays.stream(FlagKind.values())
                .map(kind -> new Line(
                        kind, shown.containsKey(kind) ? OptionalLong.of(shown.get(kind)) : OptionalLong.empty()))
                .toList();
    }
}
