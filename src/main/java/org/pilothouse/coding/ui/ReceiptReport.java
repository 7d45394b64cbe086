package org.pilothouse.coding.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.Difference;
import org.pilothouse.coding.ProjectReceipt;
import org.pilothouse.refiqda.PositionChoice;
import org.pilothouse.refiqda.PositionConvention;
import org.pilothouse.refiqda.ReportLine;
import org.pilothouse.refiqda.SourceReport;

/** What a project that was read would change here, and for each text how it was understood. */
class ReceiptReport extends Div {

    ReceiptReport(ProjectReceipt receipt, String key, BiConsumer<UUID, PositionConvention> answer) {
        addClassName("receipt-report");
        var texts = receipt.texts();
        var codings = receipt.codings();
        add(
                new H3(getTranslation(key)),
                new Paragraph(getTranslation(
                        "coding.exchange.counts",
                        texts.added(),
                        texts.known(),
                        receipt.codes().added(),
                        receipt.codes().changed(),
                        codings.added(),
                        codings.changed(),
                        codings.known(),
                        receipt.coders())));
        var cases = receipt.cases();
        if (cases.added() + cases.changed() > 0) {
            add(new Paragraph(getTranslation("coding.exchange.counts.cases", cases.added(), cases.changed())));
        }
        named("coding.exchange.blackened", texts.blackened());
        named("coding.exchange.doubtful", texts.doubtful());
        if (receipt.differences().isEmpty()) {
            add(new Paragraph(
                    getTranslation(holdsNoText(receipt) ? "coding.exchange.no-text" : "coding.exchange.same")));
        } else {
            add(differences(receipt.differences()));
        }
        if (!receipt.findings().isEmpty()) {
            add(new H3(getTranslation("coding.exchange.findings")), lines(receipt.findings()));
        }
        receipt.sources().forEach(source -> add(source(source, answer)));
    }

    private static boolean holdsNoText(ProjectReceipt receipt) {
        return receipt.sources().isEmpty() && receipt.texts().known() == 0;
    }

    private void named(String key, List<String> names) {
        if (!names.isEmpty()) {
            add(new Paragraph(getTranslation(key, names.size(), String.join(", ", names))));
        }
    }

    private Details differences(List<Difference> all) {
        var list = new UnorderedList();
        all.forEach(one -> list.add(new ListItem(
                getTranslation("coding.exchange.difference." + one.kind().name(), one.name(), one.detail()))));
        var details = new Details(getTranslation("coding.exchange.differences", all.size()), list);
        details.addClassName("exchange-differences");
        details.setOpened(all.size() <= 12);
        return details;
    }

    private Div source(SourceReport source, BiConsumer<UUID, PositionConvention> answer) {
        var block = new Div(new H3(source.name()));
        block.addClassName("exchange-source");
        if (!source.imported()) {
            block.add(new Paragraph(getTranslation("coding.exchange.skipped")));
        }
        var positions = source.positions();
        if (positions != null) {
            block.add(new Paragraph(getTranslation(
                    "coding.exchange.positions." + positions.certainty().name(),
                    positions.matched(),
                    positions.named(),
                    words(positions.convention()))));
            if (positions.isAmbiguous()) {
                block.add(question(source.guid(), positions, answer));
            }
        }
        if (!source.lines().isEmpty()) {
            block.add(lines(source.lines()));
        }
        return block;
    }

    private Select<PositionConvention> question(
            UUID text, PositionChoice positions, BiConsumer<UUID, PositionConvention> answer) {
        var choice = new Select<PositionConvention>();
        choice.setLabel(getTranslation("coding.exchange.positions.ask"));
        choice.setItems(Stream.concat(Stream.of(positions.convention()), positions.others().stream())
                .toList());
        choice.setItemLabelGenerator(this::words);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> answer.accept(text, change.getValue()));
        return choice;
    }

    private String words(@Nullable PositionConvention convention) {
        if (convention == null) {
            return "";
        }
        return String.join(
                ", ",
                getTranslation("coding.exchange.lines." + (convention.lineEndCountsTwo() ? "two" : "one")),
                getTranslation("coding.exchange.units." + (convention.utf16() ? "utf16" : "points")),
                getTranslation("coding.exchange.ends." + (convention.endInclusive() ? "inclusive" : "exclusive"))
                        + (convention.byteOrderMarkCounts() ? ", " + getTranslation("coding.exchange.mark") : ""));
    }

    private UnorderedList lines(List<ReportLine> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> {
            var words =
                    getTranslation("coding.exchange.finding." + line.finding().name(), line.count());
            var examples = String.join(", ", new LinkedHashSet<>(line.examples()));
            list.add(new ListItem(examples.isEmpty() ? words : words + " (" + examples + ")"));
        });
        return list;
    }
}
