package org.pilothouse.coding;

import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TextExtent;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Texts of which nothing may be changed while two people code them without seeing each other. */
@Component
class BlindTexts {
    private final BlindCoderRepository assigned;
    private final InterviewTexts texts;

    BlindTexts(BlindCoderRepository assigned, InterviewTexts texts) {
        this.assigned = assigned;
        this.texts = texts;
    }

    /** The text, unless somebody is still coding it blind. */
    TextExtent closed(StudyId study, UUID text) {
        var extent = texts.extent(study, text).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_TEXT));
        if (!assigned.findByTranscriptOrderById(extent.id()).stream().allMatch(BlindCoder::isDone)) {
            throw new CodingRefused(Reason.CODED_BLIND);
        }
        return extent;
    }
}
