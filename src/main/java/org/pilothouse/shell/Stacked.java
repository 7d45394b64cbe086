package org.pilothouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.stream.Stream;

/** On a phone a grid shows each row as a few lines, one under the other; side by side its cells would be cut off. */
public final class Stacked {
    private static final int WIDEST_PHONE = 640;
    private static final String KEY = "stacked";

    private Stacked() {}

    /** @param row a row as it is read on a phone, best made by {@link #row} */
    public static <T> void onPhones(Grid<T> grid, SerializableFunction<T, Component> row) {
        grid.addComponentColumn(row::apply).setKey(KEY).setVisible(false);
        grid.addAttachListener(attached -> {
            var watched = attached.getUI()
                    .getPage()
                    .addBrowserWindowResizeListener(resized -> show(grid, resized.getWidth() <= WIDEST_PHONE));
            grid.addDetachListener(detached -> {
                watched.remove();
                detached.unregisterListener();
            });
            attached.getUI()
                    .getPage()
                    .getExtendedClientDetails()
                    .refresh(now -> show(grid, now.getWindowInnerWidth() <= WIDEST_PHONE));
        });
    }

    /** What a row is about, and below it what else is told of it; empty texts are left out. */
    public static Div row(String title, String... lines) {
        var row = new Div(text(title, "stacked-title"));
        Stream.of(lines).filter(line -> !line.isBlank()).forEach(line -> row.add(text(line, "muted")));
        row.addClassName("stacked-row");
        return row;
    }

    static void show(Grid<?> grid, boolean stacked) {
        grid.getColumns().forEach(column -> column.setVisible(KEY.equals(column.getKey()) == stacked));
        grid.setClassName("stacked", stacked);
    }

    private static Span text(String words, String look) {
        var text = new Span(words);
        text.addClassName(look);
        return text;
    }
}
