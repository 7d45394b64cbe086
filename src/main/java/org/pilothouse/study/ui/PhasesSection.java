package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.Design;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.VersionChange;

/** When what happens, and for which group. */
class PhasesSection extends ListSection<Phase> {
    private final List<String> sites;
    private final List<String> tools;

    @Nullable PhaseMoves moves;

    private final LocalDate today;

    PhasesSection(Editing editing, StudyDefinition study, LocalDate today) {
        super("phases", editing);
        this.today = today;
        sites = study.sites().stream().map(StudyDefinition.Site::name).toList();
        tools = study.tools().stream().map(StudyDefinition.Tool::name).toList();
    }

    @Override
    void show(StudyDefinition study, boolean editable) {
        super.show(study, editable);
        if (editable && !study.phases().isEmpty()) {
            var line = new PhaseMoves(editing(), study, today, this::edit, this::refill);
            addComponentAtIndex(1, line);
            moves = line;
        }
    }

    @Override
    List<Phase> items(StudyDefinition study) {
        return study.phases();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<Phase> items) {
        return study.withPhases(items);
    }

    @Override
    String whatIsMissing(StudyDefinition study) {
        return study.design() == Design.QUALITATIVE_ONLY ? "phases.interviews" : super.whatIsMissing(study);
    }

    @Override
    String name(Phase phase) {
        return phase.name();
    }

    @Override
    String details(Phase phase) {
        var words = Stream.of(
                Choices.words(this, phase.kind()),
                getTranslation("study.from-to", date(phase.start()), date(phase.end())),
                phase.tool() == null ? "" : phase.tool(),
                phase.arm() == null ? "" : getTranslation("study.phase.arm", phase.arm()),
                phase.site() == null ? "" : getTranslation("study.phase.site", phase.site()));
        return String.join(" · ", words.filter(word -> !word.isEmpty()).toList());
    }

    @Override
    Supplier<Phase> fields(FormFields form, @Nullable Phase phase) {
        var name = form.required("name", new TextField());
        var kind = form.required("phase.kind", Choices.of(PhaseKind.class));
        var start = form.required("start", new DatePicker());
        var end = form.required("end", new DatePicker());
        var tool = form.optional("tool", oneOf(tools, "study.phase.no-tool"));
        var arm = form.optional("arm", new TextField());
        var site = form.optional("site", oneOf(sites, "study.phase.every-site"));
        arm.setHelperText(getTranslation("study.field.arm.help"));
        if (phase != null) {
            name.setValue(phase.name());
            kind.setValue(phase.kind());
            start.setValue(phase.start());
            end.setValue(phase.end());
            tool.setValue(phase.tool());
            arm.setValue(Texts.orEmpty(phase.arm()));
            site.setValue(phase.site());
        }
        return () -> new Phase(
                name.getValue().strip(),
                kind.getValue(),
                start.getValue(),
                end.getValue(),
                Texts.orNull(arm.getValue()),
                site.getValue(),
                tool.getValue());
    }

    /** What a tool that got another version in the middle of the phase makes of it, and how the phase becomes two. */
    @Override
    Component below(Phase phase) {
        var study = editing().now();
        return new Div(VersionChange.in(study).stream()
                .filter(change ->
                        change.phase().equals(phase.name()) && change.tool().equals(phase.tool()))
                .map(change -> new VersionSplit(study, change, editing()))
                .toArray(Component[]::new));
    }

    private Select<String> oneOf(List<String> items, String nothing) {
        var select = new Select<String>();
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(nothing));
        return select;
    }
}
