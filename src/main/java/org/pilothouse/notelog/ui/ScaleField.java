package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A scale from 1 to 7 with words at both ends, one tap wide. */
class ScaleField extends RadioButtonGroup<Integer> {
    private static final int ENDS = 7;

    /** @param key of the question; its ends are told by {@code <key>.ends} */
    ScaleField(String key, @Nullable Integer value) {
        addClassNames("chips", "scale");
        setLabel(getTranslation(key));
        setHelperText(getTranslation(key + ".ends"));
        setItems(IntStream.rangeClosed(1, ENDS).boxed().toList());
        setValue(value);
    }
}
