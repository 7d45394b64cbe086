package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes of a study: a tree of words with their rules of use. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class Codebook {
    private static final int COLOURS = 24;

    private final CodeRepository codes;
    private final CodeApplicationRepository applications;
    private final Viewpoint viewpoint;
    private final FreeText freeText;
    private final CodebookLedger ledger;

    Codebook(
            CodeRepository codes,
            CodeApplicationRepository applications,
            Viewpoint viewpoint,
            FreeText freeText,
            CodebookLedger ledger) {
        this.codes = codes;
        this.applications = applications;
        this.viewpoint = viewpoint;
        this.freeText = freeText;
        this.ledger = ledger;
    }

    /** Every code with how often it is used, parents before children; work hidden by blind coding is not counted. */
    public List<CodeEntry> all(StudyId study) {
        var layer = viewpoint.layer(study);
        var counts = applications.countByCode(study, layer.ownOnly(), layer.coder()).stream()
                .collect(toMap(CodeCount::code, CodeCount::applications));
        return tree(study).entries(counts);
    }

    public Optional<CodeEntry> find(StudyId study, UUID guid) {
        return all(study).stream().filter(entry -> entry.guid().equals(guid)).findFirst();
    }

    /** Adds a code as the last below its parent. */
    @Transactional
    public void add(StudyId study, CodeDefinition wanted) {
        freeText.check(study, wanted.texts());
        var siblings = tree(study).below(wanted.parent() == null ? null : known(study, wanted.parent()));
        var position = siblings.isEmpty() ? 0 : siblings.getLast().position() + 1;
        ledger.keep(
                study,
                CodebookAction.ADDED,
                "code " + wanted.guid(),
                () -> codes.save(new Code(study, wanted, parent(study, wanted), position)));
    }

    /** Adds a code of that name, in the colour used least. */
    @Transactional
    public UUID addNamed(StudyId study, String name) {
        var wanted = CodeDefinition.named(name, nextColour(study));
        add(study, wanted);
        return wanted.guid();
    }

    /** Changes a code, its place in the tree included. */
    @Transactional
    public void change(StudyId study, CodeDefinition wanted) {
        freeText.check(study, wanted.texts());
        var code = known(study, wanted.guid());
        var parent = parent(study, wanted);
        if (parent != null && tree(study).withDescendants(code).contains(parent)) {
            throw new CodingRefused(Reason.CIRCLE, code.name());
        }
        ledger.keep(study, CodebookAction.CHANGED, "code " + wanted.guid(), () -> code.change(wanted, parent));
    }

    /** Removes a code that nothing is coded with and that has none below it. */
    @Transactional
    public void remove(StudyId study, UUID guid) {
        var code = known(study, guid);
        if (codes.existsByParent(code.id())) {
            throw new CodingRefused(Reason.CODE_HAS_CODES_BELOW, code.name());
        }
        if (applications.existsByCode(code.id()) || applications.stepExistsFor(code.id())) {
            throw new CodingRefused(Reason.CODE_IN_USE, code.name());
        }
        ledger.keep(study, CodebookAction.REMOVED, "code " + guid, () -> codes.delete(code));
    }

    /** The colour that the fewest codes have, the lowest number first. */
    public int nextColour(StudyId study) {
        var used = new int[COLOURS + 1];
        codes.findByStudyOrderByPositionAscIdAsc(study).forEach(code -> used[code.colour()]++);
        var least = 1;
        for (var colour = 2; colour <= COLOURS; colour++) {
            least = used[colour] < used[least] ? colour : least;
        }
        return least;
    }

    private CodeTree tree(StudyId study) {
        return new CodeTree(codes.findByStudyOrderByPositionAscIdAsc(study));
    }

    private @Nullable Long parent(StudyId study, CodeDefinition wanted) {
        return wanted.parent() == null ? null : known(study, wanted.parent()).id();
    }

    private Code known(StudyId study, UUID guid) {
        return codes.findByStudyAndGuid(study, guid).orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_CODE));
    }
}
