package org.pilothouse.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which rule clinicians are drawn to groups. What comes next is shown to nobody, the lead included, until it is drawn. */
@Service
@Transactional(readOnly = true)
public class Allocations {
    private static final int SEED_BYTES = 16;
    private static final int LARGEST_BLOCK = 24;

    private final Studies studies;
    private final AllocationRepository allocations;
    private final AllocationSlotRepository slots;
    private final Disciplines disciplines;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Allocations(
            Studies studies,
            AllocationRepository allocations,
            AllocationSlotRepository slots,
            Disciplines disciplines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.studies = studies;
        this.allocations = allocations;
        this.slots = slots;
        this.disciplines = disciplines;
        this.events = events;
        this.clock = clock;
    }

    /** The groups that the phases name, in order. */
    public static List<String> groups(StudyDefinition study) {
        return study.phases().stream()
                .map(Phase::arm)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What may be known of it; empty as long as there is none. */
    @MayConfigure
    public Optional<AllocationState> state(StudyId study) {
        return allocations.findByStudy(study).map(allocation -> {
            var all = slots.findByStudyOrderByStratumAscSlotAsc(study);
            var drawn = new LinkedHashMap<String, Integer>();
            allocation.sequences().forEach(sequence -> drawn.put(sequence, 0));
            all.stream().filter(slot -> !slot.isFree()).forEach(slot -> drawn.merge(slot.sequence(), 1, Integer::sum));
            var left = (int) all.stream().filter(AllocationSlot::isFree).count();
            return allocation.state(drawn, left);
        });
    }

    /** Every place in the order and who drew it, for whoever audits or analyses the study. */
    @MayResearch
    public List<AllocationDraw> draws(StudyId study) {
        return slots.findByStudyOrderByStratumAscSlotAsc(study).stream()
                .map(AllocationSlot::facts)
                .filter(draw -> draw.participant() != null)
                .toList();
    }

    /**
     * Draws in permuted blocks from now on, from a seed that the machine draws and keeps to itself until the allocation is
     * closed.
     */
    @Transactional
    @MayConfigure
    public void drawInBlocks(StudyId study, AllocationRule rule) {
        var arms = arms(study);
        if (rule.blockSizes().isEmpty()
                || rule.blockSizes().stream()
                        .anyMatch(size -> size <= 0 || size > LARGEST_BLOCK || size % arms.size() != 0)) {
            throw new StudyRefused(Reason.BLOCKS_DO_NOT_FIT, "blockSizes", arms.size(), LARGEST_BLOCK);
        }
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        make(study, new Allocation(study, arms, rule, seed, sha256(seed), clock.instant()));
    }

    /**
     * Takes over the order that somebody else made. It is kept and never shown.
     *
     * @return what is wrong; when anything is, nothing is taken over
     */
    @Transactional
    @MayConfigure
    public List<RowProblem> takeOver(StudyId study, String file, byte[] content) {
        var definition = studies.definition(study);
        var sites = definition.sites().stream()
                .map(StudyDefinition.Site::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var arms = arms(study);
        var read = AllocationTable.read(file, content, new LinkedHashSet<>(arms), sites, disciplines);
        if (!read.problems().isEmpty()) {
            return read.problems();
        }
        var rule = new AllocationRule(List.of(), read.bySite(), read.byDiscipline());
        var list = read.lines().stream().map(Record::toString).collect(Collectors.joining("\n"));
        var allocation = new Allocation(study, arms, rule, null, sha256(list), clock.instant());
        make(study, allocation);
        var next = new HashMap<String, Integer>();
        for (var line : read.lines()) {
            var stratum = allocation.stratum(line.site(), line.discipline());
            slots.save(new AllocationSlot(study, stratum, next.merge(stratum, 1, Integer::sum) - 1, line.sequence()));
        }
        return List.of();
    }

    /** Draws nobody any more and shows the seed, so that everybody can repeat the list. */
    @Transactional
    @MayConfigure
    public void close(StudyId study) {
        allocations
                .lock(study)
                .orElseThrow(() -> new StudyRefused(Reason.NO_ALLOCATION, "allocation"))
                .close(clock.instant());
        events.publishEvent(new AllocationChanged(study, "closed", "allocation", Map.of()));
    }

    /** Takes back a rule under which nobody has been drawn yet. */
    @Transactional
    @MayConfigure
    public void takeBack(StudyId study) {
        studies.requireOpen(study);
        var all = slots.findByStudyOrderByStratumAscSlotAsc(study);
        if (all.stream().anyMatch(slot -> !slot.isFree())) {
            throw new StudyRefused(Reason.ALLOCATION_IN_USE, "allocation");
        }
        slots.deleteAll(all);
        allocations.findByStudy(study).ifPresent(allocations::delete);
        events.publishEvent(new AllocationChanged(study, "taken-back", "allocation", Map.of()));
    }

    private List<String> arms(StudyId study) {
        studies.requireOpen(study);
        if (allocations.existsByStudy(study)) {
            throw new StudyRefused(Reason.ALLOCATION_EXISTS, "allocation");
        }
        var arms = groups(studies.definition(study));
        if (arms.size() < 2) {
            throw new StudyRefused(Reason.NO_GROUPS, "allocation");
        }
        return arms;
    }

    private void make(StudyId study, Allocation allocation) {
        allocations.saveAndFlush(allocation);
        var state = allocation.state(Map.of(), 0);
        events.publishEvent(new AllocationChanged(
                study, "made", "allocation", Map.of("kind", state.kind().name(), "sha256", state.commitment())));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
