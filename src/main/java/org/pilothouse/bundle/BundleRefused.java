package org.pilothouse.bundle;

import java.util.List;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.RowProblem;

/** Why a bundle was not imported; nothing of it was kept. */
public class BundleRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        NOT_A_ZIP,
        TOO_LARGE,
        NO_STUDY,
        CODE_TAKEN,
        UNREADABLE
    }

    private final Reason reason;
    private final transient List<RowProblem> problems;

    public BundleRefused(Reason reason, List<RowProblem> problems) {
        super(reason, problems.size());
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    @Override
    public Reason reason() {
        return reason;
    }

    /** Every place that has to be corrected, so that one look is enough. */
    public List<RowProblem> problems() {
        return problems;
    }
}
