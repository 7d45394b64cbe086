package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coded passages for services that build on them and answer for permission and trail. Never for screens. */
@Component
@Transactional(readOnly = true)
public class CodedPassages {
    private static final Collection<Long> ANY = Set.of(-1L);

    private final CodeApplicationRepository applications;
    private final CodingNames names;
    private final Viewpoint viewpoint;
    private final InterviewTexts texts;

    CodedPassages(
            CodeApplicationRepository applications, CodingNames names, Viewpoint viewpoint, InterviewTexts texts) {
        this.applications = applications;
        this.names = names;
        this.viewpoint = viewpoint;
        this.texts = texts;
    }

    /** Every coding that whoever asks may see, text by text in reading order. */
    public List<CodedPassage> all(StudyId study) {
        var codes = names.codes(study);
        var layer = viewpoint.layer(study);
        var found = applications
                .find(study, true, ANY, true, ANY, layer.ownOnly(), layer.coder(), Pageable.unpaged())
                .getContent();
        Map<Long, TranscriptText> byId =
                texts.all(study, found.stream().map(CodeApplication::transcript).collect(toSet())).stream()
                        .collect(toMap(TranscriptText::id, Function.identity()));
        return found.stream()
                .map(coding -> new CodedPassage(
                        coding.guid(),
                        Objects.requireNonNull(codes.get(coding.code())).guid(),
                        coding.span().start(),
                        coding.span().end(),
                        Objects.requireNonNull(byId.get(coding.transcript()))))
                .toList();
    }

    /** The codes of the study in their order, by guid, with name and colour. */
    public List<CodeName> codes(StudyId study) {
        return names.codes(study).values().stream()
                .filter(code -> code.status() != CodeStatus.MERGED)
                .map(code -> new CodeName(code.guid(), code.name(), code.colour(), code.codable()))
                .sorted(java.util.Comparator.comparing(CodeName::name)
                        .thenComparing(name -> name.guid().toString()))
                .toList();
    }

    /** What blind coding lets whoever asks see. */
    public Layer layer(StudyId study) {
        return viewpoint.layer(study);
    }

    /** By the guid of each code that was merged, the one that stands for it now. */
    public Map<UUID, UUID> merged(StudyId study) {
        return MergedCodes.of(names.codes(study).values());
    }

    /** A code by name. */
    public record CodeName(UUID guid, String name, int colour, boolean codable) {}
}
