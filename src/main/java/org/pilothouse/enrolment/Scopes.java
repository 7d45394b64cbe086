package org.pilothouse.enrolment;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How sets of scopes are written in one cell: in the order of the enumeration, separated by spaces. */
final class Scopes {

    private Scopes() {}

    static String written(Collection<Scope> scopes) {
        return scopes.stream().distinct().sorted().map(Scope::name).collect(joining(" "));
    }

    /** @throws IllegalArgumentException if a word is no scope */
    static Set<Scope> read(String cell) {
        var scopes = EnumSet.noneOf(Scope.class);
        if (!cell.isBlank()) {
            Arrays.stream(cell.strip().split("\\s+")).map(Scope::valueOf).forEach(scopes::add);
        }
        return scopes;
    }
}
