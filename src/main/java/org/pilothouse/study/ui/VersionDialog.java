package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.ChangeType;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;
import org.pilothouse.study.StudyRefused;

/** A version of a tool: when it came, when it went, and what changed. */
class VersionDialog extends EditDialog {

    VersionDialog(Editing editing, Tool tool, @Nullable Version version) {
        this(editing, tool, version, new FormFields());
    }

    private VersionDialog(Editing editing, Tool tool, @Nullable Version version, FormFields form) {
        this(editing, tool, version, form, fields(form, version));
    }

    private VersionDialog(
            Editing editing, Tool tool, @Nullable Version version, FormFields form, Supplier<Version> read) {
        super(
                tool.name(),
                form,
                () -> change(editing, tool, versions -> {
                    var at = version == null ? -1 : versions.indexOf(version);
                    if (at < 0) {
                        versions.add(read.get());
                    } else {
                        versions.set(at, read.get());
                    }
                }));
        if (version != null) {
            var remove = new Button(getTranslation("study.remove", version.label()), click -> {
                remove(editing, tool, version);
                close();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().addComponentAsFirst(remove);
        }
    }

    private static Supplier<Version> fields(FormFields form, @Nullable Version version) {
        var label = form.required("version.label", new TextField());
        var change = form.optional("changeType", Choices.optional(ChangeType.class));
        var deployed = form.required("deployedAt", new DatePicker());
        var retired = form.optional("retiredAt", new DatePicker());
        if (version != null) {
            label.setValue(version.label());
            change.setValue(version.changeType());
            deployed.setValue(version.deployedAt());
            retired.setValue(version.retiredAt());
        }
        return () -> new Version(label.getValue().strip(), deployed.getValue(), retired.getValue(), change.getValue());
    }

    private static void remove(Editing editing, Tool tool, Version version) {
        try {
            change(editing, tool, versions -> versions.remove(version));
        } catch (StudyRefused refused) {
            Notify.refused(refused);
        }
    }

    private static void change(Editing editing, Tool tool, Consumer<List<Version>> change) {
        editing.change(study -> study.withTools(study.tools().stream()
                .map(one -> one.name().equals(tool.name()) ? changed(one, change) : one)
                .toList()));
    }

    private static StudyDefinition.Tool changed(Tool tool, Consumer<List<Version>> change) {
        var versions = new ArrayList<>(tool.versions());
        change.accept(versions);
        return new Tool(tool.name(), tool.kind(), tool.vendor(), tool.inputModality(), tool.dataResidency(), versions);
    }
}
