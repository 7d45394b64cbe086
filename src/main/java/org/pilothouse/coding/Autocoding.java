package org.pilothouse.coding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes many passages in one step, which one undo takes back. */
@Service
@Transactional
@MayResearch
public class Autocoding {
    private static final int MOST = 20_000;

    private final CodingDesk desk;
    private final CodingNames names;
    private final Viewpoint viewpoint;
    private final ApplicationEventPublisher events;

    Autocoding(CodingDesk desk, CodingNames names, Viewpoint viewpoint, ApplicationEventPublisher events) {
        this.desk = desk;
        this.names = names;
        this.viewpoint = viewpoint;
        this.events = events;
    }

    /** How many of the passages would be new; the others overlap what whoever asks coded so before. */
    @Transactional(readOnly = true)
    public int fresh(StudyId study, UUID code, List<Passage> passages) {
        var wanted = names.codable(study, code);
        var coder = viewpoint.find(study);
        if (coder.isEmpty()) {
            return passages.size();
        }
        return byText(passages).entrySet().stream()
                .mapToInt(entry -> {
                    var text = desk.text(study, entry.getKey());
                    return desk.fresh(text.id(), wanted, coder.get(), entry.getValue())
                            .size();
                })
                .sum();
    }

    /** Puts a code on every passage that whoever asks did not code so before. */
    public Autocoded apply(StudyId study, UUID code, List<Passage> passages) {
        if (passages.size() > MOST) {
            throw new CodingRefused(Reason.TOO_MANY, MOST);
        }
        var wanted = names.codable(study, code);
        var coder = viewpoint.coder(study);
        var batch = UUID.randomUUID();
        var put = new ArrayList<CodeApplication>();
        byText(passages).forEach((guid, spans) -> {
            var text = desk.text(study, guid);
            if (!spans.stream().allMatch(span -> span.liesWithin(text.length()))) {
                throw new CodingRefused(Reason.OUTSIDE_TEXT);
            }
            put.addAll(desk.prepare(study, text, desk.fresh(text.id(), wanted, coder, spans), wanted, coder));
        });
        desk.applyAll(study, coder, put, batch);
        events.publishEvent(new AutocodingDone(study, code, put.size()));
        return new Autocoded(batch, put.size(), passages.size() - put.size());
    }

    /** Takes a step back, in every text. */
    public int takeBack(StudyId study, UUID batch) {
        return desk.takeBack(study, viewpoint.coder(study), batch);
    }

    private static LinkedHashMap<UUID, List<Span>> byText(List<Passage> passages) {
        return passages.stream()
                .collect(groupingBy(
                        Passage::text,
                        LinkedHashMap::new,
                        mapping(passage -> new Span(passage.start(), passage.end()), toList())));
    }
}
