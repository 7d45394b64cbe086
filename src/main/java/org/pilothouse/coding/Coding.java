package org.pilothouse.coding;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coding of transcripts: everybody changes their own layer only, and can take every step back. */
@Service
@MayResearch
public class Coding {
    private final CodingDesk desk;
    private final CodeApplicationRepository applications;
    private final CodingNames names;
    private final Viewpoint viewpoint;
    private final Transcripts transcripts;
    private final FreeText freeText;

    Coding(
            CodingDesk desk,
            CodeApplicationRepository applications,
            CodingNames names,
            Viewpoint viewpoint,
            Transcripts transcripts,
            FreeText freeText) {
        this.desk = desk;
        this.applications = applications;
        this.names = names;
        this.viewpoint = viewpoint;
        this.transcripts = transcripts;
        this.freeText = freeText;
    }

    /** Opens a transcript with every coding that whoever asks may see; on the trail as a read of the transcript. */
    public CodedText open(StudyId study, UUID text) {
        var transcript = transcripts.read(study, text);
        var layer = viewpoint.layer(study);
        var seen = applications.findByTranscriptOrderByStartPositionAscIdAsc(transcript.id()).stream()
                .filter(layer::shows)
                .toList();
        return new CodedText(transcript, names.of(study, seen));
    }

    /** Puts a code on a passage; where that would double one's own coding of the same code, an extension is offered. */
    @Transactional
    public CodingChange apply(StudyId study, UUID text, UUID code, int start, int end) {
        var extent = desk.text(study, text);
        var span = within(new Span(start, end), extent.length());
        var wanted = names.codable(study, code);
        var coder = viewpoint.coder(study);
        var doubled = desk.overlapping(extent.id(), wanted.id(), coder, span, null);
        return doubled.isEmpty()
                ? CodingChange.put(names.of(study, desk.apply(study, extent, span, wanted, coder)))
                : CodingChange.offering(names.of(study, doubled.getFirst()));
    }

    /** Takes a coding away. */
    @Transactional
    public CodingChange uncode(StudyId study, UUID coding) {
        desk.uncode(study, desk.own(study, coding, viewpoint.coder(study)), null);
        return CodingChange.removed(coding);
    }

    /** Moves the boundaries of a coding. */
    @Transactional
    public CodingChange resize(StudyId study, UUID coding, int start, int end) {
        var coder = viewpoint.coder(study);
        var application = desk.own(study, coding, coder);
        var span = within(new Span(start, end), desk.length(study, application));
        var doubled = desk.overlapping(application.transcript(), application.code(), coder, span, coding);
        if (!doubled.isEmpty()) {
            throw new CodingRefused(Reason.OVERLAPS_SAME_CODE);
        }
        desk.resize(study, application, span, null);
        return CodingChange.put(names.of(study, application));
    }

    /** Accepts an offered extension: the coding grows over the passage, others of the same code in it are absorbed. */
    @Transactional
    public CodingChange extend(StudyId study, UUID coding, int start, int end) {
        var coder = viewpoint.coder(study);
        var application = desk.own(study, coding, coder);
        var span = within(new Span(start, end), desk.length(study, application)).with(application.span());
        var together = UUID.randomUUID();
        var change = CodingChange.NONE;
        for (var absorbed : desk.overlapping(application.transcript(), application.code(), coder, span, coding)) {
            span = span.with(absorbed.span());
            desk.uncode(study, absorbed, together);
            change = change.and(CodingChange.removed(absorbed.guid()));
        }
        desk.resize(study, application, span, together);
        return change.and(CodingChange.put(names.of(study, application)));
    }

    /** Writes or removes the memo of a coding. */
    @Transactional
    public CodingChange annotate(StudyId study, UUID coding, @Nullable String memo) {
        var application = desk.own(study, coding, viewpoint.coder(study));
        var text = memo == null || memo.isBlank() ? null : memo.strip();
        if (text != null && text.length() > CodeDefinition.LONGEST_TEXT) {
            throw new CodingRefused(Reason.TOO_LONG, CodeDefinition.LONGEST_TEXT);
        }
        freeText.check(study, "coding.memo", text);
        desk.remark(study, application, application.remark().saying(text));
        return CodingChange.put(names.of(study, application));
    }

    /** Says which fit a coding speaks of and whether it hindered or helped; null takes that away. */
    @Transactional
    public CodingChange judge(StudyId study, UUID coding, @Nullable FitDimension dimension, @Nullable Valence valence) {
        var application = desk.own(study, coding, viewpoint.coder(study));
        desk.remark(study, application, application.remark().judging(dimension, valence));
        return CodingChange.put(names.of(study, application));
    }

    /** Takes back what whoever asks did last in that text. */
    @Transactional
    public CodingChange undo(StudyId study, UUID text) {
        return turn(study, text, true);
    }

    /** Does again what was taken back last. */
    @Transactional
    public CodingChange redo(StudyId study, UUID text) {
        return turn(study, text, false);
    }

    /** How codings stand now for whoever asks: those they may see, the others as removed. For a page that shows their text. */
    @Transactional(readOnly = true)
    public CodingChange look(StudyId study, Collection<UUID> codings) {
        return state(study, codings);
    }

    /** The codes that whoever asks used last in the study, the latest first. */
    @Transactional(readOnly = true)
    public List<UUID> recentCodes(StudyId study, int most) {
        var codes = names.codes(study);
        return applications.recentCodes(study, viewpoint.layer(study).coder()).stream()
                .limit(most)
                .map(codes::get)
                .filter(Objects::nonNull)
                .map(Code::guid)
                .toList();
    }

    private CodingChange turn(StudyId study, UUID text, boolean back) {
        return state(study, desk.turn(study, desk.text(study, text), viewpoint.coder(study), back));
    }

    private CodingChange state(StudyId study, Collection<UUID> codings) {
        var layer = viewpoint.layer(study);
        var seen = desk.all(study, codings).stream().filter(layer::shows).toList();
        var here = seen.stream().map(CodeApplication::guid).collect(toSet());
        var gone = codings.stream().filter(guid -> !here.contains(guid)).toList();
        return new CodingChange(names.of(study, seen), gone, null);
    }

    private static Span within(Span span, int length) {
        if (!span.liesWithin(length)) {
            throw new CodingRefused(Reason.OUTSIDE_TEXT);
        }
        return span;
    }
}
