package org.pilothouse.coding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** The codes of a study and their codings, as the services that rearrange them need them. */
@Component
class CodeShelf {
    private final CodeRepository codes;
    private final CodeApplicationRepository applications;
    private final Viewpoint viewpoint;

    CodeShelf(CodeRepository codes, CodeApplicationRepository applications, Viewpoint viewpoint) {
        this.codes = codes;
        this.applications = applications;
        this.viewpoint = viewpoint;
    }

    Code known(StudyId study, UUID guid) {
        return codes.findByStudyAndGuid(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_CODE));
    }

    CodeTree tree(StudyId study) {
        return new CodeTree(codes.findByStudyOrderByPositionAscIdAsc(study));
    }

    /** The codings with that code which whoever asks may see. */
    List<CodeApplication> seenCodings(StudyId study, Code code) {
        var layer = viewpoint.layer(study);
        return applications.findByStudyAndCode(study, code.id()).stream()
                .filter(coding -> !layer.ownOnly().contains(coding.transcript()) || coding.coder() == layer.coder())
                .toList();
    }

    /** Moves the siblings after that code one on and returns the place that became free. */
    int makeRoomAfter(StudyId study, Code code) {
        var tree = tree(study);
        var above = code.parent() == null ? null : tree.find(requireNonNull(code.parent()));
        tree.below(above).stream()
                .filter(sibling -> sibling.position() > code.position())
                .forEach(sibling -> sibling.place(sibling.parent(), sibling.position() + 1));
        return code.position() + 1;
    }

    Code add(StudyId study, CodeDefinition wanted, int position) {
        var parent = wanted.parent() == null
                ? null
                : Long.valueOf(known(study, requireNonNull(wanted.parent())).id());
        return codes.save(new Code(study, wanted, parent, position));
    }
}
