package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.function.Consumer;
import org.pilothouse.notelog.EditCounts;

/** How much of a draft was changed. Draft and final text stay in the browser; five numbers come here. */
@Tag("edit-burden")
@JsModule("./elements/edit-burden.ts")
class EditBurden extends Component {
    private static final String DETAIL = "event.detail.";

    EditBurden(Consumer<EditCounts> counted) {
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "promise", getTranslation("notelog.edits.promise"),
                                "draft", getTranslation("notelog.edits.draft"),
                                "final", getTranslation("notelog.edits.final"),
                                "count", getTranslation("notelog.edits.count"),
                                "counted", getTranslation("notelog.edits.counted")));
        var listening = getElement().addEventListener("edits-counted", event -> {
            var data = event.getEventData();
            counted.accept(new EditCounts(
                    data.get(DETAIL + "draft").asInt(),
                    data.get(DETAIL + "final").asInt(),
                    data.get(DETAIL + "inserted").asInt(),
                    data.get(DETAIL + "deleted").asInt(),
                    data.get(DETAIL + "substituted").asInt()));
        });
        for (var count : new String[] {"draft", "final", "inserted", "deleted", "substituted"}) {
            listening.addEventData(DETAIL + count);
        }
    }
}
