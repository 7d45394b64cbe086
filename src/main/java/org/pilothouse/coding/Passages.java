package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.interview.Excerpts;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Gives codings their words, and their participants where these agreed that data are linked. */
@Component
class Passages {
    private final CodingNames names;
    private final InterviewTexts texts;
    private final ConsentGate consent;

    Passages(CodingNames names, InterviewTexts texts, ConsentGate consent) {
        this.names = names;
        this.texts = texts;
        this.consent = consent;
    }

    List<Segment> of(StudyId study, List<CodeApplication> codings) {
        var linkable = consent.linkageAllowed(study);
        var codes = names.codes(study);
        var coders = names.coders(study);
        var ids = codings.stream().map(CodeApplication::transcript).collect(toSet());
        var byId = texts.all(study, ids).stream().collect(toMap(TranscriptText::id, Function.identity()));
        var excerpts = new HashMap<Long, Excerpts>();
        return codings.stream()
                .map(coding -> segment(
                        coding,
                        Objects.requireNonNull(byId.get(coding.transcript())),
                        excerpts.computeIfAbsent(
                                coding.transcript(), id -> new Excerpts(Objects.requireNonNull(byId.get(id)))),
                        Objects.requireNonNull(codes.get(coding.code())),
                        Objects.requireNonNull(coders.get(coding.coder())),
                        linkable))
                .toList();
    }

    private static Segment segment(
            CodeApplication coding,
            TranscriptText text,
            Excerpts words,
            Code code,
            Coder coder,
            Set<ParticipantCode> linkable) {
        var span = coding.span();
        var interview = text.interview();
        return new Segment(
                coding.guid(),
                words.passage(span.start(), span.end()),
                code.guid(),
                code.name(),
                coder.name(),
                text.guid(),
                interview == null ? null : interview.code(),
                participant(text, span, linkable),
                span.start(),
                span.end(),
                coding.memo());
    }

    private static @Nullable ParticipantCode participant(
            TranscriptText text, Span span, Set<ParticipantCode> linkable) {
        return text.participantAt(span.start()).filter(linkable::contains).orElse(null);
    }
}
