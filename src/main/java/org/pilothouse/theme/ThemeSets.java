package org.pilothouse.theme;

import java.util.List;
import java.util.UUID;
import org.pilothouse.coding.CodeUses;
import org.pilothouse.coding.CodedPassages;
import org.pilothouse.coding.ProjectSets;
import org.pilothouse.refiqda.Loss;
import org.pilothouse.refiqda.QdaSet;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Themes in a REFI-QDA project: each goes out as a set of codes under its guid, and a set of codes comes in as a draft. */
@Component
class ThemeSets implements ProjectSets, CodeUses {
    private final ThemeRepository themes;
    private final CodedPassages passages;

    ThemeSets(ThemeRepository themes, CodedPassages passages) {
        this.themes = themes;
        this.passages = passages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<QdaSet> sets(StudyId study) {
        var merged = passages.merged(study);
        return themes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .map(theme -> new QdaSet(
                        theme.guid(),
                        theme.text().name(),
                        theme.text().concept().isEmpty() ? null : theme.text().concept(),
                        theme.codes(merged),
                        List.of(),
                        List.of()))
                .toList();
    }

    @Override
    public List<Loss> losses(StudyId study) {
        var all = themes.findByStudyOrderByPositionAscIdAsc(study);
        var told = all.stream()
                .filter(theme -> !theme.text().summary().isEmpty()
                        || !theme.text().oneLine().isEmpty()
                        || !theme.text().deviantCase().isEmpty())
                .count();
        var quotes = all.stream().mapToInt(theme -> theme.quotes().size()).sum();
        return List.of(new Loss("theme-text", (int) told), new Loss("theme-quote", quotes));
    }

    @Override
    public void read(StudyId study, List<QdaSet> sets, BundleReport report) {
        var position = themes.findByStudyOrderByPositionAscIdAsc(study).size();
        for (var set : sets) {
            if (set.codes().isEmpty() || set.name().isBlank() || CODE_SET.equals(set.description())) {
                continue;
            }
            var name = shortened(set.name(), ThemeText.LONGEST_NAME);
            var concept = set.description() == null ? "" : shortened(set.description(), ThemeText.LONGEST_TEXT);
            var text = new ThemeText(name, concept, "", "", "");
            var theme = themes.findByStudyAndGuid(study, set.guid()).orElse(null);
            if (theme == null) {
                theme = themes.save(new Theme(study, set.guid(), text, position++));
            }
            theme.assign(set.codes());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(StudyId study, UUID code) {
        var merged = passages.merged(study);
        return themes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .filter(theme -> theme.codes(merged).contains(code))
                .map(theme -> theme.text().name())
                .toList();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
