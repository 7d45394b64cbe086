package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;

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
