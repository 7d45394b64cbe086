package org.pilothouse.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.CodingChange;
import org.pilothouse.interview.Turn;

/** The text with its codings, as a custom element. */
@Tag("coding-workbench")
@JsModule("./elements/coding-workbench.ts")
class CodingWorkbench extends Component {
    private static final List<String> TEXTS = List.of(
            "picker",
            "create",
            "codes",
            "code",
            "turn",
            "turnCoded",
            "codings",
            "coded",
            "removed",
            "resized",
            "undone",
            "redone",
            "atCoding",
            "notYours",
            "keys",
            "close");
    private static final List<String> KEYS = List.of(
            "pick",
            "recent",
            "inVivo",
            "memo",
            "details",
            "search",
            "moveEnd",
            "moveStart",
            "turn",
            "coding",
            "uncoded",
            "remove",
            "undo",
            "redo",
            "escape",
            "help");

    private List<Choice> choices = List.of();

    CodingWorkbench(Listener listener) {
        getElement().setPropertyMap("texts", texts());
        on("code-apply", detail -> listener.apply(detail.codeGuid(), detail.start(), detail.end()));
        on("code-create-apply", detail -> listener.createAndApply(detail.words(), detail.start(), detail.end()));
        on("coding-remove", detail -> listener.remove(detail.codingGuid()));
        on("coding-resize", detail -> listener.resize(detail.codingGuid(), detail.start(), detail.end()));
        on("coding-memo", detail -> listener.writeMemo(detail.codingGuid()));
        on("coding-details", detail -> listener.readDetails());
        on("text-search", detail -> listener.search(detail.words()));
        on("undo", detail -> listener.undo());
        on("redo", detail -> listener.redo());
        on("selection-change", detail -> listener.select(detail.selection()));
    }

    /** What the person at the text asks for. */
    interface Listener {
        void apply(UUID code, int start, int end);

        void createAndApply(String name, int start, int end);

        void remove(UUID coding);

        void resize(UUID coding, int start, int end);

        void writeMemo(UUID coding);

        void readDetails();

        void search(String words);

        void undo();

        void redo();

        void select(Selection selection);
    }

    /**
     * What is selected: nothing, a passage, or a coding.
     *
     * @param codings every coding that touches it
     */
    record Selection(int start, int end, @Nullable UUID active, List<UUID> codings) {
        static final Selection NONE = new Selection(-1, -1, null, List.of());

        boolean isEmpty() {
            return start < 0;
        }

        /** The same choice once these codings changed: one that was chosen itself is chosen where it stands now. */
        Selection after(List<AppliedCoding> changed) {
            return changed.stream()
                    .filter(coding -> coding.guid().equals(active))
                    .findFirst()
                    .map(coding -> new Selection(coding.start(), coding.end(), active, codings))
                    .orElse(this);
        }
    }

    void show(List<Turn> turns) {
        getElement().setPropertyList("turns", turns);
    }

    void showCodings(List<AppliedCoding> codings) {
        getElement()
                .callJsFunction(
                        "showCodings", codings.stream().map(CodingMark::of).toList());
    }

    /** Gives the keyboard back to the text. */
    void focus() {
        getElement().callJsFunction("focusText");
    }

    /** Adds and removes some codings; an empty change takes back what the page showed in advance and what is under way. */
    void change(CodingChange change) {
        getElement().callJsFunction("showChanges", new Changes(marks(change), names(change.removed()), null));
    }

    /** Shows what taking a step back or doing it again changed, and says so. */
    void turn(CodingChange change, Turned turned) {
        getElement().callJsFunction("showChanges", new Changes(marks(change), names(change.removed()), turned.word));
    }

    /** Gives the keyboard to a field beside the text, and what was typed since that was asked for. */
    void handTo(Component field) {
        getElement().callJsFunction("handTo", field.getElement());
    }

    void showCodes(List<CodeEntry> codes, List<UUID> recent) {
        var fresh = codes.stream().map(CodingWorkbench::choice).toList();
        if (!fresh.equals(choices)) {
            choices = fresh;
            getElement().setPropertyList("codes", choices);
        }
        getElement().setPropertyList("recent", names(recent));
    }

    void reveal(int start, int end) {
        getElement().setPropertyBean("reveal", new Place(start, end));
    }

    private Map<String, String> texts() {
        return Stream.concat(TEXTS.stream(), KEYS.stream().map(key -> "key." + key))
                .collect(Collectors.toMap(key -> key, key -> getTranslation("coding.workbench." + key)));
    }

    private void on(String event, Consumer<WorkbenchEvent> action) {
        getElement()
                .addEventListener(event, happened -> action.accept(happened.getEventDetail(WorkbenchEvent.class)))
                .addEventDetail();
    }

    private static List<CodingMark> marks(CodingChange change) {
        return change.put().stream().map(CodingMark::of).toList();
    }

    private static List<String> names(List<UUID> guids) {
        return guids.stream().map(UUID::toString).toList();
    }

    private static Choice choice(CodeEntry entry) {
        var code = entry.code();
        var parent = code.parent() == null ? null : code.parent().toString();
        var usable = code.codable() && code.status().isInUse();
        return new Choice(code.guid().toString(), parent, code.name(), code.colour(), usable);
    }

    record Changes(
            List<CodingMark> put,
            List<String> removed,
            @Nullable String turned) {}

    /** Whether a step was taken back or done again. */
    enum Turned {
        UNDONE("undone"),
        REDONE("redone");

        private final String word;

        Turned(String word) {
            this.word = word;
        }
    }

    record Choice(String guid, @Nullable String parent, String name, int colour, boolean codable) {}

    record Place(int start, int end) {}
}
