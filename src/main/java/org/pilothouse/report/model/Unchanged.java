package org.pilothouse.report.model;

import java.util.ArrayList;
import java.util.List;

/** Says which figures a release leaves as an earlier one gave them (rule 5): without their values, and where they stand. */
final class Unchanged {
    private static final String REASONS = "REASONS";

    private Unchanged() {}

    /** @param parts what of the answer the section prints, beside the answer as a whole */
    static Section beside(Section section, Answer answer, Words words, String... parts) {
        var unchanged = answer.details().object("unchangedSince");
        var whole = unchanged.text("ALL");
        if (whole.isPresent()) {
            return instead(section, words.say("report.unchanged", whole.get()));
        }
        var sentences = new ArrayList<>(section.sentences());
        for (var part : parts) {
            var since = unchanged.text(part);
            if (since.isPresent() && part.equals(REASONS)) {
                return instead(section, words.say("report.unchanged", since.get()));
            }
            since.ifPresent(release -> sentences.add(words.say("report.unchanged." + part, release)));
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

    private static Section instead(Section section, String words) {
        return new Section(
                section.id(), section.heading(), words, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
