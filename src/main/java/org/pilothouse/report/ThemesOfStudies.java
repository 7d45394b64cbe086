package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeFacts;
import org.springframework.stereotype.Component;

/** Takes final themes with the quotes that consent allows. */
@Component
class ThemesOfStudies implements ThemeSource {
    private final ThemeFacts themes;

    ThemesOfStudies(ThemeFacts themes) {
        this.themes = themes;
    }

    @Override
    public List<ReleasedTheme> themes(StudyId study) {
        return themes.forRelease(study).stream()
                .map(theme -> new ReleasedTheme(
                        theme.guid(),
                        theme.name(),
                        theme.concept(),
                        theme.oneLine(),
                        theme.summary(),
                        theme.voices(),
                        theme.interviewed(),
                        theme.quotes().stream()
                                .map(quote -> new ApprovedQuote(quote.text(), quote.attribution()))
                                .toList()))
                .toList();
    }
}
