package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.security.TextGuard;

/** What is known of the passage chosen: its words, its codings, their memos. */
class CodingDetails extends Div {
    private static final int LONGEST_MEMO = 4000;

    private final Actions actions;

    CodingDetails(Actions actions) {
        this.actions = actions;
        addClassName("coding-details");
        showNothing();
    }

    /** What can be done with a coding here. */
    interface Actions {
        void annotate(UUID coding, String memo);

        void remove(UUID coding);
    }

    void showNothing() {
        removeAll();
        var hint = new Paragraph(getTranslation("coding.details.none"));
        hint.addClassName("muted");
        add(new H2(getTranslation("coding.details")), hint);
    }

    void show(String quote, List<AppliedCoding> codings) {
        removeAll();
        var words = new Paragraph(quote);
        words.addClassName("coding-quote");
        add(new H2(getTranslation("coding.details")), words);
        if (codings.isEmpty()) {
            var hint = new Paragraph(getTranslation("coding.details.uncoded"));
            hint.addClassName("muted");
            add(hint);
        }
        codings.forEach(coding -> add(card(coding)));
    }

    private Div card(AppliedCoding coding) {
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
            card.add(memo(coding), removal(coding));
        } else if (coding.memo() != null) {
            var memo = new Paragraph(coding.memo());
            memo.addClassNames("small", "coding-memo");
            card.add(memo);
        }
        return card;
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
        return memo;
    }

    private Button removal(AppliedCoding coding) {
        var remove = new Button(getTranslation("coding.details.remove"), click -> actions.remove(coding.guid()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return remove;
    }
}
