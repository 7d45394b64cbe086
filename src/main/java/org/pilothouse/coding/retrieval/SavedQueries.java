package org.pilothouse.coding.retrieval;

import java.util.List;
import org.pilothouse.coding.CodingEvent;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions that the team asks again, by name. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class SavedQueries {
    private static final int LONGEST_NAME = 120;

    private final SavedQueryRepository queries;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;

    SavedQueries(SavedQueryRepository queries, FreeText freeText, ApplicationEventPublisher events) {
        this.queries = queries;
        this.freeText = freeText;
        this.events = events;
    }

    /** In order of names. */
    public List<NamedQuery> all(StudyId study) {
        return queries.findByStudyOrderByName(study).stream()
                .map(saved -> new NamedQuery(saved.name(), saved.content()))
                .toList();
    }

    /** Keeps a question; one of that name is replaced. */
    @Transactional
    public void save(StudyId study, String name, Query query) {
        var wanted = name.strip();
        if (wanted.isEmpty()) {
            throw new CodingRefused(Reason.NAME_MISSING);
        }
        if (wanted.length() > LONGEST_NAME) {
            throw new CodingRefused(Reason.TOO_LONG, LONGEST_NAME);
        }
        freeText.check(study, "retrieval.name", wanted);
        var saved = queries.findByStudyAndName(study, wanted).orElseGet(() -> new SavedQuery(study, wanted, query));
        saved.change(query);
        queries.save(saved);
        events.publishEvent(new CodingEvent(study, "query.saved", "saved query"));
    }

    @Transactional
    public void remove(StudyId study, String name) {
        queries.findByStudyAndName(study, name).ifPresent(queries::delete);
        events.publishEvent(new CodingEvent(study, "query.removed", "saved query"));
    }
}
