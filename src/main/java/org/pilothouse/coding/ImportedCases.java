package org.pilothouse.coding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.coding.ImportedCase.PartKind;
import org.pilothouse.coding.ImportedCase.Value;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came as cases with projects from elsewhere, for services that answer for permission, trail and linkage. */
@Component
@Transactional(readOnly = true)
public class ImportedCases {
    private final ImportedCaseRepository cases;
    private final CaseAttributes participants;

    ImportedCases(ImportedCaseRepository cases, CaseAttributes participants) {
        this.cases = cases;
        this.participants = participants;
    }

    /**
     * A unit of analysis of another program.
     *
     * @param values by name of the variable: of the same name in two projects, it is one
     * @param texts guids of the whole texts that belong to it
     * @param passages guids of selections that do
     */
    public record Unit(UUID guid, String name, Map<String, Set<String>> values, Set<UUID> texts, Set<UUID> passages) {
        public Unit {
            values = Map.copyOf(values);
            texts = Set.copyOf(texts);
            passages = Set.copyOf(passages);
        }
    }

    /** Those that are none of the participants. */
    public List<Unit> all(StudyId study) {
        var known = cases.findByStudyOrderByNameAscGuidAsc(study);
        var own = known.isEmpty() ? Set.<UUID>of() : participants.caseGuids(study);
        return known.stream()
                .filter(unit -> !own.contains(unit.guid()))
                .map(ImportedCases::unit)
                .toList();
    }

    private static Unit unit(ImportedCase unit) {
        return new Unit(
                unit.guid(),
                unit.name(),
                unit.values().stream().collect(groupingBy(Value::name, mapping(Value::content, toSet()))),
                Set.copyOf(unit.guids(PartKind.TEXT)),
                Set.copyOf(unit.guids(PartKind.PASSAGE)));
    }
}
