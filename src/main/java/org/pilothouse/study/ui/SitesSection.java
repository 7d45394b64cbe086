package org.pilothouse.study.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;

/** Where clinicians work. */
class SitesSection extends ListSection<Site> {

    SitesSection(Editing editing) {
        super("sites", editing);
    }

    @Override
    List<Site> items(StudyDefinition study) {
        return study.sites();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<Site> items) {
        return study.withSites(items);
    }

    @Override
    StudyDefinition follow(StudyDefinition study, Site before, Site after) {
        return study.withPhases(study.phases().stream()
                .map(phase -> before.name().equals(phase.site()) ? at(phase, after.name()) : phase)
                .toList());
    }

    private static Phase at(Phase phase, String site) {
        return new Phase(phase.name(), phase.kind(), phase.start(), phase.end(), phase.arm(), site, phase.tool());
    }

    @Override
    String name(Site site) {
        return site.name();
    }

    @Override
    String details(Site site) {
        return site.setting() == null ? getTranslation("study.site.no-setting") : Choices.words(this, site.setting());
    }

    @Override
    Supplier<Site> fields(FormFields form, @Nullable Site site) {
        var name = form.required("name", new TextField());
        var setting = form.optional("setting", Choices.optional(Setting.class));
        if (site != null) {
            name.setValue(site.name());
            setting.setValue(site.setting());
        }
        return () -> new Site(name.getValue().strip(), setting.getValue());
    }
}
