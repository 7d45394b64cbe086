package org.pilothouse.study.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.NoteType;

/** Which notes and documents are logged, and for which of them a tool may be used. */
class NoteTypesSection extends ListSection<NoteType> {

    NoteTypesSection(Editing editing) {
        super("note-types", editing);
    }

    @Override
    List<NoteType> items(StudyDefinition study) {
        return study.noteTypes();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<NoteType> items) {
        return study.withNoteTypes(items);
    }

    @Override
    String name(NoteType type) {
        return type.label();
    }

    @Override
    String details(NoteType type) {
        return getTranslation(type.eligibleForAi() ? "study.note-type.eligible" : "study.note-type.not-eligible")
                + " · " + type.code();
    }

    @Override
    Supplier<NoteType> fields(FormFields form, @Nullable NoteType type) {
        var label = form.required("noteType.label", new TextField());
        var code = form.required("noteType.code", new TextField());
        var eligible = form.wide(form.optional("eligibleForAi", new Checkbox()));
        code.setHelperText(getTranslation("study.field.note-code.help"));
        if (type == null) {
            label.addValueChangeListener(change -> {
                if (code.isEmpty()) {
                    code.setValue(codeOf(change.getValue()));
                }
            });
        } else {
            label.setValue(type.label());
            code.setValue(type.code());
            eligible.setValue(type.eligibleForAi());
        }
        return () -> new NoteType(code.getValue().strip(), label.getValue().strip(), eligible.getValue());
    }

    private static String codeOf(String label) {
        return label.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
    }
}
