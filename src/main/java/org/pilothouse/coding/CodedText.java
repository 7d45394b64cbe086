package org.pilothouse.coding;

import java.util.List;
import org.pilothouse.interview.TranscriptText;

/** A transcript with the codings that whoever opened it may see. */
public record CodedText(TranscriptText text, List<AppliedCoding> codings) {

    public CodedText {
        codings = List.copyOf(codings);
    }
}
