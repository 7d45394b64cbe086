package org.pilothouse.coding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.ui.LivePages.Page;

/** Who else has the text open, and the ear for what they do. While the text is coded blind only for the end of that. */
class Company extends Span {
    private final LivePages live;
    private final long transcript;
    private final String coder;
    private final transient Consumer<Set<UUID>> touched;
    private final transient @Nullable Runnable blindOver;
    private @Nullable Registration open;

    /** @param blindOver told once all are done; null where nobody codes blind */
    Company(LivePages live, long transcript, String coder, @Nullable Runnable blindOver, Consumer<Set<UUID>> touched) {
        this.live = live;
        this.transcript = transcript;
        this.coder = coder;
        this.blindOver = blindOver;
        this.touched = touched;
        addClassNames("muted", "small", "workbench-company");
        getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        if (blindOver != null) {
            open = live.await(transcript, ui, blindOver);
        } else {
            open = live.open(transcript, new Page(ui, coder, touched, () -> show(ui)));
            show(ui);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (open != null) {
            open.remove();
            open = null;
        }
    }

    private void show(UI ui) {
        var names = live.company(transcript, ui).stream()
                .map(name -> name.isEmpty() ? getTranslation("coding.company.reader") : name)
                .toList();
        setText(names.isEmpty() ? "" : getTranslation("coding.company", String.join(", ", names)));
        setVisible(!names.isEmpty());
    }
}
