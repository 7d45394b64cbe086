package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.InputModality;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.ToolKind;

/** What drafts the notes, in which versions. */
class ToolsSection extends ListSection<Tool> {
    private String code = "";

    ToolsSection(Editing editing) {
        super("tools", editing);
    }

    @Override
    List<Tool> items(StudyDefinition study) {
        code = study.code();
        return study.tools();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<Tool> items) {
        return study.withTools(items);
    }

    @Override
    StudyDefinition follow(StudyDefinition study, Tool before, Tool after) {
        return study.withPhases(study.phases().stream()
                .map(phase -> before.name().equals(phase.tool()) ? using(phase, after.name()) : phase)
                .toList());
    }

    private static Phase using(Phase phase, String tool) {
        return new Phase(phase.name(), phase.kind(), phase.start(), phase.end(), phase.arm(), phase.site(), tool);
    }

    @Override
    String name(Tool tool) {
        return tool.name();
    }

    @Override
    String details(Tool tool) {
        var words = Stream.of(
                Choices.words(this, tool.kind()),
                tool.vendor() == null ? "" : tool.vendor(),
                tool.inputModality() == null ? "" : Choices.words(this, tool.inputModality()),
                tool.dataResidency() == null ? "" : tool.dataResidency());
        return String.join(" · ", words.filter(word -> !word.isEmpty()).toList());
    }

    @Override
    Component below(Tool tool) {
        var lines = new Div();
        lines.addClassName("setup-versions");
        tool.versions().forEach(version -> {
            var line = new Button(words(version), click -> new VersionDialog(editing(), tool, version).open());
            line.addThemeVariants(ButtonVariant.TERTIARY);
            lines.add(line);
        });
        var add = new Button(
                getTranslation("study.version.add"), click -> new VersionDialog(editing(), tool, null).open());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var pause = new Anchor(
                "studies/" + code + "/tool-pauses",
                getTranslation(tool.pause().isPresent() ? "study.pauses.is-paused" : "study.pauses.pause"));
        lines.add(add, pause);
        return lines;
    }

    private String words(StudyDefinition.Version version) {
        return version.retiredAt() == null
                ? getTranslation("study.version.since", version.label(), date(version.deployedAt()))
                : getTranslation(
                        "study.version.from-to",
                        version.label(),
                        date(version.deployedAt()),
                        date(version.retiredAt()));
    }

    @Override
    Supplier<Tool> fields(FormFields form, @Nullable Tool tool) {
        var name = form.required("name", new TextField());
        var kind = form.required("tool.kind", Choices.of(ToolKind.class));
        var vendor = form.optional("vendor", new TextField());
        var input = form.optional("inputModality", Choices.optional(InputModality.class));
        var residency = form.wide(form.optional("dataResidency", new TextField()));
        if (tool != null) {
            name.setValue(tool.name());
            kind.setValue(tool.kind());
            vendor.setValue(Texts.orEmpty(tool.vendor()));
            input.setValue(tool.inputModality());
            residency.setValue(Texts.orEmpty(tool.dataResidency()));
        }
        return () -> new Tool(
                name.getValue().strip(),
                kind.getValue(),
                Texts.orNull(vendor.getValue()),
                input.getValue(),
                Texts.orNull(residency.getValue()),
                tool == null ? List.of() : tool.versions());
    }
}
