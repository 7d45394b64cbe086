package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Gives codings the names of their codes and the pseudonyms of their coders. */
@Component
class CodingNames {
    private final CodeRepository codes;
    private final CoderRepository coders;
    private final Viewpoint viewpoint;

    CodingNames(CodeRepository codes, CoderRepository coders, Viewpoint viewpoint) {
        this.codes = codes;
        this.coders = coders;
        this.viewpoint = viewpoint;
    }

    List<AppliedCoding> of(StudyId study, Collection<CodeApplication> applications) {
        var me = viewpoint.me().orElse(null);
        var codeById = codes(study);
        var coderById = coders(study);
        return applications.stream()
                .map(application -> {
                    var code = Objects.requireNonNull(codeById.get(application.code()));
                    var coder = Objects.requireNonNull(coderById.get(application.coder()));
                    var span = application.span();
                    return new AppliedCoding(
                            application.guid(),
                            code.guid(),
                            code.name(),
                            code.colour(),
                            coder.name(),
                            coder.is(me),
                            span.start(),
                            span.end(),
                            application.remark(),
                            application.appliedAt());
                })
                .toList();
    }

    AppliedCoding of(StudyId study, CodeApplication application) {
        return of(study, List.of(application)).getFirst();
    }

    /** The code of that guid, if passages can be coded with it. */
    Code codable(StudyId study, UUID guid) {
        var code = codes.findByStudyAndGuid(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_CODE));
        if (!code.status().isInUse()) {
            throw new CodingRefused(Reason.CODE_RETIRED, code.name());
        }
        if (!code.codable()) {
            throw new CodingRefused(Reason.NOT_CODABLE, code.name());
        }
        return code;
    }

    Map<Long, Code> codes(StudyId study) {
        return codes.findByStudyOrderByPositionAscIdAsc(study).stream().collect(toMap(Code::id, Function.identity()));
    }

    Map<Long, Coder> coders(StudyId study) {
        return coders.findByStudyOrderByName(study).stream().collect(toMap(Coder::id, Function.identity()));
    }
}
