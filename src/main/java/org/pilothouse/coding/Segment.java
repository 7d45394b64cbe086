package org.pilothouse.coding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A coded passage as retrieval shows it.
 *
 * @param code name of the code
 * @param coder pseudonym
 * @param interview code of the interview, absent for a text linked to none
 * @param participant absent too for who did not agree that data are linked
 */
public record Segment(
        UUID guid,
        String text,
        UUID codeGuid,
        String code,
        String coder,
        UUID source,
        @Nullable String interview,
        @Nullable ParticipantCode participant,
        int start,
        int end,
        @Nullable String memo) {}
