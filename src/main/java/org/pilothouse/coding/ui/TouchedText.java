package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.pilothouse.coding.Touched;

/** What a change of the codebook touches, as a list. */
class TouchedText extends UnorderedList {

    TouchedText(Touched touched) {
        addClassName("touched");
        say("coding.touched.codings", touched.codings(), touched.texts(), touched.coders());
        if (touched.below() > 0) {
            say("coding.touched.below", touched.below());
        }
        if (touched.doubled() > 0) {
            say("coding.touched.doubled", touched.doubled());
        }
        if (!touched.usedIn().isEmpty()) {
            say("coding.touched.used", String.join(", ", touched.usedIn()));
        }
        say("coding.touched.undo");
    }

    private void say(String key, Object... arguments) {
        add(new ListItem(getTranslation(key, arguments)));
    }
}
