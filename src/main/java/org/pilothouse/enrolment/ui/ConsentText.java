package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.pilothouse.enrolment.ConsentForm;

/** The text of a consent form for reading: paragraphs of at most 75 characters a line, what each is about set off. */
class ConsentText extends Div {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LEAD_IN = Pattern.compile("^([^.:]{3,36}[.:])\\s+\\S");

    ConsentText(ConsentForm form) {
        addClassName("consent-text");
        getElement().setAttribute("role", "article");
        Arrays.stream(BLANK_LINE.split(form.text().strip()))
                .map(ConsentText::paragraph)
                .forEach(this::add);
    }

    private static Paragraph paragraph(String text) {
        var leadIn = LEAD_IN.matcher(text);
        if (!leadIn.find()) {
            return new Paragraph(text);
        }
        var about = new Span(leadIn.group(1));
        about.addClassName("consent-about");
        var paragraph = new Paragraph();
        paragraph.add(about, new Text(text.substring(leadIn.end(1))));
        return paragraph;
    }
}
