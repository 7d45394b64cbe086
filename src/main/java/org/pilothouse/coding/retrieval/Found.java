package org.pilothouse.coding.retrieval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A passage that was found, with the words around it.
 *
 * @param start where its words begin in the text, in code points
 * @param coder pseudonym
 * @param interview code of the interview, or the question that was answered; absent for a text linked to none
 * @param participant absent too for who did not agree that data are linked
 */
public record Found(
        UUID guid,
        UUID text,
        int start,
        int end,
        String code,
        int colour,
        String coder,
        @Nullable String interview,
        @Nullable ParticipantCode participant,
        String before,
        String words,
        String after,
        @Nullable String memo) {}
