package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pilothouse.study.OpenPoint;

/** What is still to be done, as links; nothing at all when nothing is. */
class PointsPanel extends Div {

    PointsPanel(List<OpenPoint> points, UnaryOperator<String> address) {
        setVisible(!points.isEmpty());
        var list = new UnorderedList();
        list.addClassName("next-steps");
        points.forEach(point -> list.add(new ListItem(new Anchor(
                address.apply(point.path()),
                getTranslation(point.key(), point.arguments().toArray())))));
        add(new H2(getTranslation("enrolment.open")), list);
    }
}
