package org.pilothouse.analysis;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;

/**
 * Sites, disciplines or phases add up to the whole: what lies in none of those that are shown follows from the whole less
 * all of them. Two of three sites are not shown beside the whole when the third has few people, nor are phases when few
 * people have data outside them.
 */
final class LeftOver {
    static final String ESTIMATE = "estimate";

    private final Map<AnalysisParameters, AnalysisResult> answers;
    private final int k;

    /** @param answers the whole, with what lies within it, and its parts; parts are taken out of it */
    LeftOver(Map<AnalysisParameters, AnalysisResult> answers, int k) {
        this.answers = answers;
        this.k = k;
    }

    /** Takes the smallest of one kind of parts away until nobody is left over, or enough people are. */
    void keepSafe(String kind) {
        var whole = answers.get(AnalysisParameters.NONE);
        if (whole == null) {
            return;
        }
        var within = whole.footprint().within(kind);
        var shown = new HashSet<AnalysisParameters>();
        answers.forEach((part, answer) -> {
            if (part.kind().equals(kind) && isShown(answer)) {
                shown.add(part);
            }
        });
        Comparator<AnalysisParameters> bySize =
                Comparator.comparing(part -> people(within, part.name()).size());
        while (!shown.isEmpty() && tells(within, shown)) {
            var smallest = Collections.min(shown, bySize.thenComparing(AnalysisParameters::name));
            shown.remove(smallest);
            answers.remove(smallest);
        }
    }

    static boolean isShown(AnalysisResult answer) {
        return !answer.footprint().figure(ESTIMATE).isEmpty();
    }

    private boolean tells(Map<String, Map<ParticipantCode, Integer>> within, Set<AnalysisParameters> shown) {
        var left = new HashSet<ParticipantCode>();
        within.forEach((name, people) -> {
            if (shown.stream().noneMatch(part -> part.name().equals(name))) {
                left.addAll(people.keySet());
            }
        });
        return !left.isEmpty() && left.size() < k;
    }

    private static Set<ParticipantCode> people(Map<String, Map<ParticipantCode, Integer>> within, String name) {
        return within.getOrDefault(name, Map.of()).keySet();
    }
}
