package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.pilothouse.interview.PositionMap;
import org.pilothouse.interview.PositionMap.Fate;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps codings whose words were taken out, and puts them back when a later correction brings the very words again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LostCodings {
    private final LostCodingRepository lost;
    private final CodeApplicationRepository applications;
    private final CodeRepository codes;

    LostCodings(LostCodingRepository lost, CodeApplicationRepository applications, CodeRepository codes) {
        this.lost = lost;
        this.applications = applications;
        this.codes = codes;
    }

    /** One that would come back, and where. */
    private record Back(LostCoding coding, Span span, long code) {}

    /** What was lost before under the same guid and came back with a project from elsewhere is no more. */
    public void keep(StudyId study, CodeApplication coding, UUID code, int version) {
        lost.findByStudyAndGuid(study, coding.guid()).ifPresent(earlier -> {
            lost.delete(earlier);
            lost.flush();
        });
        lost.save(new LostCoding(study, coding, code, version));
    }

    /**
     * How many would come back.
     *
     * @param map where present codings would stand
     * @param states the words of the text by the number of its state
     */
    public int returning(StudyId study, long transcript, PositionMap map, String content, IntFunction<String> states) {
        return back(study, transcript, map, content, states).size();
    }

    /** Puts them back, and returns how many. */
    public int restore(StudyId study, long transcript, int version, String content, IntFunction<String> states) {
        var back = back(study, transcript, new PositionMap(List.of()), content, states);
        for (var one : back) {
            lost.delete(one.coding());
            applications.save(one.coding().at(version, one.span(), one.code()));
        }
        return back.size();
    }

    private List<Back> back(
            StudyId study, long transcript, PositionMap present, String content, IntFunction<String> states) {
        var taken = taken(transcript, present);
        var maps = new HashMap<Integer, PositionMap>();
        var standing = standing(study);
        var back = new ArrayList<Back>();
        var all = lost.findByTranscriptOrderById(transcript);
        var there = there(study, all);
        for (var coding : all) {
            if (there.contains(coding.guid())) {
                continue;
            }
            var code = standing.get(coding.code());
            var map = maps.computeIfAbsent(
                    coding.textVersion(), number -> PositionMap.between(states.apply(number), content));
            var moved = map.move(coding.span().start(), coding.span().end());
            if (code != null && moved.fate() == Fate.KEPT) {
                var span = new Span(moved.start(), moved.end());
                var place = new Taken(code, coding.coder(), span);
                if (taken.stream().noneMatch(place::meets)) {
                    taken.add(place);
                    back.add(new Back(coding, span, code));
                }
            }
        }
        return back;
    }

    /** Those that an older project brought back. */
    private Set<UUID> there(StudyId study, List<LostCoding> all) {
        var guids = all.stream().map(LostCoding::guid).toList();
        return applications.findByStudyAndGuidIn(study, guids).stream()
                .map(CodeApplication::guid)
                .collect(toSet());
    }

    /** Where who codes what: the same coder does not code the same words twice with a code. */
    private record Taken(long code, long coder, Span span) {
        boolean meets(Taken other) {
            return code == other.code && coder == other.coder && span.overlaps(other.span);
        }
    }

    private List<Taken> taken(long transcript, PositionMap map) {
        var taken = new ArrayList<Taken>();
        for (var coding : applications.findByTranscriptOrderByStartPositionAscIdAsc(transcript)) {
            var moved = map.move(coding.span().start(), coding.span().end());
            if (moved.fate() != Fate.LOST) {
                taken.add(new Taken(coding.code(), coding.coder(), new Span(moved.start(), moved.end())));
            }
        }
        return taken;
    }

    /** The internal id of each code, or of the one that it was merged into. */
    private Map<UUID, Long> standing(StudyId study) {
        var all = codes.findByStudyOrderByPositionAscIdAsc(study);
        var ids = all.stream().collect(toMap(Code::guid, Code::id));
        var standing = new HashMap<>(ids);
        MergedCodes.of(all).forEach((from, into) -> {
            var id = ids.get(into);
            if (id != null) {
                standing.put(from, id);
            }
        });
        return standing;
    }
}
