package org.pilothouse.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets of codes: what is looked for together. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class CodeSets {
    static final int LONGEST_NAME = 120;

    private final CodeSetRepository sets;
    private final CodeRepository codes;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;

    CodeSets(CodeSetRepository sets, CodeRepository codes, FreeText freeText, ApplicationEventPublisher events) {
        this.sets = sets;
        this.codes = codes;
        this.freeText = freeText;
        this.events = events;
    }

    /** In order of names. */
    public List<CodeSetLine> all(StudyId study) {
        var merged = MergedCodes.of(codes.findByStudyOrderByPositionAscIdAsc(study));
        return sets.findByStudyOrderByName(study).stream()
                .map(set -> new CodeSetLine(set.guid(), set.name(), set.codes(merged)))
                .toList();
    }

    /**
     * Makes a set, or changes the one named.
     *
     * @param guid null for a new one
     */
    @Transactional
    public UUID save(StudyId study, @Nullable UUID guid, String name, Set<UUID> members) {
        var wanted = SetNames.tidy(name, LONGEST_NAME);
        freeText.check(study, "code.set", wanted);
        var known = new HashSet<UUID>();
        codes.findByStudyOrderByPositionAscIdAsc(study).forEach(code -> known.add(code.guid()));
        if (!known.containsAll(members)) {
            throw new CodingRefused(Reason.UNKNOWN_CODE);
        }
        var set = guid == null ? new CodeSet(study, UUID.randomUUID(), wanted) : known(study, guid);
        if (sets.findByStudyOrderByName(study).stream()
                .anyMatch(other -> other.name().equals(wanted) && !other.guid().equals(set.guid()))) {
            throw new CodingRefused(Reason.NAME_TAKEN, wanted);
        }
        set.change(wanted, members);
        sets.save(set);
        events.publishEvent(new CodingEvent(study, "code-set.saved", "code set " + set.guid()));
        return set.guid();
    }

    @Transactional
    public void remove(StudyId study, UUID guid) {
        sets.delete(known(study, guid));
        events.publishEvent(new CodingEvent(study, "code-set.removed", "code set " + guid));
    }

    private CodeSet known(StudyId study, UUID guid) {
        return sets.findByStudyAndGuid(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_SET));
    }
}
