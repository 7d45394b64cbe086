package org.pilothouse.notelog;

import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds notes page by page. The phase of a note is derived, so a phase is looked up by its days. */
@Component
@Transactional(readOnly = true)
class NoteSearch {
    private static final Set<String> SORTABLE = Set.of("noteRef", "participant", "serviceDate", "noteType");

    private final NoteRepository notes;
    private final Grounds grounds;

    NoteSearch(NoteRepository notes, Grounds grounds) {
        this.notes = notes;
        this.grounds = grounds;
    }

    List<NoteRecordLine> list(StudyId study, NoteFilter filter, Pageable page) {
        var ground = grounds.of(study);
        var wanted = matching(study, filter, daysOf(study, filter, ground));
        return notes.findBy(wanted, query -> query.slice(sorted(page))).getContent().stream()
                .map(note -> line(note, ground))
                .toList();
    }

    List<ParticipantCode> participants(StudyId study) {
        return notes.daysWithNotes(study).stream()
                .map(DayWithNotes::participant)
                .distinct()
                .sorted()
                .toList();
    }

    private static NoteRecordLine line(Note note, Ground ground) {
        var entry = note.entry(List.of());
        var phase = ground.phaseOn(entry.participant(), entry.serviceDate());
        return new NoteRecordLine(
                entry,
                phase.map(found -> found.name()).orElse(null),
                note.failedCheck(),
                entry.usedWhilePaused(ground.definition()));
    }

    private Map<ParticipantCode, List<LocalDate>> daysOf(StudyId study, NoteFilter filter, Ground ground) {
        var days = new HashMap<ParticipantCode, List<LocalDate>>();
        if (filter.phase() != null) {
            for (var day : notes.daysWithNotes(study)) {
                ground.phaseOn(day.participant(), day.day())
                        .filter(phase -> phase.name().equals(filter.phase()))
                        .ifPresent(phase -> days.computeIfAbsent(day.participant(), code -> new ArrayList<>())
                                .add(day.day()));
            }
        }
        return days;
    }

    private static Specification<Note> matching(
            StudyId study, NoteFilter filter, Map<ParticipantCode, List<LocalDate>> days) {
        return (note, query, is) -> {
            var all = new ArrayList<Predicate>();
            all.add(is.equal(note.get("study"), study));
            if (filter.participant() != null) {
                all.add(is.equal(note.get("participant"), filter.participant()));
            }
            if (filter.noteType() != null) {
                all.add(is.equal(note.get("noteType"), filter.noteType()));
            }
            if (filter.tool() != null) {
                all.add(is.equal(note.get("use").get("tool"), filter.tool()));
            }
            if (filter.phase() != null) {
                all.add(is.or(days.entrySet().stream()
                        .map(each -> is.and(
                                is.equal(note.get("participant"), each.getKey()),
                                note.get("serviceDate").in(each.getValue())))
                        .toArray(Predicate[]::new)));
            }
            return is.and(all.toArray(Predicate[]::new));
        };
    }

    private static Pageable sorted(Pageable page) {
        var wanted = page.getSort().stream()
                .filter(order -> SORTABLE.contains(order.getProperty()))
                .toList();
        var sort = Sort.by(wanted).and(Sort.by("serviceDate", "participant", "noteRef"));
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), sort);
    }
}
