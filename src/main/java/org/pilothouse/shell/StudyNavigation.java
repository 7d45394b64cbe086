package org.pilothouse.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.MenuEntries;
import org.pilothouse.shared.MenuEntry;
import org.pilothouse.shared.StudyLine;

/** The navigation of one study, and of the installation: only what the signed-in person may open, under headings. */
class StudyNavigation extends Div {
    private final transient List<MenuEntry> entries;

    StudyNavigation(List<MenuEntries> features) {
        addClassName("study-navigation");
        entries = features.stream()
                .flatMap(feature -> feature.entries().stream())
                .sorted(Comparator.comparing(MenuEntry::section).thenComparingInt(MenuEntry::order))
                .toList();
    }

    void show(Optional<StudyLine> study, boolean administrator) {
        removeAll();
        study.ifPresent(this::fill);
        if (administrator) {
            add(installation());
        }
    }

    private SideNav installation() {
        var nav = heading(MenuEntry.Section.ADMINISTRATION);
        entries.stream()
                .filter(entry -> entry.section() == MenuEntry.Section.ADMINISTRATION)
                .forEach(entry -> nav.addItem(item(entry.path(), entry)));
        return nav;
    }

    private void fill(StudyLine study) {
        for (var section : MenuEntry.Section.values()) {
            var open = entries.stream()
                    .filter(entry -> entry.section() == section)
                    .filter(entry -> !Collections.disjoint(entry.roles(), study.roles()))
                    .toList();
            if (!open.isEmpty()) {
                add(heading(study, section, open));
            }
        }
    }

    private SideNav heading(StudyLine study, MenuEntry.Section section, List<MenuEntry> open) {
        var nav = heading(section);
        open.forEach(entry -> nav.addItem(item("studies/" + study.code() + "/" + entry.path(), entry)));
        return nav;
    }

    private SideNav heading(MenuEntry.Section section) {
        return new SideNav(getTranslation("shell.section." + section.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Marked as the current one on the pages below it too. */
    private SideNavItem item(String path, MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.titleKey()), path, new Icon("vaadin", entry.icon()));
        item.setMatchNested(true);
        return item;
    }
}
