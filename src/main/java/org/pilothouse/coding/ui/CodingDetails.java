package org.pilothouse.coding.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.FitDimension;
import org.pilothouse.coding.Valence;
import org.pilothouse.security.TextGuard;

/** What is known of the passage chosen: its words, its codings, their memos. */
class CodingDetails extends Div implements Focusable<CodingDetails> {
    private static final int LONGEST_MEMO = 4000;
    private static final int MOST = 30;

    private final Actions actions;
    private final Map<UUID, TextArea> memos = new HashMap<>();

    CodingDetails(Actions actions) {
        this.actions = actions;
        addClassName("coding-details");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("coding.details"));
        setTabIndex(-1);
        Shortcuts.addShortcutListener(this, actions::leave, Key.ESCAPE).listenOn(this);
        showNothing();
    }

    /** What can be done with a coding here. */
    interface Actions {
        void annotate(UUID coding, String memo);

        void judge(UUID coding, @Nullable FitDimension dimension, @Nullable Valence valence);

        void remove(UUID coding);

        /** Back to the text. */
        void leave();
    }

    /** The field for the memo of a coding, where it is shown. */
    Optional<TextArea> memoOf(UUID coding) {
        return Optional.ofNullable(memos.get(coding));
    }

    void showNothing() {
        removeAll();
        var hint = new Paragraph(getTranslation("coding.details.none"));
        hint.addClassName("muted");
        add(new H2(getTranslation("coding.details")), hint);
    }

    /** @param active the coding that was chosen itself, which comes first and can be judged; null where a passage was */
    void show(String quote, List<AppliedCoding> codings, @Nullable UUID active) {
        removeAll();
        memos.clear();
        var words = new Paragraph(quote);
        words.addClassName("coding-quote");
        add(new H2(getTranslation("coding.details")), words);
        if (codings.isEmpty()) {
            var hint = new Paragraph(getTranslation("coding.details.uncoded"));
            hint.addClassName("muted");
            add(hint);
        }
        codings.stream()
                .sorted(Comparator.comparing(coding -> !coding.guid().equals(active)))
                .limit(MOST)
                .forEach(coding -> add(card(coding, coding.guid().equals(active))));
        if (codings.size() > MOST) {
            var more = new Paragraph(getTranslation("coding.details.more", codings.size() - MOST));
            more.addClassName("muted");
            add(more);
        }
    }

    private Div card(AppliedCoding coding, boolean chosen) {
        var dot = new Span();
        dot.addClassName("code-dot");
        dot.getStyle().set("--colour", "var(--code-" + coding.colour() + ")");
        var name = new Span(coding.codeName());
        name.addClassName("code-name");
        var coder = new Span(coding.own() ? getTranslation("coding.details.own", coding.coder()) : coding.coder());
        coder.addClassNames("muted", "small");
        var head = new Div(dot, name, coder);
        head.addClassName("coding-head");
        var card = new Div(head);
        card.addClassName("coding-card");
        if (coding.own()) {
            card.add(memo(coding));
            if (chosen) {
                card.add(new Judgement(coding, actions));
            }
            card.add(removal(coding));
        } else if (coding.memo() != null) {
            var memo = new Paragraph(coding.memo());
            memo.addClassNames("small", "coding-memo");
            card.add(memo);
        }
        if (!coding.own() || !chosen) {
            Judgement.words(coding.remark(), this::getTranslation).ifPresent(words -> card.add(small(words)));
        }
        return card;
    }

    private static Paragraph small(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "muted");
        return line;
    }

    private TextArea memo(AppliedCoding coding) {
        var memo = new TextArea();
        memo.setAriaLabel(getTranslation("coding.details.memo"));
        memo.setPlaceholder(getTranslation("coding.details.memo"));
        memo.setMaxLength(LONGEST_MEMO);
        memo.setWidthFull();
        memo.setValue(coding.memo() == null ? "" : coding.memo());
        memo.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        TextGuard.on(memo, "coding.memo");
        memo.addValueChangeListener(change -> actions.annotate(coding.guid(), change.getValue()));
        memos.put(coding.guid(), memo);
        return memo;
    }

    private Button removal(AppliedCoding coding) {
        var remove = new Button(getTranslation("coding.details.remove"), click -> actions.remove(coding.guid()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return remove;
    }
}
