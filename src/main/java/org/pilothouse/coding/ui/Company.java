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
    private final boolean blind;
    private final transient Runnable blindness;
    private @Nullable Registration open;

    /**
     * @param blind whether whoever looks codes it blind
     * @param blindness told that this may have changed
     */
    Company(
            LivePages live,
            long transcript,
            String coder,
            boolean blind,
            Runnable blindness,
            Consumer<Set<UUID>> touched) {
        this.live = live;
        this.transcript = transcript;
        this.coder = coder;
        this.blind = blind;
        this.blindness = blindness;
        this.touched = touched;
        addClassNames("muted", "small", "workbench-company");
        getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        if (blind) {
            open = live.await(transcript, ui, blindness);
        } else {
            open = live.open(transcript, new Page(ui, coder, touched, () -> show(ui), blindness));
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
                .filter(name -> name.isEmpty() || !name.equals(coder)) // whoever has it open twice is no company
                .map(name -> name.isEmpty() ? getTranslation("coding.company.reader") : name)
                .toList();
        setText(names.isEmpty() ? "" : getTranslation("coding.company", String.join(", ", names)));
        setVisible(!names.isEmpty());
    }
}
