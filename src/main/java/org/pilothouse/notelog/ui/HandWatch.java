package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Tells when somebody comes back to the page: another tab was in front of it, or nobody moved for half a minute. */
@Tag("hand-watch")
@JsModule("./elements/hand-watch.ts")
class HandWatch extends Component {

    HandWatch(Runnable cameBack) {
        getElement().addEventListener("hand-came-back", event -> cameBack.run());
    }
}
