package org.pilothouse.coding;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Remembers every change of a codebook by comparing it before and after, so that nothing that changes it can be forgotten. */
@Component
class CodebookLedger {
    private final CodeRepository codes;
    private final CodebookStepRepository steps;
    private final Viewpoint viewpoint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodebookLedger(
            CodeRepository codes,
            CodebookStepRepository steps,
            Viewpoint viewpoint,
            ApplicationEventPublisher events,
            Clock clock) {
        this.codes = codes;
        this.steps = steps;
        this.viewpoint = viewpoint;
        this.events = events;
        this.clock = clock;
    }

    void keep(StudyId study, CodebookAction action, String object, Runnable work) {
        keepRecoding(study, action, object, () -> {
            work.run();
            return List.of();
        });
    }

    /** @param work changes the codebook and says which codings it gave another code */
    void keepRecoding(StudyId study, CodebookAction action, String object, Supplier<List<Recoded>> work) {
        var before = states(study);
        var recoded = work.get();
        codes.flush();
        var altered = altered(before, states(study));
        if (!altered.isEmpty() || !recoded.isEmpty()) {
            var account = viewpoint.me().orElse(null);
            if (account != null) {
                steps.deleteAll(steps.findByStudyAndAccountAndUndoneTrue(study, account));
            }
            steps.save(new CodebookStep(study, account, action, clock.instant()).with(altered, recoded));
        }
        events.publishEvent(new CodingEvent(study, action.word(), object));
    }

    /** The codebook as it stands, merged codes included. */
    Map<UUID, CodeState> states(StudyId study) {
        var all = codes.findByStudyOrderByPositionAscIdAsc(study);
        var tree = new CodeTree(all);
        var states = new LinkedHashMap<UUID, CodeState>();
        all.forEach(code -> states.put(code.guid(), code.state(tree.guidAbove(code))));
        return states;
    }

    private static List<CodeAltered> altered(Map<UUID, CodeState> before, Map<UUID, CodeState> after) {
        var guids = new TreeSet<>(before.keySet());
        guids.addAll(after.keySet());
        return guids.stream()
                .filter(guid -> !Objects.equals(before.get(guid), after.get(guid)))
                .map(guid -> new CodeAltered(guid, before.get(guid), after.get(guid)))
                .toList();
    }
}
