package org.pilothouse.notelog.check;

import java.util.List;
import java.util.Optional;

/** The checks in the order of their ids; the first that objects decides. */
public final class NoteChecks {
    /** Those that bundles keep flagged and everybody else is refused by. */
    private static final List<NoteCheck> ON_SUBSTANCE = List.of(
            ConsentCoversNotes.GIVEN,
            ConsentCoversNotes.RENEWED,
            new ApprovalsCoverDay(),
            new ToolVersionDeployed(),
            new UseAgreesWithTool());

    private NoteChecks() {}

    /** The first check among CK-01 to CK-06 that objects. */
    public static Optional<Objection> onSubstance(Claim claim, Ground ground) {
        return first(ON_SUBSTANCE, claim, ground);
    }

    /** CK-07: no negative durations. */
    public static Optional<Objection> onMinutes(Claim claim, Ground ground) {
        return first(List.of(new MinutesAreNotNegative()), claim, ground);
    }

    /** CK-12 and CK-22: nobody is named; form and names. */
    public static Optional<Objection> onForm(Claim claim, Ground ground) {
        return first(List.of(new NobodyIsNamed(), new NamesAreKnown()), claim, ground);
    }

    private static Optional<Objection> first(List<NoteCheck> checks, Claim claim, Ground ground) {
        return checks.stream()
                .flatMap(check ->
                        check.objection(claim, ground).map(message -> new Objection(check.id(), message)).stream())
                .findFirst();
    }

    /** A check that objects, and what it says. */
    public record Objection(String check, String message) {}
}
