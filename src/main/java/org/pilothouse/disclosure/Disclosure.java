package org.pilothouse.disclosure;

/** Answers for every number whether it may be shown and how, by the rules 1 to 4 and 8 to 9 of the disclosure rules; rule 5 is {@link Series}. */
public final class Disclosure {

    private Disclosure() {}

    /** For researchers, who read pseudonymous data anyway: everything passes. */
    public static Gate open() {
        return new OpenGate();
    }

    /** For everybody else: leads, managers, documents. */
    public static Gate controlled(Policy policy) {
        return new ControlledGate(policy);
    }

    /** Whether attributes may stand beside a participant ID: at least k people share that combination (rule 6). */
    public static boolean mayStandBeside(Policy policy, int peopleWithThatCombination) {
        return peopleWithThatCombination >= policy.k();
    }
}
