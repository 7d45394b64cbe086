package org.pilothouse.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** A button that asks the browser for a passkey, or to make one, and hands its answer to the server. Hidden where the browser knows none. */
@Tag("passkey-ceremony")
@JsModule("./elements/passkey-ceremony.ts")
class PasskeyCeremony extends Component {

    PasskeyCeremony(Button button) {
        getElement().appendChild(button.getElement());
    }

    /** The next click makes a passkey. */
    void toMake(String question) {
        getElement().setProperty("makes", true);
        getElement().setProperty("question", question);
    }

    /** The next click answers with a passkey there is. */
    void toAnswer(String question) {
        getElement().setProperty("makes", false);
        getElement().setProperty("question", question);
    }

    void addAnsweredListener(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "passkey-answered",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.answer").asString()))
                .addEventData("event.detail.answer");
    }

    void addFailedListener(Runnable listener) {
        getElement().addEventListener("passkey-failed", event -> listener.run());
    }
}
