package org.pilothouse.report.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pilothouse.analysis.BesideLeads;

/** Says which figures a release leaves as an earlier one gave them (rule 5): without their values, and where they stand. */
final class Unchanged {
    private static final String REASONS = "REASONS";

    /** What of a section is all that it says. */
    private static final Set<String> TABLES_ONLY = Set.of(REASONS, "PATHS");

    /** In the place of a release: not printed because of what leads saw. */
    private static final String BESIDE_NIGHT = "0";

    private Unchanged() {}

    /** @param parts what of the answer the section prints, beside the answer as a whole */
    static Section beside(Section section, Answer answer, Words words, String... parts) {
        var unchanged = answer.details().object("unchangedSince");
        var whole = unchanged.text("ALL");
        if (whole.isPresent()) {
            return instead(section, words.say("report.unchanged", whole.get()));
        }
        var night = answer.details().text(BesideLeads.NIGHT);
        var isRounded = night.filter(BesideLeads::isRounded).isPresent();
        var leftOut = List.of(parts).stream().filter(TABLES_ONLY::contains).findFirst();
        if (isRounded && leftOut.isPresent()) {
            return instead(section, words.say("report.beside-leads." + leftOut.get()));
        }
        var sentences = new ArrayList<>(isRounded ? List.of() : section.sentences());
        night.ifPresent(since -> sentences.add(
                isRounded
                        ? words.say("report.beside-leads." + since)
                        : words.say("report.beside-leads.night", words.date(Instant.parse(since)))));
        for (var part : parts) {
            var since = unchanged.text(part);
            if (since.isPresent() && part.equals(REASONS)) {
                return instead(section, since(part, since.get(), words));
            }
            since.ifPresent(release -> sentences.add(since(part, release, words)));
        }
        return new Section(
                section.id(),
                section.heading(),
                section.lead(),
                sentences,
                section.more(),
                section.headlines(),
                section.tables(),
                VersionNote.under(section.charts(), answer, words));
    }

    private static String since(String part, String release, Words words) {
        if (release.equals(BESIDE_NIGHT)) {
            return words.say("report.beside-leads." + part);
        }
        return words.say(part.equals(REASONS) ? "report.unchanged" : "report.unchanged." + part, release);
    }

    private static Section instead(Section section, String words) {
        return new Section(
                section.id(), section.heading(), words, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
