package org.pilothouse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.JumpTarget;
import org.pilothouse.shared.JumpTargets;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.StudyLine;
import org.springframework.stereotype.Component;

/** Gathers where the jump box can go: pages of the study one stands in, what its features offer, and other studies. */
@Component
class Jumps {
    private static final int MOST = 12;

    private final List<MenuEntries> menus;
    private final List<JumpTargets> features;
    private final I18NProvider words;

    Jumps(List<MenuEntries> menus, List<JumpTargets> features, I18NProvider words) {
        this.menus = menus;
        this.features = features;
        this.words = words;
    }

    /** At most twelve, those first whose name begins with what was typed; with nothing typed, the pages. */
    List<JumpTarget> find(List<StudyLine> mine, @Nullable StudyLine current, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<JumpTarget>();
        if (current != null) {
            pages(current).filter(target -> matches(target, wanted)).forEach(found::add);
            if (!wanted.isEmpty()) {
                features.forEach(feature -> found.addAll(feature.find(current, typed.strip(), MOST)));
            }
        }
        mine.stream()
                .filter(study -> !study.equals(current))
                .map(study -> new JumpTarget("shell.jump.study", study.title(), "studies/" + study.code()))
                .filter(target -> matches(target, wanted))
                .forEach(found::add);
        var account = new JumpTarget("shell.jump.page", said("shell.jump.account"), "account");
        if (matches(account, wanted)) {
            found.add(account);
        }
        found.sort(Comparator.comparing(
                target -> !target.label().toLowerCase(Locale.ROOT).startsWith(wanted)));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private java.util.stream.Stream<JumpTarget> pages(StudyLine study) {
        return menus.stream()
                .flatMap(feature -> feature.entries().stream())
                .filter(entry -> !Collections.disjoint(entry.roles(), study.roles()))
                .map(entry -> new JumpTarget(
                        "shell.jump.page", said(entry.titleKey()), "studies/" + study.code() + "/" + entry.path()));
    }

    private String said(String key) {
        return words.getTranslation(key, UI.getCurrentOrThrow().getLocale());
    }

    private static boolean matches(JumpTarget target, String wanted) {
        return target.label().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
