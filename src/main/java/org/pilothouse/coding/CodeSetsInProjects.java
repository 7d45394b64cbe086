package org.pilothouse.coding;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.pilothouse.refiqda.QdaSet;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets of codes in a REFI-QDA project, marked so that they do not come back as themes; and where a code is used. */
@Component
class CodeSetsInProjects implements ProjectSets, CodeUses {
    private final CodeSetRepository sets;
    private final CodeRepository codes;
    private final FreeText freeText;

    CodeSetsInProjects(CodeSetRepository sets, CodeRepository codes, FreeText freeText) {
        this.sets = sets;
        this.codes = codes;
        this.freeText = freeText;
    }

    @Override
    @Transactional(readOnly = true)
    public List<QdaSet> sets(StudyId study) {
        var merged = MergedCodes.of(codes.findByStudyOrderByPositionAscIdAsc(study));
        return sets.findByStudyOrderByName(study).stream()
                .map(set -> new QdaSet(
                        set.guid(), set.name(), CODE_SET, List.copyOf(set.codes(merged)), List.of(), List.of()))
                .toList();
    }

    @Override
    public void read(StudyId study, List<QdaSet> read, BundleReport report) {
        var known = codes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .map(Code::guid)
                .collect(toSet());
        for (var set : read) {
            if (CODE_SET.equals(set.description()) && !set.name().isBlank()) {
                var members = set.codes().stream().filter(known::contains).toList();
                keep(study, set.guid(), name(study, set.name()), members);
            }
        }
    }

    private void keep(StudyId study, UUID guid, String name, List<UUID> members) {
        var set = sets.findByStudyAndGuid(study, guid).orElseGet(() -> new CodeSet(study, guid, name));
        var taken = sets.findByStudyOrderByName(study).stream()
                .filter(other -> !other.guid().equals(guid))
                .map(CodeSet::name)
                .collect(toSet());
        var free = name;
        for (var number = 2; taken.contains(free); number++) {
            free = name.substring(0, Math.min(name.length(), CodeSets.LONGEST_NAME - 6)) + " (" + number + ")";
        }
        set.change(free, members);
        sets.save(set);
    }

    /** Exactly the name that the privacy officer let through stays as it is. */
    private String name(StudyId study, String given) {
        var wanted = given.strip();
        var clean = freeText.problem(study, "code.set", wanted).isPresent() ? PhiLinter.redacted(wanted) : wanted;
        return clean.length() <= CodeSets.LONGEST_NAME ? clean : clean.substring(0, CodeSets.LONGEST_NAME);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(StudyId study, UUID code) {
        var merged = MergedCodes.of(codes.findByStudyOrderByPositionAscIdAsc(study));
        return sets.findByStudyOrderByName(study).stream()
                .filter(set -> set.codes(merged).contains(code))
                .map(CodeSet::name)
                .toList();
    }
}
