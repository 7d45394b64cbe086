package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.study.ReportOutlook.OnCourse;

/** How many clinicians are on course for the primary estimate, in one line. */
class OutlookLine extends Div {

    OutlookLine(OnCourse course) {
        addClassName("outlook");
        var line = new Paragraph(words(course));
        line.addClassName(course.isEnough() ? "outlook-yes" : "outlook-no");
        var what = new Paragraph(getTranslation("study.outlook.what"));
        what.addClassNames("muted", "small");
        add(line, what);
    }

    private String words(OnCourse course) {
        var of = course.of();
        var clinicians = course.clinicians();
        if (of == null) {
            return getTranslation("study.outlook.too-few", course.smallestGroup());
        }
        return clinicians == null
                ? getTranslation("study.outlook.hidden", of, course.smallestGroup())
                : getTranslation("study.outlook.on-course", clinicians, of);
    }
}
