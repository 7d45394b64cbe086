package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.AllocationState.Kind;
import org.pilothouse.study.OpenPoint.Urgency;
import org.springframework.stereotype.Component;

/** Reminds of groups to which nobody can be drawn yet, and of a list that is used up. */
@Component
class AllocationPoints implements OpenPoints {
    private final AllocationRepository allocations;
    private final AllocationSlotRepository slots;

    AllocationPoints(AllocationRepository allocations, AllocationSlotRepository slots) {
        this.allocations = allocations;
        this.slots = slots;
    }

    @Override
    public List<OpenPoint> in(StudyId study, StudyDefinition definition, LocalDate today) {
        if (Allocations.groups(definition).size() < 2) {
            return List.of();
        }
        var allocation = allocations.findByStudy(study);
        if (allocation.isEmpty()) {
            var byLot = definition.design() != Design.PARALLEL_NONRANDOM;
            return List.of(point(byLot ? "no-allocation" : "no-allocation.list"));
        }
        var usedUp = allocation
                .filter(one -> one.isOpen() && one.kind() == Kind.TABLE)
                .filter(list -> slots.findByStudyOrderByStratumAscSlotAsc(study).stream()
                        .noneMatch(AllocationSlot::isFree))
                .isPresent();
        return usedUp ? List.of(point("allocation-used-up")) : List.of();
    }

    private static OpenPoint point(String what) {
        return new OpenPoint(Urgency.WEAKENS, "study.open." + what, List.of(), "setup/allocation");
    }
}
