package org.pilothouse.refiqda;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.RefiQdaRefused.Reason;

/** Refuses to write a project that refers to what it does not hold: the schema does not see that. */
final class ProjectCheck {

    private final Set<UUID> all = new HashSet<>();
    private final Set<UUID> users = new HashSet<>();
    private final Set<UUID> codes = new HashSet<>();
    private final Set<UUID> variables = new HashSet<>();
    private final Set<UUID> sources = new HashSet<>();
    private final Set<UUID> selections = new HashSet<>();
    private final Set<UUID> notes = new HashSet<>();

    private ProjectCheck() {}

    static void check(QdaProject project) {
        var check = new ProjectCheck();
        check.collect(project);
        check.references(project);
    }

    private void collect(QdaProject project) {
        project.users().forEach(user -> unique(user.guid(), users));
        codes(project).forEach(code -> unique(code.guid(), codes));
        project.variables().forEach(variable -> unique(variable.guid(), variables));
        project.cases().forEach(unit -> unique(unit.guid(), new HashSet<>()));
        project.notes().forEach(note -> unique(note.guid(), notes));
        project.links().forEach(link -> unique(link.guid(), new HashSet<>()));
        project.sets().forEach(set -> unique(set.guid(), new HashSet<>()));
        for (var source : project.sources()) {
            unique(source.guid(), sources);
            source.selections().forEach(selection -> unique(selection.guid(), selections));
            codings(source).forEach(coding -> unique(coding.guid(), new HashSet<>()));
        }
    }

    private void references(QdaProject project) {
        known(project.createdBy(), users);
        known(project.projectNotes(), notes);
        codes(project).forEach(code -> known(code.notes(), notes));
        project.notes().forEach(note -> known(note.createdBy(), users));
        project.sources().forEach(this::references);
        for (var unit : project.cases()) {
            known(unit.codes(), codes);
            known(unit.sources(), sources);
            known(unit.selections(), selections);
            unit.values().forEach(value -> known(value.variable(), variables));
        }
        for (var link : project.links()) {
            known(link.from(), all);
            known(link.to(), all);
            known(link.notes(), notes);
        }
        for (var set : project.sets()) {
            known(set.codes(), codes);
            known(set.sources(), sources);
            known(set.notes(), notes);
        }
    }

    private void references(QdaSource source) {
        known(source.createdBy(), users);
        known(source.notes(), notes);
        source.values().forEach(value -> known(value.variable(), variables));
        if (source.text().startsWith("\uFEFF")) {
            throw refused("text begins with a byte order mark " + source.guid());
        }
        var length = source.text().codePointCount(0, source.text().length());
        for (var selection : source.selections()) {
            if (selection.start() < 0 || selection.start() >= selection.end() || selection.end() > length) {
                throw refused("selection outside its text " + selection.guid());
            }
            known(selection.createdBy(), users);
            known(selection.notes(), notes);
        }
        codings(source).forEach(coding -> {
            known(coding.code(), codes);
            known(coding.createdBy(), users);
            known(coding.notes(), notes);
        });
    }

    private void unique(UUID guid, Set<UUID> kind) {
        kind.add(guid);
        if (!all.add(guid)) {
            throw refused("guid used twice " + guid);
        }
    }

    private static void known(Collection<UUID> guids, Set<UUID> kind) {
        guids.forEach(guid -> known(guid, kind));
    }

    private static void known(@Nullable UUID guid, Set<UUID> kind) {
        if (guid != null && !kind.contains(guid)) {
            throw refused("reference to nothing " + guid);
        }
    }

    private static Stream<QdaCode> codes(QdaProject project) {
        return project.codes().stream().flatMap(QdaCode::withDescendants);
    }

    private static Stream<QdaCoding> codings(QdaSource source) {
        return Stream.concat(
                source.codings().stream(),
                source.selections().stream().flatMap(selection -> selection.codings().stream()));
    }

    private static RefiQdaRefused refused(String detail) {
        return new RefiQdaRefused(Reason.INVALID_PROJECT, detail);
    }
}
