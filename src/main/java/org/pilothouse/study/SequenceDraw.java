package org.pilothouse.study;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.AllocationState.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws the group of somebody who has just agreed to take part: not before, so that nobody can foresee it. */
@Component
public class SequenceDraw {
    private final AllocationRepository allocations;
    private final AllocationSlotRepository slots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SequenceDraw(
            AllocationRepository allocations,
            AllocationSlotRepository slots,
            ApplicationEventPublisher events,
            Clock clock) {
        this.allocations = allocations;
        this.slots = slots;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The group for that clinician, in the transaction in which it joins: what is undone was never drawn. Empty where no
     * allocation is open, or its list is used up: nobody is turned away for that.
     *
     * @param discipline name of the discipline as in {@code participants.csv}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> draw(StudyId study, ParticipantCode code, String site, String discipline) {
        return allocations
                .lock(study)
                .filter(Allocation::isOpen)
                .flatMap(allocation -> slot(study, allocation, allocation.stratum(site, discipline)))
                .map(slot -> drawn(study, code, slot));
    }

    private Optional<AllocationSlot> slot(StudyId study, Allocation allocation, String stratum) {
        var known = slots.findByStudyAndStratumOrderBySlot(study, stratum);
        if (allocation.kind() == Kind.TABLE) {
            return known.stream().filter(AllocationSlot::isFree).findFirst();
        }
        var next = known.size();
        return Optional.of(new AllocationSlot(study, stratum, next, allocation.drawn(stratum, next)));
    }

    private String drawn(StudyId study, ParticipantCode code, AllocationSlot slot) {
        var sequence = slot.draw(code, clock.instant());
        slots.saveAndFlush(slot);
        // Under no account: the trail must not join the clinician's account to its code.
        SystemAuthority.run(() -> events.publishEvent(new AllocationChanged(
                study,
                "drawn",
                "participant " + code,
                Map.of(
                        "stratum",
                        slot.facts().stratum(),
                        "slot",
                        String.valueOf(slot.facts().slot())))));
        return sequence;
    }
}
