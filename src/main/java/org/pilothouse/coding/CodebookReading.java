package org.pilothouse.coding;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.office.CsvTableReader;
import org.pilothouse.office.TableProblem;
import org.pilothouse.office.TableRow;
import org.pilothouse.office.ValueKind;
import org.pilothouse.office.XlsxTableReader;

/**
 * Reads a codebook out of a table. A row means the code of its guid, else the one of that name in that place, else a new one;
 * an empty cell leaves what is there.
 */
final class CodebookReading {
    private final Map<String, CodeDefinition> byPath = new LinkedHashMap<>();
    private final Map<UUID, CodeDefinition> byGuid = new LinkedHashMap<>();
    private final Map<UUID, String> paths = new LinkedHashMap<>();
    private final List<CodeDefinition> wanted = new ArrayList<>();
    private final List<TableProblem> problems = new ArrayList<>();
    private final int colours;

    CodebookReading(List<CodeEntry> here) {
        colours = here.size();
        var known = CodebookTable.paths(here);
        here.forEach(entry -> keep(entry.code(), known.getOrDefault(entry.guid(), entry.name())));
    }

    CodebookReading read(String file, byte[] content) {
        Consumer<TableProblem> each = problem -> {
            if (problem.kind().weight() != TableProblem.Weight.NOTICE) {
                problems.add(problem);
            }
        };
        if (file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            XlsxTableReader.of(CodebookTable.SHAPE).read(file, new ByteArrayInputStream(content), this::take, each);
        } else {
            CsvTableReader.of(CodebookTable.SHAPE)
                    .anyDelimiter()
                    .read(file, new ByteArrayInputStream(content), this::take, each);
        }
        return this;
    }

    /** Codes as they shall be, parents before children. */
    List<CodeDefinition> wanted() {
        return List.copyOf(wanted);
    }

    List<TableProblem> problems() {
        return List.copyOf(problems);
    }

    private void take(TableRow row) {
        var name = row.require(CodebookTable.NAME, ValueKind.TEXT);
        var origin = row.read(CodebookTable.ORIGIN, ValueKind.oneOf(CodeOrigin.class));
        var status = row.read(CodebookTable.STATUS, ValueKind.oneOf(CodeStatus.class));
        var codable = row.read(CodebookTable.CODABLE, ValueKind.FLAG);
        var parent = parent(row);
        if (name == null || !row.good()) {
            return;
        }
        var path = parent == null ? name : paths.get(parent) + CodebookTable.BELOW + name;
        var before = before(row, path);
        try {
            var code = new CodeDefinition(
                    before.guid(),
                    parent,
                    name,
                    or(row, CodebookTable.DEFINITION, before.definition()),
                    or(row, CodebookTable.INCLUDE, before.inclusion()),
                    or(row, CodebookTable.EXCLUDE, before.exclusion()),
                    or(row, CodebookTable.EXAMPLE, before.example()),
                    colour(row, before.colour()),
                    codable == null ? before.codable() : codable,
                    origin == null ? before.origin() : origin,
                    or(row, CodebookTable.DOMAIN, before.domain()),
                    status == null || status == CodeStatus.MERGED ? before.status() : status);
            keep(code, path);
            wanted.add(code);
        } catch (CodingRefused refused) {
            row.report(
                    CodebookTable.NAME,
                    TableProblem.Kind.BAD_VALUE,
                    refused.reason().name());
        }
    }

    private CodeDefinition before(TableRow row, String path) {
        var guid = guid(row.text(CodebookTable.GUID));
        if (guid != null && byGuid.containsKey(guid)) {
            return byGuid.get(guid);
        }
        var known = guid == null ? byPath.get(path) : null;
        if (known != null) {
            return known;
        }
        var fresh = CodeDefinition.named("new", 1 + (colours + wanted.size()) % CodeColours.COUNT);
        return guid == null ? fresh : fresh.as(guid);
    }

    private @Nullable UUID parent(TableRow row) {
        var path = row.text(CodebookTable.PARENT);
        if (path == null) {
            return null;
        }
        var known = byPath.get(path);
        if (known != null) {
            return known.guid();
        }
        var named = byGuid.values().stream()
                .filter(code -> code.name().equals(path))
                .toList();
        if (named.size() == 1) {
            return named.getFirst().guid();
        }
        row.report(CodebookTable.PARENT, TableProblem.Kind.BAD_VALUE, "a code above this row or in the codebook");
        return null;
    }

    private static int colour(TableRow row, int before) {
        var text = row.text(CodebookTable.COLOUR);
        if (text == null) {
            return before;
        }
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= CodeColours.COUNT) {
            return Integer.parseInt(text);
        }
        return CodeColours.nearest(text, before);
    }

    private static @Nullable String or(TableRow row, String column, @Nullable String before) {
        var text = row.text(column);
        return text == null ? before : text;
    }

    private static @Nullable UUID guid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text.replaceAll("[{}]", ""));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private void keep(CodeDefinition code, String path) {
        byGuid.put(code.guid(), code);
        byPath.put(path, code);
        paths.put(code.guid(), path);
    }
}
