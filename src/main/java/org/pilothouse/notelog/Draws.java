package org.pilothouse.notelog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/**
 * Draws the notes that are asked the longer questions. The lot of a clinician's n-th note follows from study, clinician and n
 * alone: it is settled before anything about the note is known, and opening a form anew does not change it.
 */
@Component
class Draws {
    private static final double RANGE = 1L << 53;

    private final LongerQuestionsRepository declared;
    private final NoteRepository notes;

    Draws(LongerQuestionsRepository declared, NoteRepository notes) {
        this.declared = declared;
        this.notes = notes;
    }

    /** @param begun notes of that clinician that were begun and are not logged yet */
    Draw next(StudyId study, ParticipantCode participant, int begun) {
        var oneIn = declared.findByStudy(study).map(LongerQuestions::oneIn).orElse(LongerQuestions.USUALLY_ONE_IN);
        var number = notes.countByStudyAndParticipant(study, participant) + begun;
        var probability = 1.0 / oneIn;
        return new Draw(lot(study, participant, number) < probability, probability);
    }

    /** Evenly spread over 0 (included) to 1 (excluded). */
    static double lot(StudyId study, ParticipantCode participant, long number) {
        try {
            var text = study.value() + " " + participant.value() + " " + number;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) / RANGE;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
