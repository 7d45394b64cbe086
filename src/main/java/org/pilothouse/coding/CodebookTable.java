package org.pilothouse.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Column;
import org.pilothouse.office.Table;
import org.pilothouse.office.TableShape;

/** The codebook as one table, a row a code, that can be changed in a spreadsheet and read back. */
final class CodebookTable {
    static final String GUID = "guid";
    static final String NAME = "name";
    static final String PARENT = "parent";
    static final String DEFINITION = "definition";
    static final String INCLUDE = "include";
    static final String EXCLUDE = "exclude";
    static final String EXAMPLE = "example";
    static final String ORIGIN = "origin";
    static final String DOMAIN = "domain";
    static final String COLOUR = "colour";
    static final String CODABLE = "codable";
    static final String STATUS = "status";
    static final String PASSAGES = "passages";
    static final TableShape SHAPE = new TableShape(
            List.of(NAME),
            List.of(
                    GUID,
                    PARENT,
                    DEFINITION,
                    INCLUDE,
                    EXCLUDE,
                    EXAMPLE,
                    ORIGIN,
                    DOMAIN,
                    COLOUR,
                    CODABLE,
                    STATUS,
                    PASSAGES));

    /** Between the names of a code and the one above it. */
    static final String BELOW = " / ";

    private CodebookTable() {}

    static Table of(List<CodeEntry> entries) {
        var table = Table.of(
                Column.text(GUID),
                Column.text(NAME),
                Column.text(PARENT),
                Column.text(DEFINITION).wide(4),
                Column.text(INCLUDE).wide(4),
                Column.text(EXCLUDE).wide(4),
                Column.text(EXAMPLE).wide(4),
                Column.text(ORIGIN),
                Column.text(DOMAIN),
                Column.number(COLOUR),
                Column.text(CODABLE),
                Column.text(STATUS),
                Column.number(PASSAGES));
        var paths = paths(entries);
        entries.forEach(entry -> table.row(cells(entry, paths)));
        return table;
    }

    /** By guid, the names from the top down to each code. */
    static Map<UUID, String> paths(List<CodeEntry> entries) {
        var paths = new HashMap<UUID, String>();
        entries.forEach(entry -> {
            var above = entry.code().parent() == null
                    ? null
                    : paths.get(entry.code().parent());
            paths.put(entry.guid(), above == null ? entry.name() : above + BELOW + entry.name());
        });
        return paths;
    }

    private static List<Cell> cells(CodeEntry entry, Map<UUID, String> paths) {
        var code = entry.code();
        return List.of(
                Cell.text(code.guid().toString()),
                Cell.text(code.name()),
                Cell.text(code.parent() == null ? null : paths.get(code.parent())),
                Cell.text(code.definition()),
                Cell.text(code.inclusion()),
                Cell.text(code.exclusion()),
                Cell.text(code.example()),
                Cell.text(code.origin().name()),
                Cell.text(code.domain()),
                Cell.integer(code.colour()),
                Cell.flag(code.codable()),
                Cell.text(code.status().name()),
                Cell.integer(entry.applications()));
    }
}
