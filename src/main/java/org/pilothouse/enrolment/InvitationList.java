package org.pilothouse.enrolment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.RowProblem;

/** Reads lists of people as they are pasted from mail, spreadsheets and CSV files, and says what is wrong with which line. */
final class InvitationList {
    static final String FILE = "list";
    private static final List<String> COLUMNS = List.of("name", "email", "discipline", "site", "program", "part");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]{2,}");
    private static final Pattern MAILBOX = Pattern.compile("\\s*\"?([^\"<]+?)\"?\\s*<([^>]+)>\\s*");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;

    private final InvitationDefaults defaults;
    private final Set<String> sites;
    private final Predicate<String> invitedBefore;
    private final List<NewPerson> people = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private InvitationList(InvitationDefaults defaults, Set<String> sites, Predicate<String> invitedBefore) {
        this.defaults = defaults;
        this.sites = sites;
        this.invitedBefore = invitedBefore;
    }

    /** @param invitedBefore whether somebody with that e-mail address is in the study already */
    static InvitationDraft read(
            String text, InvitationDefaults defaults, Set<String> sites, Predicate<String> invitedBefore) {
        var list = new InvitationList(defaults, sites, invitedBefore);
        list.read(text);
        return new InvitationDraft(List.copyOf(list.people), List.copyOf(list.problems));
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    private void read(String text) {
        var lines = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
        List<String> columns = COLUMNS;
        var first = true;
        for (var line : lines) {
            var isHeader = first
                    && line.getFields().stream().anyMatch(cell -> named(cell).equals("email"));
            if (isHeader) {
                columns = line.getFields().stream().map(InvitationList::named).toList();
            } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                add(line, columns);
            }
            first = false;
        }
    }

    private void add(CsvRecord line, List<String> columns) {
        var name = cell(line, columns, "name");
        var email = cell(line, columns, "email");
        var mailbox = MAILBOX.matcher(name == null ? "" : name);
        if (email == null && mailbox.matches()) {
            name = mailbox.group(1);
            email = mailbox.group(2).strip();
        }
        var before = problems.size();
        check(line, "name", name, name != null && name.length() <= LONGEST_NAME, "NAME_EXPECTED", "");
        check(line, "email", email, email != null && isEmail(email), "EMAIL_EXPECTED", "name@place.example");
        var site = orElse(cell(line, columns, "site"), defaults.site());
        check(line, "site", site, sites.contains(site), "UNKNOWN_SITE", String.join(", ", sites));
        var discipline = value(line, columns, "discipline", Discipline.class, defaults.discipline());
        var part = value(line, columns, "part", Part.class, defaults.part());
        if (problems.size() > before || name == null || email == null) {
            return;
        }
        var key = email.toLowerCase(Locale.ROOT);
        check(line, "email", email, seen.add(key), "TWICE_IN_LIST", "");
        check(line, "email", email, !invitedBefore.test(key), "ALREADY_INVITED", "");
        if (problems.size() == before && discipline.isPresent() && part.isPresent()) {
            people.add(new NewPerson(name, key, part.get(), discipline.get(), site, cell(line, columns, "program")));
        }
    }

    private <E extends Enum<E>> Optional<E> value(
            CsvRecord line, List<String> columns, String column, Class<E> type, E otherwise) {
        var found = cell(line, columns, column);
        if (found == null) {
            return Optional.of(otherwise);
        }
        var known = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(found))
                .findFirst();
        var expected = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        check(line, column, found, known.isPresent(), "UNKNOWN_VALUE", String.join(", ", expected));
        return known;
    }

    private void check(
            CsvRecord line, String column, @Nullable String found, boolean fine, String reason, String expected) {
        if (!fine) {
            var shown = found == null ? "" : found;
            problems.add(new RowProblem(FILE, (int) line.getStartingLineNumber(), column, reason, shown, expected));
        }
    }

    private static @Nullable String cell(CsvRecord line, List<String> columns, String column) {
        var index = columns.indexOf(column);
        if (index < 0 || index >= line.getFieldCount() || line.getField(index).isBlank()) {
            return null;
        }
        return line.getField(index).strip();
    }

    private static String orElse(@Nullable String found, String otherwise) {
        return found == null ? otherwise : found;
    }

    private static String named(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static char separatorOf(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 ? ';' : ',';
    }
}
