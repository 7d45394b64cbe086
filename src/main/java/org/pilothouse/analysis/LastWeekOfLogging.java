package org.pilothouse.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.OverviewBlock.Count;
import org.pilothouse.study.OverviewBlock.Sentence;
import org.pilothouse.study.OverviewFigures;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Component;

/** How many notes the last week brought and from how many clinicians, as it was frozen for leads last night. */
@Component
class LastWeekOfLogging implements OverviewFigures {
    private static final int PLACE = 20;
    private static final String KEY = "analysis.logging";

    private final FrozenAnswers frozen;

    LastWeekOfLogging(FrozenAnswers frozen) {
        this.frozen = frozen;
    }

    @Override
    public OverviewBlock in(StudyId study, StudyDefinition definition, LocalDate today) {
        return frozen.find(study, Analyses.OVER_TIME, AnalysisParameters.NONE).stream()
                .flatMap(answer -> answer.rows(OverTime.LAST_WEEK).stream())
                .filter(week -> week.get("notes") instanceof Value.Known)
                .findFirst()
                .map(LastWeekOfLogging::block)
                .orElseGet(() -> none(definition));
    }

    private static OverviewBlock none(StudyDefinition definition) {
        var smallest = definition.analysisPlan().kAnonOrDefault();
        return new OverviewBlock(PLACE, KEY, List.of(), List.of(Sentence.of(KEY + ".none", smallest)));
    }

    private static OverviewBlock block(Map<String, @Nullable Object> week) {
        var counts = new ArrayList<Count>();
        count(counts, week.get("notes"), KEY + ".notes");
        count(counts, week.get("clinicians"), KEY + ".clinicians");
        var monday = LocalDate.parse(String.valueOf(week.get("from")));
        return new OverviewBlock(PLACE, KEY, counts, List.of(Sentence.of(KEY + ".week", monday, monday.plusDays(6))));
    }

    private static void count(List<Count> counts, @Nullable Object value, String label) {
        if (value instanceof Value.Known known) {
            counts.add(new Count((int) Math.round(known.value()), label));
        }
    }
}
