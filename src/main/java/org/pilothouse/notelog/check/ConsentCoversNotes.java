package org.pilothouse.notelog.check;

import java.util.Optional;

/** CK-01 and CK-02: somebody who agreed to the note log, on a form still in force, on that day. */
record ConsentCoversNotes(String id, String message) implements NoteCheck {
    static final ConsentCoversNotes GIVEN = new ConsentCoversNotes(
            "CK-01", "no consent to the note log was in force on the service date; consent first, then log");
    static final ConsentCoversNotes RENEWED = new ConsentCoversNotes(
            "CK-02", "the consent form has changed since; new notes need consent to the present form");

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        if (claim.participant() == null || claim.day() == null) {
            return Optional.empty();
        }
        return ground.consentRefusal(claim.participant(), claim.day())
                .filter(id::equals)
                .map(refused -> message);
    }
}
