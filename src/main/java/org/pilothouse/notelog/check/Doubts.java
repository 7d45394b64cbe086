package org.pilothouse.notelog.check;

import static java.util.stream.Collectors.summingDouble;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.notelog.ClientAiConsent;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.ToolUse;

/** What is kept as it is and still worth a second look: a truthful record is never refused for what it says. */
public final class Doubts {
    private static final double SHARE = 0.1;
    private static final double MINUTES = 1;

    private Doubts() {}

    /** Ids of the checks with a doubt: CK-05 for a tool against the client's wish, CK-07 for steps that do not add up. */
    public static List<String> about(Claim claim) {
        var doubts = new ArrayList<String>();
        if (claim.clientAiConsent() == ClientAiConsent.DECLINED
                && claim.tool() != null
                && ToolUse.isTool(claim.tool())) {
            doubts.add("CK-05");
        }
        if (claim.docMinutes() != null && !addsUp(claim.steps(), claim.docMinutes())) {
            doubts.add("CK-07");
        }
        return List.copyOf(doubts);
    }

    /**
     * Whether the steps come to the total within a tenth or within one minute; interruptions are in no total. Steps without any minutes
     * tell their order only.
     */
    public static boolean addsUp(List<StepEntry> steps, double total) {
        if (steps.isEmpty()) {
            return true;
        }
        double sum = steps.stream().filter(step -> step.step().counts()).collect(summingDouble(StepEntry::minutes));
        return sum == 0 || Math.abs(sum - total) <= Math.max(SHARE * total, MINUTES);
    }
}
