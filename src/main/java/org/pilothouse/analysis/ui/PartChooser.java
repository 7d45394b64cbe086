package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.analysis.AnalysisParameters;

/** Chooses between the whole pilot and one of its phases, sites or disciplines. */
class PartChooser extends Select<AnalysisParameters> {

    PartChooser(List<AnalysisParameters> parts, AnalysisParameters chosen, Consumer<AnalysisParameters> choose) {
        var all = new ArrayList<>(List.of(AnalysisParameters.NONE));
        all.addAll(parts);
        addClassName("part-chooser");
        setLabel(getTranslation("analysis.part"));
        setItemLabelGenerator(this::words);
        setItems(all);
        setValue(all.contains(chosen) ? chosen : AnalysisParameters.NONE);
        addValueChangeListener(change -> choose.accept(change.getValue()));
    }

    private String words(AnalysisParameters part) {
        if (part.phase() != null) {
            return getTranslation("analysis.part.phase", part.phase());
        }
        if (part.site() != null) {
            return getTranslation("analysis.part.site", part.site());
        }
        return part.discipline() == null
                ? getTranslation("analysis.part.all")
                : getTranslation("enrolment.discipline." + part.discipline().name());
    }
}
