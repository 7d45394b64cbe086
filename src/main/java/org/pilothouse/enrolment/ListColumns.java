package org.pilothouse.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a list says what: by a header however it is worded, or by what stands there. */
final class ListColumns {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final List<String> UNNAMED = List.of("name", "email", "discipline", "site", "program", "part");
    private static final List<String> ADDRESS_FIRST = List.of("email", "name", "discipline", "site", "program", "part");
    private static final Map<String, List<String>> WORDS = Map.of(
            "name", List.of("name", "fullname", "person", "clinician", "nom"),
            "first", List.of("firstname", "givenname", "prénom"),
            "last", List.of("lastname", "surname", "familyname"),
            "email", List.of("email", "emailaddress", "mail", "address", "courriel"),
            "discipline", List.of("discipline", "profession"),
            "site", List.of("site", "clinic", "location", "workplace"),
            "program", List.of("program", "programme", "team"),
            "part", List.of("part", "takespartin"));

    private final List<String> names;

    private ListColumns(List<String> names) {
        this.names = names;
    }

    /** The columns that a header names; empty when the row is none. */
    static Optional<ListColumns> named(List<String> row) {
        var names = row.stream().map(ListColumns::meaning).toList();
        var isHeader = names.contains("email") && (names.contains("name") || names.contains("last"));
        return isHeader ? Optional.of(new ListColumns(names)) : Optional.empty();
    }

    /** The columns of a list without a header, judged by its first row. */
    static ListColumns unnamed(List<String> row, Predicate<String> isEmail) {
        return new ListColumns(
                !row.isEmpty() && isEmail.test(row.getFirst().strip()) && row.size() > 1 ? ADDRESS_FIRST : UNNAMED);
    }

    @Nullable String cell(List<String> row, String column) {
        var index = names.indexOf(column);
        if (index < 0 || index >= row.size() || row.get(index).isBlank()) {
            return null;
        }
        return row.get(index).strip();
    }

    /** The name, in one column or two. */
    @Nullable String name(List<String> row) {
        var whole = cell(row, "name");
        var first = cell(row, "first");
        var last = cell(row, "last");
        if (whole != null || (first == null && last == null)) {
            return whole;
        }
        return ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    }

    private static String meaning(String header) {
        var word = letters(header);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
