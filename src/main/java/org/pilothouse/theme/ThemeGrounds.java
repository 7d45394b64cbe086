package org.pilothouse.theme;

import java.util.List;
import java.util.Set;
import org.pilothouse.coding.CodedPassages;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeCard.ThemeCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fetches what themes are counted in, in a handful of queries. */
@Component
@Transactional(readOnly = true)
class ThemeGrounds {
    private final CodedPassages passages;
    private final InterviewTexts interviews;
    private final QuoteRules rules;
    private final ThemeRepository themes;

    ThemeGrounds(CodedPassages passages, InterviewTexts interviews, QuoteRules rules, ThemeRepository themes) {
        this.passages = passages;
        this.interviews = interviews;
        this.rules = rules;
        this.themes = themes;
    }

    ThemeGround of(StudyId study) {
        return new ThemeGround(
                codes(study),
                passages.all(study),
                interviews.interviews(study),
                interviews.answering(study),
                rules.of(study),
                passages.merged(study));
    }

    java.util.Map<java.util.UUID, java.util.UUID> merged(StudyId study) {
        return passages.merged(study);
    }

    /** The codes that passages can be coded with. */
    List<ThemeCode> codes(StudyId study) {
        return passages.codes(study).stream()
                .filter(CodedPassages.CodeName::codable)
                .map(code -> new ThemeCode(code.guid(), code.name(), code.colour()))
                .toList();
    }

    /** The themes in their order. */
    List<ThemeCard> cards(StudyId study) {
        var all = themes.findByStudyOrderByPositionAscIdAsc(study);
        if (all.isEmpty()) {
            return List.of();
        }
        var ground = of(study);
        return all.stream().map(ground::card).toList();
    }

    /** A theme with who voices it, of whom. */
    record Voiced(ThemeCard card, Set<ParticipantCode> voices, Set<ParticipantCode> interviewed) {}

    /** The themes in their order, with the people they are counted in. */
    List<Voiced> voiced(StudyId study) {
        var all = themes.findByStudyOrderByPositionAscIdAsc(study);
        if (all.isEmpty()) {
            return List.of();
        }
        var ground = of(study);
        return all.stream()
                .map(theme -> new Voiced(ground.card(theme), ground.voices(theme), ground.people()))
                .toList();
    }

    List<ThemeCard.Candidate> candidates(StudyId study, java.util.UUID theme, String typed) {
        return themes.findByStudyAndGuid(study, theme)
                .map(one -> of(study).candidates(one, typed))
                .orElse(List.of());
    }
}
