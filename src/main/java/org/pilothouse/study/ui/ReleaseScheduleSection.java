package org.pilothouse.study.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.PlannedRelease;
import org.pilothouse.study.StudyDefinition;

/** When reports are planned, and which of them is the last. */
class ReleaseScheduleSection extends ListSection<PlannedRelease> {

    ReleaseScheduleSection(Editing editing) {
        super("releases", editing);
    }

    @Override
    boolean isPartOfPlan() {
        return true;
    }

    @Override
    List<PlannedRelease> items(StudyDefinition study) {
        return study.analysisPlan().releases();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<PlannedRelease> items) {
        var inOrder = items.stream()
                .sorted(Comparator.comparing(PlannedRelease::date))
                .toList();
        return study.withPlan(study.analysisPlan().with(study.analysisPlan().decisionRule(), inOrder));
    }

    @Override
    String name(PlannedRelease release) {
        return date(release.date());
    }

    @Override
    String details(PlannedRelease release) {
        return Choices.words(this, release.kind());
    }

    @Override
    Supplier<PlannedRelease> fields(FormFields form, @Nullable PlannedRelease release) {
        var day = form.required("release.date", new DatePicker());
        var kind = form.required("release.kind", Choices.of(PlannedRelease.Kind.class));
        kind.setValue(PlannedRelease.Kind.FINAL);
        if (release != null) {
            day.setValue(release.date());
            kind.setValue(release.kind());
        }
        return () -> new PlannedRelease(day.getValue(), kind.getValue());
    }
}
