package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import org.pilothouse.security.NewToken;
import org.pilothouse.security.TokenLine;
import org.pilothouse.security.Tokens;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;
import org.springframework.context.annotation.Scope;

/** The keys that let other programs in with one's own rights. */
@SpringComponent
@Scope("prototype")
class TokenSection extends Section {
    private final transient Tokens tokens;
    private final Div list = new Div();
    private final Div issued = new Div();
    final TextField name = new TextField();
    final Button make = new Button();

    TokenSection(Tokens tokens) {
        this.tokens = tokens;
        addClassNames("panel", "stack");
        list.addClassName("lines");
        issued.setVisible(false);
        issued.addClassNames("notice", "decide");
        name.setLabel(getTranslation("security.tokens.name"));
        make.setText(getTranslation("security.tokens.make"));
        make.addClickListener(click -> make());
        add(
                new H2(getTranslation("security.tokens")),
                new Paragraph(getTranslation("security.tokens.text")),
                name,
                make,
                issued,
                list);
    }

    void load() {
        list.removeAll();
        tokens.mine().forEach(token -> list.add(line(token)));
    }

    private void make() {
        Missing.at(name, name.getValue().isBlank());
        if (name.isInvalid()) {
            return;
        }
        var token = tokens.issue(new NewToken(name.getValue(), NewToken.USUAL_LIFETIME, null));
        issued.removeAll();
        issued.add(new Paragraph(getTranslation("security.tokens.once")), new Code(token.token()));
        issued.setVisible(true);
        name.clear();
        load();
    }

    private Div line(TokenLine token) {
        var until = Format.dateTime(token.expiresAt(), ZoneId.systemDefault(), getLocale());
        var revoke = new Button(getTranslation("security.tokens.revoke"), click -> {
            tokens.revoke(token.id());
            Notify.done("security.tokens.revoked", token.name());
            load();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = new Span(token.name() + " · " + getTranslation("security.tokens.until", until));
        var line = new Div(words, revoke);
        line.addClassName("line");
        return line;
    }
}
