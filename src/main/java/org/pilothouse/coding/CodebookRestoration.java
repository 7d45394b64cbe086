package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Puts codes and codings back to how they stood on one side of a step; refuses when somebody changed them since. */
@Component
class CodebookRestoration {
    private final CodeRepository codes;
    private final CodeApplicationRepository applications;
    private final CodebookLedger ledger;

    CodebookRestoration(CodeRepository codes, CodeApplicationRepository applications, CodebookLedger ledger) {
        this.codes = codes;
        this.applications = applications;
        this.ledger = ledger;
    }

    /** Takes the step back; does it again if it was taken back before. */
    void turn(StudyId study, CodebookStep step) {
        var back = !step.isUndone();
        var now = ledger.states(study);
        var wanted = new HashMap<UUID, @Nullable CodeState>();
        for (var altered : step.codes()) {
            if (!Objects.equals(now.get(altered.code()), back ? altered.after() : altered.before())) {
                throw new CodingRefused(Reason.CHANGED_SINCE);
            }
            wanted.put(altered.code(), back ? altered.before() : altered.after());
        }
        make(study, wanted);
        recode(study, step.codings(), back);
        remove(study, wanted);
        step.turn();
        codes.flush();
    }

    private void make(StudyId study, Map<UUID, @Nullable CodeState> wanted) {
        var here = byGuid(study);
        wanted.forEach((guid, state) -> {
            if (state != null && !here.containsKey(guid)) {
                here.put(guid, codes.save(new Code(study, state.code(), null, state.position())));
            }
        });
        wanted.forEach((guid, state) -> {
            if (state != null) {
                var above = state.code().parent();
                var parent = above == null ? null : here.get(above);
                if (above != null && parent == null) {
                    throw new CodingRefused(Reason.CHANGED_SINCE);
                }
                Objects.requireNonNull(here.get(guid)).restore(state, parent == null ? null : parent.id());
            }
        });
    }

    /** A coding that is gone or was given yet another code since stays as it is. */
    private void recode(StudyId study, Collection<Recoded> codings, boolean back) {
        var here = byGuid(study);
        for (var recoded : codings) {
            var from = here.get(back ? recoded.becomes() : recoded.was());
            var to = here.get(back ? recoded.was() : recoded.becomes());
            if (from != null && to != null) {
                applications
                        .findByStudyAndGuid(study, recoded.coding())
                        .filter(coding -> coding.code() == from.id())
                        .ifPresent(coding -> coding.recode(to.id()));
            }
        }
        applications.flush();
    }

    private void remove(StudyId study, Map<UUID, @Nullable CodeState> wanted) {
        var here = byGuid(study);
        for (var entry : wanted.entrySet()) {
            var code = here.get(entry.getKey());
            if (entry.getValue() != null || code == null) {
                continue;
            }
            if (applications.existsByCode(code.id()) || applications.stepExistsFor(code.id())) {
                throw new CodingRefused(Reason.CODE_IN_USE, code.name());
            }
            codes.delete(code);
        }
    }

    private Map<UUID, Code> byGuid(StudyId study) {
        return codes.findByStudyOrderByPositionAscIdAsc(study).stream().collect(toMap(Code::guid, Function.identity()));
    }
}
