package org.pilothouse.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinService;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.security.TextReview.Choice;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/**
 * Stands under a field for free text and points at passages that may identify somebody, while they are written. Soft ones
 * are the writer's to decide; hard ones are refused when the text is saved, unless the privacy officer let it through.
 */
public final class TextGuard extends Div {
    private static final int AROUND = 24;

    private final TextFieldBase<?, String> field;
    private final String key;
    private final Set<String> kept = new HashSet<>();
    private final String help;

    private TextGuard(TextFieldBase<?, String> field, String key) {
        this.field = field;
        this.key = key;
        help = field.getHelperText() == null ? "" : field.getHelperText();
        addClassName("text-guard");
        getElement().setAttribute("aria-live", "polite");
    }

    /**
     * Puts a guard under a field.
     *
     * @param key of the field, under {@code text.field.} in the translations
     */
    public static <F extends TextFieldBase<F, String>> F on(F field, String key) {
        var guard = new TextGuard(field, key);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                guard.look();
            } else {
                guard.rest();
            }
        });
        return field;
    }

    /** What a program put there was looked at when it was written. */
    private void rest() {
        if (!getChildren().toList().isEmpty()) {
            removeAll();
            field.setHelperComponent(null);
            field.setHelperText(help);
        }
    }

    private void look() {
        removeAll();
        var text = field.getValue();
        var hits = bean(PhiLinter.class).lint(text).stream()
                .filter(hit -> !kept.contains(passage(text, hit)))
                .toList();
        if (hits.isEmpty()) {
            field.setHelperComponent(null);
            field.setHelperText(help);
            return;
        }
        hits.forEach(hit -> add(line(text, hit)));
        if (!help.isEmpty()) {
            add(new Span(help));
        }
        field.setHelperComponent(this);
    }

    private Component line(String text, PhiHit hit) {
        var hard = hit.category().isHard();
        var line = new Div(excerpt(text, hit), new Span(getTranslation("text.looks-like." + hit.category())));
        line.addClassNames("text-passage", hard ? "text-hard" : "text-soft");
        var remove = action("text.remove", () -> {
            tell(hit, Choice.REMOVED);
            field.setValue(without(text, hit));
            look();
        });
        var other = hard
                ? action("text.ask", () -> ask(hit))
                : action("text.not-an-identifier", () -> {
                    tell(hit, Choice.NOT_AN_IDENTIFIER);
                    kept.add(passage(text, hit));
                    look();
                });
        line.add(remove);
        if (!hard || study().isPresent()) {
            line.add(other);
        }
        return line;
    }

    private static Component excerpt(String text, PhiHit hit) {
        var from = Math.max(0, hit.start() - AROUND);
        var to = Math.min(text.length(), hit.end() + AROUND);
        var marked = new Marked();
        marked.getElement().setText(passage(text, hit));
        var excerpt = new Span(
                new Span((from > 0 ? "…" : "") + text.substring(from, hit.start())),
                marked,
                new Span(text.substring(hit.end(), to) + (to < text.length() ? "…" : "")));
        excerpt.addClassName("text-excerpt");
        return excerpt;
    }

    private Button action(String word, Runnable action) {
        var button = new Button(getTranslation(word), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void tell(PhiHit hit, Choice choice) {
        study().ifPresent(study -> bean(TextReview.class).choose(study, key, hit.category(), choice));
    }

    private void ask(PhiHit hit) {
        study().ifPresent(study -> {
            var reference = bean(TextReview.class).ask(study, key, hit.category(), field.getValue());
            Notify.done("text.asked", reference);
        });
    }

    private static String passage(String text, PhiHit hit) {
        return text.substring(hit.start(), hit.end());
    }

    private static String without(String text, PhiHit hit) {
        var before = text.substring(0, hit.start());
        var after = text.substring(hit.end());
        return before.endsWith(" ") && after.startsWith(" ") ? before + after.substring(1) : before + after;
    }

    private static Optional<StudyId> study() {
        var path = UI.getCurrentOrThrow().getActiveViewLocation().getSegments();
        return path.size() > 1 && path.getFirst().equals("studies")
                ? bean(StudyDirectory.class).mine(path.get(1)).map(line -> line.id())
                : Optional.empty();
    }

    private static <T> T bean(Class<T> type) {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(type);
    }

    /** The passage itself, underlined. */
    @Tag("mark")
    private static final class Marked extends Component {}
}
