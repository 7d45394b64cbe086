package org.pilothouse.coding;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSelection;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.refiqda.QdaUser;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A study's qualitative side as a REFI-QDA project: the same content gives the same project, guids included. */
@Component
@Transactional(readOnly = true)
class ProjectExport {
    private static final Comparator<CodeApplication> READING_ORDER = Comparator.comparingInt(
                    (CodeApplication coding) -> coding.span().start())
            .thenComparingInt(coding -> coding.span().end())
            .thenComparing(coding -> coding.guid().toString());

    private final CodeRepository codes;
    private final CodeApplicationRepository applications;
    private final CodingNames names;
    private final Viewpoint viewpoint;
    private final ProjectSurroundings around;

    ProjectExport(
            CodeRepository codes,
            CodeApplicationRepository applications,
            CodingNames names,
            Viewpoint viewpoint,
            ProjectSurroundings around) {
        this.codes = codes;
        this.applications = applications;
        this.names = names;
        this.viewpoint = viewpoint;
        this.around = around;
    }

    QdaProject project(StudyId study) {
        var texts = around.texts(study);
        var memos = around.memos(study);
        var notes = new ArrayList<QdaNote>(memos.notes());
        var sources = sources(study, texts, notes, memos);
        var codebook = codebook(study, memos);
        var cases = around.cases(study, texts, parts(sources, codebook));
        return new QdaProject(
                around.title(study),
                null,
                null,
                null,
                null,
                users(study),
                codebook,
                cases.variables(),
                cases.cases(),
                sources,
                notes,
                List.of(),
                around.sets(study),
                memos.ofStudy());
    }

    private static Set<UUID> parts(List<QdaSource> sources, List<QdaCode> codebook) {
        var parts = new HashSet<UUID>();
        for (var source : sources) {
            parts.add(source.guid());
            source.selections().forEach(selection -> parts.add(selection.guid()));
        }
        codebook.stream().flatMap(QdaCode::withDescendants).forEach(code -> parts.add(code.guid()));
        return parts;
    }

    List<QdaCode> codebook(StudyId study) {
        return codebook(study, MemoNotes.NONE);
    }

    private List<QdaCode> codebook(StudyId study, MemoNotes.Notes memos) {
        var tree = new CodeTree(codes.findByStudyOrderByPositionAscIdAsc(study));
        return below(null, tree, memos);
    }

    private static List<QdaCode> below(@Nullable Code parent, CodeTree tree, MemoNotes.Notes memos) {
        return tree.below(parent).stream()
                .map(code -> new QdaCode(
                        code.guid(),
                        code.name(),
                        CodeColours.hex(code.colour()),
                        code.codable(),
                        CodeDescription.write(code.definition(tree.guidAbove(code))),
                        memos.on(code.guid()),
                        below(code, tree, memos)))
                .toList();
    }

    private List<QdaUser> users(StudyId study) {
        return names.coders(study).values().stream()
                .map(coder -> new QdaUser(coder.guid(), coder.name()))
                .sorted(Comparator.comparing(QdaUser::name))
                .toList();
    }

    private List<QdaSource> sources(
            StudyId study, List<TranscriptText> texts, List<QdaNote> notes, MemoNotes.Notes memos) {
        var layer = viewpoint.layer(study);
        var codings = applications.findByStudyOrderByTranscriptAscStartPositionAscEndPositionAscGuidAsc(study).stream()
                .filter(layer::shows)
                .collect(groupingBy(CodeApplication::transcript));
        var content = new Content(names.codes(study), names.coders(study), notes, memos);
        return texts.stream()
                .map(text -> content.source(text, codings.getOrDefault(text.id(), List.of())))
                .toList();
    }

    /** Collects the notes that codings and texts refer to while these are written. */
    private record Content(Map<Long, Code> codes, Map<Long, Coder> coders, List<QdaNote> notes, MemoNotes.Notes memos) {

        QdaSource source(TranscriptText text, List<CodeApplication> codings) {
            var bySelection = new LinkedHashMap<UUID, List<CodeApplication>>();
            codings.stream()
                    .sorted(READING_ORDER)
                    .forEach(coding -> bySelection
                            .computeIfAbsent(coding.selection(), none -> new ArrayList<>())
                            .add(coding));
            return new QdaSource(
                    text.guid(),
                    text.name(),
                    text.description(),
                    text.content(),
                    null,
                    null,
                    bySelection.entrySet().stream()
                            .map(entry -> selection(entry.getKey(), entry.getValue()))
                            .toList(),
                    List.of(),
                    Stream.concat(speakers(text).stream(), memos.on(text.guid()).stream())
                            .toList(),
                    List.of());
        }

        private List<UUID> speakers(TranscriptText text) {
            return SpeakerNote.write(text.speakers())
                    .map(lines -> {
                        var guid = ProjectGuids.speakersOf(text.guid());
                        notes.add(new QdaNote(guid, "Speakers of " + text.guid(), null, lines, null, null));
                        return List.of(guid);
                    })
                    .orElse(List.of());
        }

        private QdaSelection selection(UUID guid, List<CodeApplication> codings) {
            var first = codings.getFirst();
            return new QdaSelection(
                    guid,
                    first.span().start(),
                    first.span().end(),
                    null,
                    null,
                    coder(first),
                    first.appliedAt(),
                    codings.stream().map(this::coding).toList(),
                    List.of());
        }

        private QdaCoding coding(CodeApplication coding) {
            var code = Objects.requireNonNull(codes.get(coding.code())).guid();
            return new QdaCoding(coding.guid(), code, coder(coding), coding.appliedAt(), remarks(coding));
        }

        private List<UUID> remarks(CodeApplication coding) {
            var kept = new ArrayList<UUID>(memos.on(coding.guid()));
            if (coding.memo() != null) {
                kept.add(note(coding, ProjectGuids.memoOf(coding.guid()), "Memo on ", coding.memo()));
            }
            JudgementNote.write(coding.remark())
                    .ifPresent(text ->
                            kept.add(note(coding, ProjectGuids.judgementOf(coding.guid()), "Judgement of ", text)));
            return kept;
        }

        private UUID note(CodeApplication on, UUID guid, String name, String text) {
            notes.add(new QdaNote(guid, name + on.guid(), null, text, coder(on), on.appliedAt()));
            return guid;
        }

        private UUID coder(CodeApplication coding) {
            return Objects.requireNonNull(coders.get(coding.coder())).guid();
        }
    }
}
