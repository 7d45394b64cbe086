package org.pilothouse.coding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.BlindnessChanged;
import org.pilothouse.coding.CodingsTouched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which texts are open on whose page: a coder sees what others do while they do it, and who else is there. */
@Component
class LivePages {
    private final Map<Long, Set<Page>> pages = new ConcurrentHashMap<>();
    private final Map<Long, Set<Page>> blind = new ConcurrentHashMap<>();

    /**
     * A page on which a text is open.
     *
     * @param coder pseudonym of whoever looks; empty for somebody who has not coded yet
     * @param touched told which codings came, changed or went
     * @param company told that somebody came or went
     * @param blindness told that it may show more or less than before
     */
    record Page(
            UI ui, String coder, Consumer<Set<UUID>> touched, Runnable company, Runnable blindness, Set<UUID> waiting) {

        Page(UI ui, String coder, Consumer<Set<UUID>> touched, Runnable company, Runnable blindness) {
            this(ui, coder, touched, company, blindness, new HashSet<>());
        }

        /** Many codings of one step make one message. */
        void tell(UUID coding) {
            boolean first;
            synchronized (waiting) {
                first = waiting.isEmpty();
                waiting.add(coding);
            }
            if (first) {
                later(() -> touched.accept(taken()));
            }
        }

        void tellCompany() {
            later(company);
        }

        void tellBlindness() {
            later(blindness);
        }

        /** The page of somebody who codes blind: it hears nothing but the end of that. */
        static Page ofBlind(UI ui, Runnable blindness) {
            return new Page(ui, "", codings -> {}, () -> {}, blindness);
        }

        /** In a thread of its own: whoever codes does not wait for the pages of others. */
        private void later(Runnable work) {
            Thread.startVirtualThread(() -> ui.access(work::run));
        }

        private Set<UUID> taken() {
            synchronized (waiting) {
                var taken = Set.copyOf(waiting);
                waiting.clear();
                return taken;
            }
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    Registration open(long transcript, Page page) {
        var registration = register(pages, transcript, page);
        others(transcript, page.ui()).forEach(Page::tellCompany);
        return () -> {
            registration.remove();
            others(transcript, page.ui()).forEach(Page::tellCompany);
        };
    }

    /** Tells a page of somebody who codes blind when that ends; nobody else hears of the page. */
    Registration await(long transcript, UI ui, Runnable blindness) {
        return register(blind, transcript, Page.ofBlind(ui, blindness));
    }

    private static Registration register(Map<Long, Set<Page>> all, long transcript, Page page) {
        all.computeIfAbsent(transcript, text -> ConcurrentHashMap.newKeySet()).add(page);
        return () -> all.computeIfPresent(transcript, (text, those) -> {
            those.remove(page);
            return those.isEmpty() ? null : those;
        });
    }

    /** The pseudonyms of everybody else who has the text open, each once; empty for who has none yet. */
    List<String> company(long transcript, UI ui) {
        return others(transcript, ui).stream()
                .map(Page::coder)
                .distinct()
                .sorted()
                .toList();
    }

    @TransactionalEventListener
    void on(CodingsTouched touched) {
        others(touched.transcript(), UI.getCurrent()).forEach(page -> page.tell(touched.coding()));
    }

    @TransactionalEventListener
    void on(BlindnessChanged changed) {
        Stream.of(pages, blind)
                .flatMap(all -> all.getOrDefault(changed.transcript(), Set.of()).stream())
                .filter(page -> page.ui() != UI.getCurrent())
                .forEach(Page::tellBlindness);
    }

    private List<Page> others(long transcript, @Nullable UI own) {
        return pages.getOrDefault(transcript, Set.of()).stream()
                .filter(page -> page.ui() != own)
                .toList();
    }
}
