package org.pilothouse.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;

/** Reads the entries of {@code themes.yaml}; what is malformed or refers to nothing goes to the report. */
final class ThemeEntries {
    private final StudyId study;
    private final ThemeGround ground;
    private final QuoteRules rules;
    private final boolean withProject;
    private final BundleReport report;
    private final Set<Object> seen = new HashSet<>();

    /** @param withProject whether codes and codings came along; without them, references are noted and left out */
    ThemeEntries(StudyId study, ThemeGround ground, QuoteRules rules, boolean withProject, BundleReport report) {
        this.study = study;
        this.ground = ground;
        this.rules = rules;
        this.withProject = withProject;
        this.report = report;
    }

    /** A theme as it stands in the file. */
    record Read(UUID guid, ThemeText text, ThemeStatus status, List<UUID> codes, List<Quote> quotes) {}

    List<Read> read(List<@Nullable Object> entries) {
        var themes = new ArrayList<Read>();
        for (var number = 1; number <= entries.size(); number++) {
            if (entries.get(number - 1) instanceof Map<?, ?> entry) {
                theme("themes[" + number + "]", entry).ifPresent(themes::add);
            } else {
                refuse("themes[" + number + "]", "UNKNOWN_VALUE", "", "a theme");
            }
        }
        return themes;
    }

    private Optional<Read> theme(String where, Map<?, ?> entry) {
        var guid = guid(where + ".guid", entry.get("guid"));
        var text = text(where, entry);
        var status = constant(where + ".status", entry.get("status"), ThemeStatus.class);
        if (guid.isEmpty() || text.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(guid.get()) || !seen.add(text.get().name())) {
            refuse(where, "DUPLICATE", text.get().name(), "a guid and a name that occur once");
        }
        text.get().texts().forEach((field, words) -> lint(where, field, words));
        return Optional.of(new Read(
                guid.get(),
                text.get(),
                status.get(),
                codes(where + ".codes", entry.get("codes")),
                quotes(where + ".quotes", entry.get("quotes"))));
    }

    private Optional<ThemeText> text(String where, Map<?, ?> entry) {
        try {
            return Optional.of(new ThemeText(
                    string(entry.get("name")),
                    string(entry.get("concept")),
                    string(entry.get("oneLine")),
                    string(entry.get("summary")),
                    string(entry.get("deviantCase"))));
        } catch (ThemeRefused refused) {
            refuse(
                    where,
                    refused.reason().name(),
                    "",
                    "a name, and texts of at most " + ThemeText.LONGEST_TEXT + " characters");
            return Optional.empty();
        }
    }

    private List<UUID> codes(String where, @Nullable Object listed) {
        var codes = new ArrayList<UUID>();
        for (var one : list(where, listed)) {
            guid(where, one)
                    .filter(code -> isThere(ground.knowsCode(code), where, code, "a code of project.qdpx"))
                    .ifPresent(codes::add);
        }
        return codes;
    }

    private List<Quote> quotes(String where, @Nullable Object listed) {
        var quotes = new ArrayList<Quote>();
        for (var one : list(where, listed)) {
            if (one instanceof Map<?, ?> entry) {
                quote(where, entry).ifPresent(quotes::add);
            } else {
                refuse(where, "UNKNOWN_VALUE", "", "a quote");
            }
        }
        if (quotes.stream().map(Quote::coding).distinct().count() < quotes.size()) {
            refuse(where, "DUPLICATE", "", "a coding that is quoted once in a theme");
        }
        return quotes;
    }

    private Optional<Quote> quote(String where, Map<?, ?> entry) {
        var coding = guid(where + ".coding", entry.get("coding"))
                .filter(guid -> isThere(ground.knowsCoding(guid), where + ".coding", guid, "a coding of project.qdpx"));
        var attribution = constant(where + ".attribution", entry.get("attribution"), Attribution.class);
        var text = string(entry.get("editedText")).strip();
        if (coding.isEmpty() || attribution.isEmpty()) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.length() > ThemeText.LONGEST_TEXT) {
            refuse(where + ".editedText", "UNKNOWN_VALUE", "", "1 to " + ThemeText.LONGEST_TEXT + " characters");
            return Optional.empty();
        }
        lint(where + ".editedText", "quote.text", text);
        if (!ground.mayQuote(coding.get())) {
            report.note(new RowProblem(
                    ThemeBundle.FILE,
                    0,
                    where,
                    "CK-01",
                    coding.get().toString(),
                    "words of somebody who agreed to be quoted; kept and never printed"));
        }
        return Optional.of(new Quote(coding.get(), text, attribution.get(), isYes(entry.get("approved"))));
    }

    private void lint(String where, String field, @Nullable String text) {
        if (text != null) {
            rules.problem(study, field, text).ifPresent(hit -> refuse(where, PhiHit.CHECK, "", hit.expected()));
        }
    }

    private boolean isThere(boolean known, String where, UUID guid, String expected) {
        if (!known && withProject) {
            refuse(where, "UNKNOWN_REFERENCE", guid.toString(), expected);
        } else if (!known) {
            report.note(new RowProblem(ThemeBundle.FILE, 0, where, "UNKNOWN_REFERENCE", guid.toString(), expected));
        }
        return known;
    }

    private Collection<?> list(String where, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> several) {
            return several;
        }
        refuse(where, "UNKNOWN_VALUE", "", "a list");
        return List.of();
    }

    private Optional<UUID> guid(String where, @Nullable Object value) {
        try {
            return Optional.of(UUID.fromString(string(value)));
        } catch (IllegalArgumentException malformed) {
            refuse(where, "UNKNOWN_VALUE", string(value), "a GUID");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> constant(String where, @Nullable Object value, Class<E> type) {
        try {
            return Optional.of(Enum.valueOf(type, string(value)));
        } catch (IllegalArgumentException unknown) {
            refuse(
                    where,
                    "UNKNOWN_VALUE",
                    string(value),
                    List.of(type.getEnumConstants()).toString());
            return Optional.empty();
        }
    }

    private static boolean isYes(@Nullable Object value) {
        return value != null && Set.of("true", "Y").contains(value.toString());
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void refuse(String where, String reason, String found, String expected) {
        report.refuse(new RowProblem(ThemeBundle.FILE, 0, where, reason, found, expected));
    }
}
