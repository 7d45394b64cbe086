package org.pilothouse.coding;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merging, splitting, moving and retiring codes: each says first what it touches and can be taken back. */
@Service
@Transactional
@MayResearch
public class Restructuring {
    private final CodeShelf shelf;
    private final CodeApplicationRepository applications;
    private final CodebookLedger ledger;
    private final FreeText freeText;
    private final ObjectProvider<CodeUses> uses;

    Restructuring(
            CodeShelf shelf,
            CodeApplicationRepository applications,
            CodebookLedger ledger,
            FreeText freeText,
            ObjectProvider<CodeUses> uses) {
        this.shelf = shelf;
        this.applications = applications;
        this.ledger = ledger;
        this.freeText = freeText;
        this.uses = uses;
    }

    /** What retiring, moving or merging that code touches. */
    @Transactional(readOnly = true)
    public Touched touched(StudyId study, UUID code, @Nullable UUID into) {
        var one = shelf.known(study, code);
        var codings = shelf.seenCodings(study, one);
        return new Touched(
                codings.size(),
                codings.stream().map(CodeApplication::transcript).distinct().count(),
                codings.stream().map(CodeApplication::coder).distinct().count(),
                shelf.tree(study).withDescendants(one).size() - 1,
                into == null ? 0 : doubled(codings, shelf.seenCodings(study, shelf.known(study, into))),
                uses.orderedStream()
                        .flatMap(feature -> feature.of(study, code).stream())
                        .toList());
    }

    /** Gives all passages of a code to another one, and what is below it too; the code itself is kept as merged. */
    public void merge(StudyId study, UUID from, UUID into) {
        var source = shelf.known(study, from);
        var target = shelf.known(study, into);
        if (from.equals(into) || !source.status().isInUse() || !target.status().isInUse()) {
            throw new CodingRefused(Reason.CANNOT_BE_MERGED, source.name());
        }
        ledger.keepRecoding(study, CodebookAction.MERGED, "code " + from + " into " + into, () -> {
            var tree = shelf.tree(study);
            var ownChild = tree.withDescendants(source).contains(target.id());
            var heir = ownChild ? source.parent() : Long.valueOf(target.id());
            tree.below(source).forEach(child -> child.place(heir, child.position()));
            source.mergeInto(into);
            return recode(applications.findByStudyAndCode(study, source.id()), source, target);
        });
    }

    /** Gives chosen passages of a code to a new one beside it. */
    public UUID split(StudyId study, UUID from, String name, Set<UUID> codings) {
        var source = shelf.known(study, from);
        var chosen = shelf.seenCodings(study, source).stream()
                .filter(coding -> codings.contains(coding.guid()))
                .toList();
        if (chosen.isEmpty()) {
            throw new CodingRefused(Reason.NOTHING_CHOSEN);
        }
        var above = shelf.tree(study).guidAbove(source);
        var wanted = CodeDefinition.named(name, source.colour()).under(above);
        freeText.check(study, wanted.texts());
        ledger.keepRecoding(study, CodebookAction.SPLIT, "code " + from, () -> {
            var position = shelf.makeRoomAfter(study, source);
            return recode(chosen, source, shelf.add(study, wanted, position));
        });
        return wanted.guid();
    }

    /** Puts a code elsewhere in the tree, with everything below it. */
    public void move(StudyId study, UUID code, @Nullable UUID parent, int index) {
        var moved = shelf.known(study, code);
        var above = parent == null ? null : shelf.known(study, parent);
        var tree = shelf.tree(study);
        if (above != null && tree.withDescendants(moved).contains(above.id())) {
            throw new CodingRefused(Reason.CIRCLE, moved.name());
        }
        ledger.keep(study, CodebookAction.MOVED, "code " + code, () -> {
            var siblings = new ArrayList<>(tree.below(above));
            siblings.remove(moved);
            siblings.add(Math.clamp(index, 0, siblings.size()), moved);
            for (var position = 0; position < siblings.size(); position++) {
                siblings.get(position).place(above == null ? null : above.id(), position);
            }
        });
    }

    /** Takes a code out of use; what was coded with it stays. */
    public void retire(StudyId study, UUID code) {
        ledger.keep(
                study,
                CodebookAction.RETIRED,
                "code " + code,
                () -> shelf.known(study, code).become(CodeStatus.RETIRED));
    }

    public void reinstate(StudyId study, UUID code) {
        ledger.keep(
                study,
                CodebookAction.REINSTATED,
                "code " + code,
                () -> shelf.known(study, code).become(CodeStatus.ACTIVE));
    }

    private static List<Recoded> recode(List<CodeApplication> codings, Code from, Code to) {
        codings.forEach(coding -> coding.recode(to.id()));
        return codings.stream()
                .map(coding -> new Recoded(coding.guid(), from.guid(), to.guid()))
                .toList();
    }

    private static long doubled(List<CodeApplication> codings, List<CodeApplication> others) {
        var byText = others.stream().collect(groupingBy(CodeApplication::transcript));
        return codings.stream()
                .filter(coding -> byText.getOrDefault(coding.transcript(), List.of()).stream()
                        .anyMatch(other ->
                                other.coder() == coding.coder() && other.span().overlaps(coding.span())))
                .count();
    }
}
