package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.pilothouse.study.PlanWords;

/** Fields in which one of several known values is chosen, in words. */
final class Choices {

    private Choices() {}

    /** The words for a value of an enumeration. */
    static String words(Component on, Enum<?> value) {
        return on.getTranslation("study.value." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    static <E extends Enum<E>> Select<E> of(Class<E> type) {
        var select = new Select<E>();
        select.setItems(type.getEnumConstants());
        select.setItemLabelGenerator(value -> value == null ? "" : words(select, value));
        return select;
    }

    /** May stay empty. */
    static <E extends Enum<E>> Select<E> optional(Class<E> type) {
        var select = of(type);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(select.getTranslation("study.not-declared"));
        return select;
    }

    /** The words for a stable name, the name itself where it is somebody's own. */
    static String words(Component on, String prefix, String name) {
        var key = prefix + "." + name;
        var found = on.getTranslation(key);
        return found.contains(key) ? name : found;
    }

    /** The words for what a plan says. */
    static PlanWords plan(Component on) {
        return new PlanWords(
                key -> Optional.of(on.getTranslation(key)).filter(found -> !found.contains(key)),
                UI.getCurrent().getLocale());
    }

    /** One of several stable names, offered in words, or a name of one's own. */
    static ComboBox<String> named(String prefix, List<String> names) {
        var box = new ComboBox<String>();
        box.setItems(names);
        box.setItemLabelGenerator(name -> words(box, prefix, name));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail().strip()));
        return box;
    }

    static ComboBox<ZoneId> timezone() {
        var zones = new ComboBox<ZoneId>();
        zones.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zones.setItemLabelGenerator(ZoneId::getId);
        return zones;
    }
}
