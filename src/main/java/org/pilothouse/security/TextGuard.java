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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.security.TextReview.Choice;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/**
 * Stands under a field for free text and points at passages that may identify somebody, while they are written. Soft ones
 * are the writer's to decide, at the latest when the text is saved; hard ones are refused when the text is saved, unless the privacy officer let it through.
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
        field.addAttachListener(attached -> GuardsOnScreen.of(attached.getUI()).enter(guard));
        field.addDetachListener(detached -> GuardsOnScreen.of(detached.getUI()).leave(guard));
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

    boolean holds(String asked, String text) {
        return key.equals(asked) && field.getValue().strip().equals(text.strip());
    }

    /** Whether nothing was said about a passage here: before there is a pilot, nothing else remembers it. */
    boolean asks(String passage) {
        return !kept.contains(passage);
    }

    /** Puts the question under the field again and leads to it. */
    void ask() {
        look();
        var question = new Span(getTranslation("text.decide"));
        question.addClassName("text-question");
        question.getElement().setAttribute("role", "alert");
        addComponentAsFirst(question);
        focusFirst();
    }

    private void look() {
        removeAll();
        var text = field.getValue();
        var hits = shown(text);
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

    private List<PhiHit> shown(String text) {
        var known = study();
        var undecided = known.map(study -> bean(TextReview.class).undecided(study, key, text));
        return bean(PhiLinter.class).lint(text).stream()
                .filter(hit -> !kept.contains(passage(text, hit)))
                .filter(hit -> hit.category().isHard()
                        || undecided.map(hits -> hits.contains(hit)).orElse(true))
                .toList();
    }

    /** After the last choice, on to the field, so that the keyboard is never left nowhere. */
    private void decided() {
        look();
        if (getChildren().anyMatch(child -> child.hasClassName("text-soft"))) {
            focusFirst();
        } else {
            field.focus();
        }
    }

    private void focusFirst() {
        getChildren()
                .filter(child -> child.hasClassName("text-soft"))
                .findFirst()
                .flatMap(line ->
                        line.getChildren().filter(Button.class::isInstance).findFirst())
                .ifPresent(button -> ((Button) button).focus());
    }

    private Component line(String text, PhiHit hit) {
        var hard = hit.category().isHard();
        var line = new Div(excerpt(text, hit), new Span(getTranslation("text.looks-like." + hit.category())));
        line.addClassNames("text-passage", hard ? "text-hard" : "text-soft");
        var remove = action("text.remove", () -> {
            tell(text, hit, Choice.REMOVED);
            field.setValue(without(text, hit));
            decided();
        });
        var other = hard
                ? action("text.ask", () -> ask(hit))
                : action("text.not-an-identifier", () -> {
                    tell(text, hit, Choice.NOT_AN_IDENTIFIER);
                    kept.add(passage(text, hit));
                    decided();
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

    private void tell(String text, PhiHit hit, Choice choice) {
        study().ifPresent(
                        study -> bean(TextReview.class).choose(study, key, hit.category(), choice, passage(text, hit)));
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
