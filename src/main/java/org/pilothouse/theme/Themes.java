package org.pilothouse.theme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeCard.Candidate;
import org.pilothouse.theme.ThemeCard.ThemeCode;
import org.pilothouse.theme.ThemeRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The themes of a study. Reading them is on the trail, because passages are an individual's words. */
@Service
@MayResearch
public class Themes {
    private final ThemeRepository themes;
    private final ThemeGrounds grounds;
    private final QuoteRules rules;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Themes(
            ThemeRepository themes,
            ThemeGrounds grounds,
            QuoteRules rules,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.themes = themes;
        this.grounds = grounds;
        this.rules = rules;
        this.trail = trail;
        this.events = events;
    }

    /** In their order, with what each rests on. */
    public List<ThemeCard> all(StudyId study) {
        trail.write(new ThemesRead(study, "themes"));
        return grounds.cards(study);
    }

    public Optional<ThemeCard> find(StudyId study, UUID guid) {
        trail.write(new ThemesRead(study, "theme " + guid));
        return grounds.cards(study).stream()
                .filter(card -> card.guid().equals(guid))
                .findFirst();
    }

    /** The codes a theme can be built from, by name. */
    public List<ThemeCode> codes(StudyId study) {
        return grounds.codes(study);
    }

    /** Passages to quote: of the theme's codes, containing what was typed, at most 50. */
    public List<Candidate> candidates(StudyId study, UUID guid, String typed) {
        trail.write(new ThemesRead(study, "passages of theme " + guid));
        return grounds.candidates(study, guid, typed);
    }

    /** Adds a theme as the last one. */
    @Transactional
    public UUID create(StudyId study, String name) {
        var text = ThemeText.named(name);
        rules.check(study, text);
        refuseTaken(study, text.name(), null);
        var last = themes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .mapToInt(Theme::position)
                .max()
                .orElse(-1);
        var theme = themes.save(new Theme(study, UUID.randomUUID(), text, last + 1));
        changed(theme, "added");
        return theme.guid();
    }

    /** Changes words and codes; a final theme must stay one. */
    @Transactional
    public void change(StudyId study, UUID guid, ThemeText text, List<UUID> codes) {
        var theme = known(study, guid);
        rules.check(study, text);
        refuseTaken(study, text.name(), guid);
        var known = grounds.codes(study).stream().map(ThemeCode::guid).toList();
        if (!known.containsAll(codes)) {
            throw new ThemeRefused(Reason.UNKNOWN_CODE);
        }
        theme.describe(text);
        theme.assign(codes);
        if (theme.status() == ThemeStatus.FINAL) {
            theme.finish(rules.wantsDeviantCase(study));
        }
        changed(theme, "changed");
    }

    /** Lets the theme enter releases. */
    @Transactional
    public void finish(StudyId study, UUID guid) {
        var theme = known(study, guid);
        theme.finish(rules.wantsDeviantCase(study));
        changed(theme, "finished");
    }

    @Transactional
    public void reopen(StudyId study, UUID guid) {
        var theme = known(study, guid);
        theme.reopen();
        changed(theme, "reopened");
    }

    /** Moves the theme up or down among the others. */
    @Transactional
    public void move(StudyId study, UUID guid, int places) {
        var all = new java.util.ArrayList<>(themes.findByStudyOrderByPositionAscIdAsc(study));
        var theme = known(study, guid);
        var from = all.indexOf(theme);
        all.remove(theme);
        all.add(Math.clamp((long) from + places, 0, all.size()), theme);
        for (var place = 0; place < all.size(); place++) {
            all.get(place).moveTo(place);
        }
        changed(theme, "moved");
    }

    @Transactional
    public void remove(StudyId study, UUID guid) {
        var theme = known(study, guid);
        themes.delete(theme);
        changed(theme, "removed");
    }

    /** Takes a passage as a quote, unchanged and not yet approved. */
    @Transactional
    public void quote(StudyId study, UUID guid, UUID coding) {
        var theme = known(study, guid);
        var words = grounds.of(study).quotable(coding).words();
        theme.add(new Quote(coding, words, Attribution.CODE_ONLY, false));
        changed(theme, "quoted");
    }

    /** Changes how a quote is printed; what is left out or changed stands in square brackets. It has to be approved again. */
    @Transactional
    public void editQuote(StudyId study, UUID guid, UUID coding, String text, Attribution attribution) {
        var theme = known(study, guid);
        var quote = quote(theme, coding);
        var passage = grounds.of(study).quotable(coding);
        if (text.length() > ThemeText.LONGEST_TEXT) {
            throw new ThemeRefused(Reason.TOO_LONG, ThemeText.LONGEST_TEXT);
        }
        if (text.isBlank() || !Quoting.isBracketedEdit(text, passage.words())) {
            throw new ThemeRefused(Reason.EDIT_NOT_BRACKETED);
        }
        rules.checkQuote(study, text);
        theme.replace(quote.edited(text.strip(), attribution));
        changed(theme, "quote-edited");
    }

    /** Lets a quote enter releases, or takes that back. */
    @Transactional
    public void approve(StudyId study, UUID guid, UUID coding, boolean yes) {
        var theme = known(study, guid);
        var quote = quote(theme, coding);
        if (yes) {
            grounds.of(study).quotable(coding);
            rules.checkQuote(study, quote.editedText());
        }
        theme.replace(quote.approved(yes));
        changed(theme, yes ? "quote-approved" : "quote-withheld");
    }

    @Transactional
    public void removeQuote(StudyId study, UUID guid, UUID coding) {
        var theme = known(study, guid);
        theme.removeQuote(coding);
        changed(theme, "quote-removed");
    }

    private static Quote quote(Theme theme, UUID coding) {
        return theme.quote(coding).orElseThrow(() -> new ThemeRefused(Reason.UNKNOWN_CODING));
    }

    private void refuseTaken(StudyId study, String name, @org.jspecify.annotations.Nullable UUID own) {
        if (themes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .anyMatch(theme ->
                        theme.text().name().equals(name) && !theme.guid().equals(own))) {
            throw new ThemeRefused(Reason.NAME_TAKEN, name);
        }
    }

    private Theme known(StudyId study, UUID guid) {
        return themes.findByStudyAndGuid(study, guid).orElseThrow(() -> new ThemeRefused(Reason.UNKNOWN_THEME));
    }

    private void changed(Theme theme, String what) {
        events.publishEvent(new ThemeChanged(theme.study(), what, theme.guid()));
    }
}
