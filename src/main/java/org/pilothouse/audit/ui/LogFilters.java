package org.pilothouse.audit.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.audit.LogFilter;
import org.pilothouse.shared.AccountId;

/** What restricts the log: days, a person, an action, an object. */
class LogFilters extends Div {
    private final transient ZoneId zone;
    final DatePicker from = new DatePicker(getTranslation("audit.from"));
    final DatePicker until = new DatePicker(getTranslation("audit.until"));
    final Select<AccountId> who = new Select<>();
    final Select<String> action = new Select<>();
    final TextField object = new TextField(getTranslation("audit.object"));

    LogFilters(ZoneId zone, Map<AccountId, String> people, List<String> actions, Runnable changed) {
        this.zone = zone;
        addClassName("filters");
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        offer(who, "audit.who", people.keySet().stream().toList());
        who.setItemLabelGenerator(
                account -> account == null ? getTranslation("audit.any") : people.getOrDefault(account, ""));
        offer(
                action,
                "audit.action",
                actions.stream()
                        .sorted(Comparator.comparing(name -> ActionWords.of(this, name)))
                        .toList());
        action.setItemLabelGenerator(name -> name == null ? getTranslation("audit.any") : ActionWords.of(this, name));
        object.setValueChangeMode(ValueChangeMode.LAZY);
        object.setClearButtonVisible(true);
        from.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        who.addValueChangeListener(change -> changed.run());
        action.addValueChangeListener(change -> changed.run());
        object.addValueChangeListener(change -> changed.run());
        add(from, until, who, action, object);
    }

    LogFilter filter() {
        var last = until.getValue();
        return new LogFilter(
                start(from.getValue()),
                last == null ? null : start(last.plusDays(1)),
                who.getValue(),
                action.getValue(),
                object.getValue());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private <T> void offer(Select<T> select, String key, List<T> items) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("audit.any"));
    }
}
