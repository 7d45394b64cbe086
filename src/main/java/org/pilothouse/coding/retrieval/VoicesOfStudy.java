package org.pilothouse.coding.retrieval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilothouse.coding.CaseAttributes;
import org.pilothouse.coding.TurnPlaces;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.Speaker;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Collects who speaks where, and what may be known of them. */
@Component
class VoicesOfStudy {
    /** Stands for the key of everything that features know. */
    static final String ALL_FACTS = "/";

    private final InterviewTexts texts;
    private final CaseAttributes attributes;

    VoicesOfStudy(InterviewTexts texts, CaseAttributes attributes) {
        this.texts = texts;
        this.attributes = attributes;
    }

    /** @param keys what is asked of people: tools and what features know are fetched only for that */
    Voices of(StudyId study, Set<String> keys) {
        var tools = keys.contains(Attribute.TOOL_USED.name());
        var facts = keys.stream().anyMatch(Voices::isFact);
        var voices = new Voices(
                attributes.people(study),
                tools ? attributes.tools(study) : Map.of(),
                facts ? attributes.facts(study) : List.of());
        var ids = texts.ids(study);
        var grouped = new HashSet<Long>();
        Voices.bySource(texts.interviews(study)).forEach((guid, interview) -> {
            var id = ids.get(guid);
            if (id != null) {
                voices.text(id, interview);
                if (interview.participants().size() > 1) {
                    grouped.add(id);
                }
            }
        });
        texts.answerTexts(study).forEach((id, name) -> {
            voices.answers(id, name);
            grouped.add(id);
        });
        if (!grouped.isEmpty()) {
            texts.all(study, grouped).forEach(text -> voices.group(text.id(), speakers(text)));
        }
        return voices;
    }

    /** Who of the numbered speakers of a text is which participant. */
    static Map<Integer, ParticipantCode> speakers(TranscriptText text) {
        var numbers = TurnPlaces.speakers(text.turns());
        var known = new HashMap<Integer, ParticipantCode>();
        for (Speaker speaker : text.speakers()) {
            var number = numbers.get(speaker.label());
            var code = speaker.participant();
            if (number != null && code != null) {
                known.put(number, code);
            }
        }
        return known;
    }
}
