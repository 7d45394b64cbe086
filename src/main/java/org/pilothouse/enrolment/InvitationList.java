package org.pilothouse.enrolment;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.RowProblem;

/** Reads lists of people as they are pasted from mail, spreadsheets and CSV files, and says what is wrong with which line. */
final class InvitationList {
    static final String FILE = "list";
    static final int MOST_PEOPLE = 1000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]{2,}");
    private static final Pattern MAILBOX = Pattern.compile("\\s*\"?([^\"<]+?)\"?\\s*<([^>]+)>\\s*");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PROGRAM = 120;

    private final InvitationDefaults defaults;
    private final Set<String> sites;
    private final Function<String, @Nullable String> known;
    private final Predicate<String> mayBeWritten;
    private final List<NewPerson> people = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private InvitationList(
            InvitationDefaults defaults,
            Set<String> sites,
            Function<String, @Nullable String> known,
            Predicate<String> mayBeWritten) {
        this.defaults = defaults;
        this.sites = sites;
        this.known = known;
        this.mayBeWritten = mayBeWritten;
    }

    /**
     * @param known why somebody with that e-mail address cannot be taken, or null
     * @param mayBeWritten whether a free text names nobody
     */
    static InvitationDraft read(
            String text,
            InvitationDefaults defaults,
            Set<String> sites,
            Function<String, @Nullable String> known,
            Predicate<String> mayBeWritten) {
        var list = new InvitationList(defaults, sites, known, mayBeWritten);
        list.read(text);
        return new InvitationDraft(List.copyOf(list.people), List.copyOf(list.problems));
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    private void read(String text) {
        @Nullable ListColumns columns = null;
        try {
            for (var line : ListLine.of(text)) {
                if (line.cells().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    var header = ListColumns.named(line.cells());
                    columns = header.orElseGet(() -> ListColumns.unnamed(line.cells(), InvitationList::isEmail));
                    if (header.isPresent()) {
                        continue;
                    }
                }
                add(line, columns);
            }
        } catch (CsvParseException unreadable) {
            problems.add(new RowProblem(FILE, 1, "", "UNREADABLE", "", ""));
        }
        if (people.size() > MOST_PEOPLE) {
            problems.add(new RowProblem(FILE, 1, "", "TOO_MANY", "" + people.size(), "" + MOST_PEOPLE));
        }
    }

    private void add(ListLine line, ListColumns columns) {
        var fields = line.cells();
        var name = columns.name(fields);
        var email = columns.cell(fields, "email");
        var mailbox = MAILBOX.matcher(name == null ? "" : name);
        if (email == null && mailbox.matches()) {
            name = mailbox.group(1);
            email = mailbox.group(2).strip();
        }
        var before = problems.size();
        check(line, "name", name, name != null && name.length() <= LONGEST_NAME, "NAME_EXPECTED", "");
        check(line, "email", email, email != null, "EMAIL_MISSING", "");
        check(line, "email", email, email == null || isEmail(email), "EMAIL_EXPECTED", "name@place.example");
        var site = site(columns.cell(fields, "site"));
        check(line, "site", site, sites.contains(site), "UNKNOWN_SITE", String.join(", ", sites));
        var discipline = discipline(line, columns.cell(fields, "discipline"));
        var part = part(line, columns.cell(fields, "part"));
        var program = columns.cell(fields, "program");
        var fine = program == null || program.length() <= LONGEST_PROGRAM && mayBeWritten.test(program);
        check(line, "program", program, fine, "NOT_A_PROGRAM", "");
        if (problems.size() > before || name == null || email == null) {
            return;
        }
        var key = email.toLowerCase(Locale.ROOT);
        check(line, "email", email, seen.add(key), "TWICE_IN_LIST", "");
        var taken = known.apply(key);
        check(line, "email", email, taken == null, taken == null ? "" : taken, "");
        if (problems.size() == before && discipline.isPresent() && part.isPresent()) {
            people.add(new NewPerson(name, key, part.get(), discipline.get(), site, program));
        }
    }

    /** Sites are found however they are capitalised. */
    private String site(@Nullable String found) {
        return found == null
                ? defaults.site()
                : sites.stream().filter(found::equalsIgnoreCase).findFirst().orElse(found);
    }

    private Optional<Discipline> discipline(ListLine line, @Nullable String found) {
        var known = found == null ? Optional.of(defaults.discipline()) : ListWords.discipline(found);
        check(line, "discipline", found, known.isPresent(), "UNKNOWN_VALUE", names(Discipline.values()));
        return known;
    }

    private Optional<Part> part(ListLine line, @Nullable String found) {
        var known = found == null ? Optional.of(defaults.part()) : ListWords.part(found);
        check(line, "part", found, known.isPresent(), "UNKNOWN_VALUE", names(Part.values()));
        return known;
    }

    private void check(
            ListLine line, String column, @Nullable String found, boolean fine, String reason, String expected) {
        if (!fine) {
            var shown = found == null ? "" : found;
            problems.add(new RowProblem(FILE, line.number(), column, reason, shown, expected));
        }
    }

    private static String names(Enum<?>[] all) {
        return String.join(", ", Arrays.stream(all).map(Enum::name).toList());
    }
}
