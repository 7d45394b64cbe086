package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.pilothouse.coding.Projects;
import org.pilothouse.refiqda.Loss;
import org.pilothouse.refiqda.QdaFile;
import org.pilothouse.refiqda.RefiQdaRefused;
import org.pilothouse.refiqda.WrittenFor;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Makes the project file, says what it does not hold, and hands out both. */
class ProjectDownload extends Div {
    private static final String QDPX = "application/zip";

    final RadioButtonGroup<WrittenFor> reader = new RadioButtonGroup<>();
    final Button make = new Button();
    final Div made = new Div();
    private final StudyId study;
    private final String name;
    private final Projects projects;

    ProjectDownload(StudyId study, String name, Projects projects) {
        this.study = study;
        this.name = name;
        this.projects = projects;
        addClassName("exchange-out");
        reader.setLabel(getTranslation("coding.exchange.for"));
        reader.setItems(WrittenFor.values());
        reader.setItemLabelGenerator(one -> getTranslation("coding.exchange.for." + one.name()));
        reader.setValue(WrittenFor.STANDARD);
        reader.addValueChangeListener(change -> made.removeAll());
        make.setText(getTranslation("coding.exchange.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> make());
        made.addClassName("exchange-made");
        made.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("coding.exchange.out.text")), reader, make, made);
    }

    private void make() {
        made.removeAll();
        try {
            show(projects.project(study, reader.getValue()));
        } catch (RefiQdaRefused refused) {
            Notify.problem("coding.exchange.nothing");
        }
    }

    private void show(QdaFile file) {
        made.add(link(name + ".qdpx", QDPX, file.bytes(), "coding.exchange.download"));
        if (file.losses().isEmpty()) {
            made.add(new Paragraph(getTranslation("coding.exchange.no-loss")));
            return;
        }
        var list = new UnorderedList();
        file.losses().losses().forEach(loss -> list.add(new ListItem(words(loss))));
        var text = file.losses().losses().stream().map(this::words).collect(Collectors.joining("\n", "", "\n"));
        made.add(
                new Paragraph(getTranslation("coding.exchange.losses")),
                list,
                link(
                        name + ".losses.txt",
                        "text/plain",
                        text.getBytes(StandardCharsets.UTF_8),
                        "coding.exchange.losses.download"));
    }

    private String words(Loss loss) {
        return getTranslation("coding.exchange.loss." + loss.what(), loss.count());
    }

    private Anchor link(String file, String type, byte[] content, String key) {
        var handler = DownloadHandler.fromInputStream(
                asked -> new DownloadResponse(new ByteArrayInputStream(content), file, type, content.length));
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation(key, file));
    }
}
