package org.pilothouse.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the due list.
 *
 * @param entries how much of it there is now
 * @param dueOn null as long as what the time counts from has not happened
 * @param due whether it may be carried out today
 * @param waitsForBundle whether it would be due if the bundle had been taken out since the pilot was closed
 */
public record RetentionLine(
        RetentionRule rule, int entries, @Nullable LocalDate dueOn, boolean due, boolean waitsForBundle) {}
