package org.pilothouse.coding.search;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.Speaker;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Looks for words in every text of a study. Each search is on the trail before it happens. */
@Service
@MayResearch
public class TextSearch {
    private final InterviewTexts texts;
    private final AuditTrail trail;

    TextSearch(InterviewTexts texts, AuditTrail trail) {
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * The passages that a query finds.
     *
     * @param most how many are handed out; all are counted
     * @throws SearchRefused if the words are no regular expression, or one that takes too long
     */
    public FoundPassages find(StudyId study, TextQuery query, int most) {
        if (query.isEmpty()) {
            return FoundPassages.NONE;
        }
        var matches = new TextMatches(query);
        trail.write(new TextsSearched(study));
        var shown = new ArrayList<FoundPassage>();
        var total = 0;
        var hit = 0;
        for (var text : texts.all(study)) {
            var found = matches.in(text);
            total += found.size();
            hit += found.isEmpty() ? 0 : 1;
            found.stream().limit((long) most - shown.size()).forEach(shown::add);
        }
        return new FoundPassages(total, hit, shown);
    }

    /** The names under which somebody speaks in the texts, each once, in order. */
    public List<String> speakers(StudyId study) {
        return texts.speakers(study).stream()
                .map(Speaker::label)
                .distinct()
                .sorted()
                .toList();
    }
}
