package org.pilothouse.coding;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pilothouse.shared.ParticipantCode;

/** Guids of what has none of its own here; always the same for the same thing. */
final class ProjectGuids {

    private ProjectGuids() {}

    static UUID memoOf(UUID coding) {
        return named("memo of coding " + coding);
    }

    static UUID judgementOf(UUID coding) {
        return named("judgement of coding " + coding);
    }

    static UUID commentOn(UUID passage) {
        return named("comment on passage " + passage);
    }

    /** Whoever coded where a file names nobody. */
    static UUID unknownCoder() {
        return named("unknown coder");
    }

    static UUID speakersOf(UUID text) {
        return named("speakers of text " + text);
    }

    static UUID caseOf(ParticipantCode participant) {
        return named("case of participant " + participant);
    }

    static UUID variable(String name) {
        return named("variable " + name);
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
