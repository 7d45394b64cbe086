package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pilothouse.shell.Format;
import org.pilothouse.study.Design;
import org.pilothouse.study.ReportForecast;
import org.pilothouse.study.ReportOutlook.OnCourse;
import org.pilothouse.study.StudyDefinition;

/** What the report will be able to say, from the numbers that are planned. */
class ForecastSection extends Section {
    private static final int USUAL_PILOT = 10;
    private static final double USUAL_SPREAD = 2.3;

    final Map<String, IntegerField> planned = new LinkedHashMap<>();
    final NumberField spread = new NumberField();
    final UnorderedList sentences = new UnorderedList();
    private final StudyDefinition study;

    ForecastSection(StudyDefinition study, Optional<OnCourse> course) {
        super("forecast");
        this.study = study;
        if (study.design() == Design.QUALITATIVE_ONLY) {
            sayOfInterviews();
            return;
        }
        course.ifPresent(so -> add(new OutlookLine(so)));
        var fields = new Div();
        fields.addClassName("forecast-fields");
        var sites = study.sites().stream().map(StudyDefinition.Site::name).toList();
        var count = Math.max(1, sites.size());
        for (var i = 0; i < count; i++) {
            var name = sites.isEmpty() ? getTranslation("study.forecast.everybody") : sites.get(i);
            var field = new IntegerField(name);
            field.setValue(USUAL_PILOT / count + (i < USUAL_PILOT % count ? 1 : 0));
            field.setMin(0);
            field.setMax(1000);
            field.setStepButtonsVisible(true);
            field.addValueChangeListener(change -> show());
            planned.put(name, field);
            fields.add(field);
        }
        spread.setLabel(getTranslation("study.forecast.spread"));
        spread.setHelperText(getTranslation("study.forecast.spread.help"));
        spread.setValue(USUAL_SPREAD);
        spread.setMin(0.1);
        spread.setStep(0.1);
        spread.addValueChangeListener(change -> show());
        fields.add(spread);
        sentences.addClassName("forecast");
        sentences.getElement().setAttribute("aria-live", "polite");
        var limits = new Paragraph(getTranslation("study.forecast.why"));
        limits.addClassNames("muted", "small");
        add(fields, sentences, limits);
        show();
    }

    /** Where nobody logs a note the number of clinicians decides nothing. */
    private void sayOfInterviews() {
        sentences.addClassName("forecast");
        say(true, "interviews");
        say(false, "interviews");
        add(sentences);
    }

    private void show() {
        var numbers = new LinkedHashMap<String, Integer>();
        planned.forEach(
                (site, field) -> numbers.put(site, field.getValue() == null ? 0 : Math.max(0, field.getValue())));
        var typed = spread.getValue() == null || spread.getValue() <= 0 ? USUAL_SPREAD : spread.getValue();
        var forecast = ReportForecast.of(study, numbers, typed);
        sentences.removeAll();
        say(forecast.wholeGroup(), "whole-group", forecast.clinicians(), forecast.smallestGroup());
        say(forecast.eachTool(), "each-tool", forecast.smallestGroup());
        if (forecast.groups() > 1) {
            say(forecast.bySite(), "by-site", forecast.smallestGroup(), String.join(", ", forecast.tooSmall()));
        }
        var change = forecast.detectableChange();
        if (change != null) {
            line("note", getTranslation("study.forecast.change", Format.minutes(change), Format.minutes(typed)));
        }
        if (forecast.wholeGroup() && forecast.individualsHidden()) {
            line("note", getTranslation("study.forecast.individuals"));
        }
        if (forecast.orderConfounded()) {
            line("note", getTranslation("study.forecast.order"));
        }
    }

    private void say(boolean yes, String what, Object... arguments) {
        line(yes ? "yes" : "no", getTranslation("study.forecast." + what + (yes ? ".yes" : ".no"), arguments));
    }

    private void line(String kind, String text) {
        var mark = new Span(getTranslation("study.forecast.mark." + kind));
        mark.addClassName("forecast-mark");
        var item = new ListItem(mark, new Span(text));
        item.addClassName("forecast-" + kind);
        sentences.add(item);
    }
}
