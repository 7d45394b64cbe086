package org.pilothouse.interview.ui;

import org.pilothouse.shared.Refused;
import org.pilothouse.shell.Notify;

/** Tells an expected refusal instead of letting it become an error page. */
final class Refusals {

    private Refusals() {}

    /** Returns whether the step was taken. */
    static boolean told(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refused refused) {
            Notify.refused(refused);
            return false;
        }
    }
}
