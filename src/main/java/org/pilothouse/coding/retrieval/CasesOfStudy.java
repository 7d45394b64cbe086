package org.pilothouse.coding.retrieval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.ImportedCases;
import org.pilothouse.coding.ImportedCases.Unit;
import org.pilothouse.coding.TurnPlaces;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what belongs to cases from elsewhere. Texts are read only where it depends on the speaker. */
@Component
class CasesOfStudy {
    private final ImportedCases imported;
    private final InterviewTexts texts;
    private final JdbcClient jdbc;

    CasesOfStudy(ImportedCases imported, InterviewTexts texts, JdbcClient jdbc) {
        this.imported = imported;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** @param voices who speaks where, and who of them agreed */
    Cases of(StudyId study, Voices voices) {
        var units = imported.all(study);
        if (units.isEmpty()) {
            return Cases.NONE;
        }
        var ids = texts.ids(study);
        var spoken = passages(study);
        var linkage = linkage(study, voices, concerned(units, ids, spoken));
        var every = units.stream()
                .map(unit -> new Cases.Belonging(unit, texts(unit, ids)))
                .toList();
        return new Cases(
                every,
                every.stream()
                        .filter(one -> one.texts().stream().anyMatch(linkage::allowsSome)
                                || spoken.getOrDefault(one.unit().guid(), Set.of()).stream()
                                        .anyMatch(place -> linkage.allows(place.transcript(), place.speaker())))
                        .toList(),
                linkage);
    }

    private static Set<Long> texts(Unit unit, Map<UUID, Long> ids) {
        return unit.texts().stream().filter(ids::containsKey).map(ids::get).collect(toSet());
    }

    private static Set<Long> concerned(List<Unit> units, Map<UUID, Long> ids, Map<UUID, Set<Place>> spoken) {
        var concerned = new HashSet<Long>();
        units.forEach(unit -> concerned.addAll(texts(unit, ids)));
        spoken.values().forEach(places -> places.forEach(place -> concerned.add(place.transcript())));
        return concerned;
    }

    /** By case, where its passages lie. */
    private Map<UUID, Set<Place>> passages(StudyId study) {
        return jdbc
                .sql("""
                        select distinct k.guid as unit, a.transcript, a.speaker
                        from imported_case k join imported_case_part p on p.imported_case = k.id
                             join code_application a on a.selection = p.part and a.study = k.study
                        where k.study = :study and p.kind = 'PASSAGE'
                        """)
                .param("study", study.value())
                .query(new SimplePropertyRowMapper<>(Spoken.class))
                .list()
                .stream()
                .collect(groupingBy(
                        Spoken::unit, mapping(spoken -> new Place(spoken.transcript(), spoken.speaker()), toSet())));
    }

    private Linkage linkage(StudyId study, Voices voices, Set<Long> concerned) {
        var linkage = new Linkage();
        var bySpeaker = new HashSet<Long>();
        for (var transcript : concerned) {
            var interview = voices.interviews().get(transcript);
            if (interview == null || interview.participants().size() != 1) {
                bySpeaker.add(transcript);
            } else if (voices.mayBeNamed(interview.participants().getFirst())) {
                linkage.allow(transcript);
            }
        }
        if (!bySpeaker.isEmpty()) {
            texts.all(study, bySpeaker).forEach(text -> {
                var known = new HashMap<Integer, Boolean>();
                VoicesOfStudy.speakers(text).forEach((number, code) -> known.put(number, voices.mayBeNamed(code)));
                linkage.allow(text.id(), TurnPlaces.speakers(text.turns()).size(), known, othersAgreed(text, voices));
            });
        }
        return linkage;
    }

    /** Whoever speaks without being known may be any participant of the interview; in a text that is none, nobody here. */
    private static boolean othersAgreed(TranscriptText text, Voices voices) {
        var interview = text.interview();
        List<ParticipantCode> participants = interview == null ? List.of() : interview.participants();
        return text.answers().isEmpty() && participants.stream().allMatch(voices::mayBeNamed);
    }

    /** Where a case has a passage. */
    record Spoken(UUID unit, long transcript, @Nullable Integer speaker) {}

    private record Place(long transcript, @Nullable Integer speaker) {}
}
