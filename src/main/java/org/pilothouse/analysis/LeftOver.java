package org.pilothouse.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pilothouse.shared.ParticipantCode;

/**
 * Sites, or disciplines, add up to the whole: who is in none of those that are shown follows from the whole less all of them.
 * Two of three sites are not shown beside the whole when the third has few people.
 */
final class LeftOver {
    private static final String ESTIMATE = "estimate";

    private final Map<AnalysisParameters, AnalysisResult> answers;
    private final int k;

    /** @param answers the whole and its parts; parts are taken out of it */
    LeftOver(Map<AnalysisParameters, AnalysisResult> answers, int k) {
        this.answers = answers;
        this.k = k;
    }

    /** Takes the smallest of one kind of parts away until nobody is left over, or enough people are. */
    void keepSafe(Predicate<AnalysisParameters> kind) {
        var people = new LinkedHashMap<AnalysisParameters, Set<ParticipantCode>>();
        answers.forEach((part, answer) -> {
            if (kind.test(part) && !people(answer).isEmpty()) {
                people.put(part, people(answer));
            }
        });
        while (!people.isEmpty() && tells(people.values())) {
            var smallest = smallest(people);
            people.remove(smallest);
            answers.remove(smallest);
        }
    }

    private boolean tells(Collection<Set<ParticipantCode>> shown) {
        var whole = answers.get(AnalysisParameters.NONE);
        var left = new HashSet<ParticipantCode>();
        if (whole != null) {
            left.addAll(people(whole));
        }
        shown.forEach(left::removeAll);
        return !left.isEmpty() && left.size() < k;
    }

    private static AnalysisParameters smallest(Map<AnalysisParameters, Set<ParticipantCode>> people) {
        Comparator<Map.Entry<AnalysisParameters, Set<ParticipantCode>>> bySize =
                Comparator.comparingInt(entry -> entry.getValue().size());
        return Collections.min(people.entrySet(), bySize).getKey();
    }

    /** Whom its estimate is about; nobody where that is hidden. */
    private static Set<ParticipantCode> people(AnalysisResult answer) {
        return answer.footprint().figures().getOrDefault(ESTIMATE, Map.of()).keySet();
    }
}
