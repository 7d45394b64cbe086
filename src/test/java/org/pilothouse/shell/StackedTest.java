package org.pilothouse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;

class StackedTest {

    @Test
    void onAPhoneARowIsOneColumnAndElsewhereTheOthers() {
        var grid = new Grid<String>();
        var first = grid.addColumn(name -> name);
        var second = grid.addColumn(String::length);
        Stacked.onPhones(grid, name -> Stacked.row(name, "", String.valueOf(name.length())));
        var stacked = grid.getColumns().getLast();
        assertThat(stacked.isVisible()).isFalse();
        Stacked.show(grid, true);
        assertThat(grid.getColumns()).filteredOn(Grid.Column::isVisible).containsExactly(stacked);
        Stacked.show(grid, false);
        assertThat(grid.getColumns()).filteredOn(Grid.Column::isVisible).containsExactly(first, second);
    }

    @Test
    void whatIsEmptyTakesNoLine() {
        assertThat(Stacked.row("P07", "", "note log").getChildren()).hasSize(2);
    }
}
