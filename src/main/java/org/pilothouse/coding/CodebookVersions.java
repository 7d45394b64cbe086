package org.pilothouse.coding;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** States of the codebook that somebody gave a name, and what changed from one to another. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class CodebookVersions {
    private static final int LONGEST_NAME = 120;

    private final CodebookVersionRepository versions;
    private final CodebookLedger ledger;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodebookVersions(
            CodebookVersionRepository versions,
            CodebookLedger ledger,
            FreeText freeText,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.ledger = ledger;
        this.freeText = freeText;
        this.events = events;
        this.clock = clock;
    }

    /** The latest first. */
    public List<VersionLine> all(StudyId study) {
        return versions.findByStudyOrderByMadeAtDescIdDesc(study).stream()
                .map(version -> new VersionLine(
                        version.guid(),
                        version.name(),
                        version.madeAt(),
                        live(version.states()).size()))
                .toList();
    }

    /** Keeps the codebook as it stands under a name. */
    @Transactional
    public UUID name(StudyId study, String name) {
        var wanted = SetNames.tidy(name, LONGEST_NAME);
        freeText.check(study, "codebook.version", wanted);
        if (versions.existsByStudyAndName(study, wanted)) {
            throw new CodingRefused(Reason.NAME_TAKEN, wanted);
        }
        var version = versions.save(new CodebookVersion(
                study, wanted, clock.instant(), ledger.states(study).values()));
        events.publishEvent(new CodingEvent(study, "codebook.named", "codebook version " + version.guid()));
        return version.guid();
    }

    /**
     * What is different in the newer state, in order of names.
     *
     * @param newer the codebook as it is now, if null
     */
    public List<CodeDifference> compare(StudyId study, UUID older, @Nullable UUID newer) {
        var before = live(known(study, older).states());
        var after =
                live(newer == null ? ledger.states(study) : known(study, newer).states());
        var names = new HashMap<UUID, String>();
        before.forEach((guid, state) -> names.put(guid, state.code().name()));
        after.forEach((guid, state) -> names.put(guid, state.code().name()));
        var guids = new TreeSet<>(before.keySet());
        guids.addAll(after.keySet());
        return guids.stream()
                .filter(guid -> !java.util.Objects.equals(before.get(guid), after.get(guid)))
                .map(guid -> CodeDifference.of(
                        before.get(guid), after.get(guid), above -> above == null ? null : names.get(above)))
                .filter(difference -> difference.kind() != CodeDifference.Kind.CHANGED || difference.matters())
                .sorted(Comparator.comparing(CodeDifference::name))
                .toList();
    }

    private static Map<UUID, CodeState> live(Map<UUID, CodeState> states) {
        var live = new HashMap<>(states);
        live.values().removeIf(state -> state.code().status() == CodeStatus.MERGED);
        return live;
    }

    private CodebookVersion known(StudyId study, UUID guid) {
        return versions.findByStudyAndGuid(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_VERSION));
    }
}
