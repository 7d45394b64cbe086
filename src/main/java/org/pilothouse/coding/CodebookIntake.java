package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.pilothouse.office.TableProblem;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps codes that came in a table, all of them or none. */
@Component
@Transactional
class CodebookIntake {
    private final CodeRepository codes;
    private final CodebookLedger ledger;
    private final FreeText freeText;

    CodebookIntake(CodeRepository codes, CodebookLedger ledger, FreeText freeText) {
        this.codes = codes;
        this.ledger = ledger;
        this.freeText = freeText;
    }

    public CodebookReceipt take(StudyId study, CodebookAction action, String file, byte[] content) {
        var here = new CodeTree(codes.findByStudyOrderByPositionAscIdAsc(study)).entries(Map.of());
        var reading = new CodebookReading(here).read(file, content);
        var problems = new ArrayList<>(reading.problems());
        reading.wanted().forEach(code -> problems.addAll(unfit(study, file, code)));
        if (!problems.isEmpty()) {
            return new CodebookReceipt(0, 0, problems);
        }
        var known = here.stream().map(CodeEntry::guid).toList();
        var added = (int) reading.wanted().stream()
                .filter(code -> !known.contains(code.guid()))
                .count();
        ledger.keep(study, action, file, () -> keep(study, reading.wanted()));
        return new CodebookReceipt(added, reading.wanted().size() - added, List.of());
    }

    private void keep(StudyId study, List<CodeDefinition> wanted) {
        Map<UUID, Code> here = codes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .collect(toMap(Code::guid, Function.identity()));
        var position = here.values().stream().mapToInt(Code::position).max().orElse(-1) + 1;
        for (var definition : wanted) {
            var above = definition.parent() == null ? null : here.get(definition.parent());
            var parent = above == null ? null : Long.valueOf(above.id());
            var known = here.get(definition.guid());
            if (known == null) {
                here.put(definition.guid(), codes.save(new Code(study, definition, parent, position++)));
            } else {
                refuseCircle(study, known, parent);
                known.change(definition, parent);
            }
        }
    }

    private void refuseCircle(StudyId study, Code code, @org.jspecify.annotations.Nullable Long parent) {
        var tree = new CodeTree(codes.findByStudyOrderByPositionAscIdAsc(study));
        if (parent != null && tree.withDescendants(code).contains(parent)) {
            throw new CodingRefused(CodingRefused.Reason.CIRCLE, code.name());
        }
    }

    private List<TableProblem> unfit(StudyId study, String file, CodeDefinition code) {
        return code.texts().entrySet().stream()
                .flatMap(text -> freeText.problem(study, text.getKey(), text.getValue()).stream()
                        .map(hit -> new TableProblem(
                                file, 0, text.getKey(), TableProblem.Kind.BAD_VALUE, code.name(), hit.expected())))
                .toList();
    }
}
