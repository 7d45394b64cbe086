package org.pilothouse.study;

import java.util.List;
import org.pilothouse.shared.Refused;

/** Why a study cannot be set up in that way, and which field is meant. */
public class StudyRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        REQUIRED,
        TOO_LONG,
        CODE_PATTERN,
        CODE_TAKEN,
        CODE_IS_FIXED,
        NOT_UNIQUE,
        ENDS_BEFORE_START,
        PHASES_OVERLAP,
        UNKNOWN_TOOL,
        TOOL_PAUSED,
        TOOL_NOT_PAUSED,
        PAUSES_ARE_KEPT,
        UNKNOWN_SITE,
        RESERVED_NAME,
        NOTE_TYPE_PATTERN,
        OUT_OF_RANGE,
        NO_GROUPS,
        BLOCKS_DO_NOT_FIT,
        ALLOCATION_EXISTS,
        ALLOCATION_IN_USE,
        ALLOCATION_IS_CLOSED,
        NO_ALLOCATION,
        CHECKLIST_OPEN,
        SEEN_BY_ITSELF,
        LIVE_ALREADY,
        PILOT_CLOSED,
        FINAL_NOT_LAST,
        PLAN_IS_FROZEN,
        PASSED_DAYS_ARE_FROZEN,
        PLAN_NOT_FROZEN,
        NOTHING_CHANGED,
        IDENTIFIES_SOMEBODY,
        UNKNOWN_TEMPLATE,
        UNKNOWN_OFFICER,
        OFFICER_IS_CREATOR,
        UNKNOWN_STUDY
    }

    /**
     * One thing wrong.
     *
     * @param field where, as a path of names of {@code study.yaml}; positions count from 0: {@code phases[2].end}
     */
    public record Problem(Reason reason, String field, List<Object> arguments) {}

    private final Reason reason;
    private final transient List<Problem> problems;

    public StudyRefused(Reason reason, String field, Object... arguments) {
        this(List.of(new Problem(reason, field, List.of(arguments))));
    }

    StudyRefused(List<Problem> problems) {
        super(problems.getFirst().reason(), problems.getFirst().arguments().toArray());
        this.reason = problems.getFirst().reason();
        this.problems = List.copyOf(problems);
    }

    @Override
    public Reason reason() {
        return reason;
    }

    /** The field of the first problem. */
    public String field() {
        return problems.getFirst().field();
    }

    /** Everything that is wrong, never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
