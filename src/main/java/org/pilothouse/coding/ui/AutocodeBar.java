package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.pilothouse.coding.Autocoded;
import org.pilothouse.coding.Autocoding;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Passage;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Codes the passages chosen in one step, says beforehand how many are new, and takes the step back. */
class AutocodeBar extends Div {
    final ComboBox<CodeEntry> code = new ComboBox<>();
    final Button apply = new Button();
    final Span hint = new Span();
    final Div done = new Div();
    private final Autocoding autocoding;
    private final Codebook codebook;
    private final transient Supplier<StudyId> study;
    private List<Passage> passages = List.of();

    AutocodeBar(Autocoding autocoding, Codebook codebook, Supplier<StudyId> study) {
        this.autocoding = autocoding;
        this.codebook = codebook;
        this.study = study;
        addClassName("autocode-bar");
        code.setLabel(getTranslation("coding.autocode.code"));
        code.setItemLabelGenerator(CodeEntry::name);
        code.setHelperText(getTranslation("coding.autocode.helper"));
        code.addCustomValueSetListener(typed -> attempt(() -> make(typed.getDetail())));
        code.addValueChangeListener(change -> preview());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> attempt(this::apply));
        hint.addClassNames("muted", "small");
        hint.getElement().setAttribute("aria-live", "polite");
        done.addClassName("autocode-done");
        done.getElement().setAttribute("aria-live", "polite");
        add(code, apply, hint, done);
    }

    void offer(List<CodeEntry> codes) {
        code.setItems(codes.stream()
                .filter(entry -> entry.code().codable() && entry.code().status().isInUse())
                .toList());
    }

    /** @param chosen what would be coded, in reading order */
    void take(List<Passage> chosen) {
        passages = List.copyOf(chosen);
        preview();
    }

    private void preview() {
        var entry = code.getValue();
        apply.setText(getTranslation("coding.autocode.apply", passages.size()));
        apply.setEnabled(entry != null && !passages.isEmpty());
        hint.setText("");
        if (entry != null && !passages.isEmpty()) {
            attempt(() -> {
                var fresh = autocoding.fresh(study.get(), entry.guid(), passages);
                apply.setText(getTranslation("coding.autocode.apply", fresh));
                apply.setEnabled(fresh > 0);
                hint.setText(
                        fresh == passages.size()
                                ? ""
                                : getTranslation("coding.autocode.known", passages.size() - fresh));
            });
        }
    }

    private void make(String name) {
        var made = codebook.addNamed(study.get(), name);
        var all = codebook.all(study.get());
        offer(all);
        all.stream().filter(entry -> entry.guid().equals(made)).findFirst().ifPresent(code::setValue);
    }

    private void apply() {
        var entry = code.getValue();
        var result = autocoding.apply(study.get(), entry.guid(), passages);
        showDone(entry, result);
        preview();
    }

    private void showDone(CodeEntry entry, Autocoded result) {
        var back = new Button(getTranslation("coding.autocode.back"), click -> attempt(() -> takeBack(result.batch())));
        back.addThemeVariants(ButtonVariant.SMALL);
        done.removeAll();
        done.add(new Span(getTranslation("coding.autocode.done", result.put(), entry.name())), back);
    }

    private void takeBack(UUID batch) {
        var taken = autocoding.takeBack(study.get(), batch);
        done.removeAll();
        done.add(new Span(getTranslation("coding.autocode.taken-back", taken)));
        preview();
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Notify.refused(refused);
        }
    }
}
