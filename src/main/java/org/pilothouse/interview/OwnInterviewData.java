package org.pilothouse.interview;

import java.util.Arrays;
import java.util.List;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** A clinician's own interviews; the words only where nobody else took part, for a group's are others' too. */
@Component
class OwnInterviewData implements OwnData {
    private final InterviewTexts texts;

    OwnInterviewData(InterviewTexts texts) {
        this.texts = texts;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        var mine = texts.interviews(study).stream()
                .filter(interview -> interview.participants().contains(code))
                .toList();
        sink.table(
                "interviews.csv",
                List.of("id", "round", "type", "date", "minutes", "people"),
                mine.stream()
                        .map(interview -> Arrays.asList(
                                interview.code(),
                                interview.round(),
                                interview.type(),
                                interview.date(),
                                interview.minutes(),
                                interview.participants().size()))
                        .toList());
        for (var interview : mine) {
            var source = interview.source();
            if (source != null && interview.participants().equals(List.of(code))) {
                texts.find(study, source)
                        .ifPresent(text -> sink.text("interviews/" + interview.code() + ".txt", text.content()));
            }
        }
    }
}
