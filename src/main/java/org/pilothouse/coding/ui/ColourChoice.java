package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;

/** The 24 colours a code can have. */
class ColourChoice extends Div {
    private static final int COLOURS = 24;

    private final List<NativeButton> swatches = new ArrayList<>();
    private int colour = 1;

    ColourChoice() {
        addClassName("colour-choice");
        getElement().setAttribute("role", "radiogroup");
        getElement().setAttribute("aria-label", getTranslation("coding.codebook.colour"));
        for (var number = 1; number <= COLOURS; number++) {
            var value = number;
            var swatch = new NativeButton("", click -> setValue(value));
            swatch.getStyle().set("--colour", "var(--code-" + number + ")");
            swatch.getElement().setAttribute("role", "radio");
            swatch.getElement().setAttribute("aria-label", getTranslation("coding.codebook.colour.number", number));
            swatches.add(swatch);
            add(swatch);
        }
        setValue(1);
    }

    int value() {
        return colour;
    }

    final void setValue(int wanted) {
        colour = wanted;
        for (var number = 1; number <= COLOURS; number++) {
            swatches.get(number - 1).getElement().setAttribute("aria-checked", Boolean.toString(number == wanted));
        }
    }
}
