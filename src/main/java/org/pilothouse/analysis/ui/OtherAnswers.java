package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisRefused;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shared.StudyId;

/**
 * Answers to other analyses of the part that a page shows. Each analysis has its own parts for leads, so one of them may
 * be missing: that is said in a sentence.
 */
final class OtherAnswers {
    private static final Set<Reason> NOT_THERE = Set.of(Reason.NOT_ALONE, Reason.NOT_FROZEN_YET);

    private final Analyses analyses;
    private final Map<Reason, List<String>> missing = new EnumMap<>(Reason.class);

    OtherAnswers(Analyses analyses) {
        this.analyses = analyses;
    }

    /** Empty where leads have none of that part. */
    Optional<AnalysisResult> find(StudyId study, String analysis, AnalysisParameters part) {
        try {
            return Optional.of(analyses.run(study, analysis, part));
        } catch (AnalysisRefused refused) {
            if (!NOT_THERE.contains(refused.reason())) {
                throw refused;
            }
            missing.computeIfAbsent(refused.reason(), first -> new ArrayList<>())
                    .add(analysis);
            return Optional.empty();
        }
    }

    /** Says once what was looked for in vain since it was last said. */
    List<Component> missing(Component words) {
        var sentences = new ArrayList<Component>();
        missing.forEach((reason, names) -> {
            var titles = names.stream()
                    .map(name -> words.getTranslation("analysis." + name + ".title"))
                    .toList();
            var sentence =
                    new Paragraph(words.getTranslation("analysis.other." + reason.name(), String.join(" · ", titles)));
            sentence.addClassName("muted");
            sentences.add(sentence);
        });
        missing.clear();
        return sentences;
    }
}
