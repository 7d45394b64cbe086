package org.pilothouse.coding.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.FitDimension;
import org.pilothouse.coding.Remark;
import org.pilothouse.coding.Valence;

/** Which fit a coding speaks of, and whether it hindered or helped. Both may stay open. */
class Judgement extends Div {
    private static final String FIT = "coding.fit";
    private static final String VALENCE = "coding.valence";

    final Select<FitDimension> dimension;
    final Select<Valence> valence;

    Judgement(AppliedCoding coding, CodingDetails.Actions actions) {
        addClassName("coding-judgement");
        dimension = choice(FIT, FitDimension.values(), one -> getTranslation(FIT + "." + one.name()));
        valence = choice(VALENCE, Valence.values(), one -> getTranslation(VALENCE + "." + one.name()));
        dimension.setValue(coding.remark().fitDimension());
        valence.setValue(coding.remark().valence());
        dimension.addValueChangeListener(
                change -> actions.judge(coding.guid(), dimension.getValue(), valence.getValue()));
        valence.addValueChangeListener(
                change -> actions.judge(coding.guid(), dimension.getValue(), valence.getValue()));
        add(dimension, valence);
    }

    /** What was judged, in words; empty where nothing was. */
    static Optional<String> words(Remark remark, UnaryOperator<String> translation) {
        var words = new ArrayList<String>();
        if (remark.fitDimension() != null) {
            words.add(translation.apply(FIT + "." + remark.fitDimension().name()));
        }
        if (remark.valence() != null) {
            words.add(translation.apply(VALENCE + "." + remark.valence().name()));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", words));
    }

    private <E extends Enum<E>> Select<E> choice(String key, E[] items, ItemLabelGenerator<E> label) {
        var choice = new Select<E>();
        choice.setLabel(getTranslation(key));
        choice.setItems(items);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("coding.judgement.none"));
        choice.setItemLabelGenerator(one -> one == null ? getTranslation("coding.judgement.none") : label.apply(one));
        choice.setWidthFull();
        return choice;
    }
}
