package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdpxReader;
import org.pilothouse.refiqda.ReadOptions;

/** J9: a project goes out, into an empty pilot, and nothing of it is lost; one that another program wrote is opened. */
@Journey
class ExchangeAProjectIT {

    @Test
    void aProjectGoesIntoAnEmptyPilotAndComesOutTheSame(Visits visits) throws IOException {
        makePilot(visits, "COPY-9");
        writeMemo(visits);
        var first = exported(visits.desk().signIn("researcher"), "SAMPLE");

        var researcher = visits.desk().signIn("researcher");
        takeIn(researcher, "COPY-9", "sample.qdpx", first);
        researcher.picture("j9-taken");
        var again = exported(researcher, "COPY-9");

        var before = read(first);
        var after = read(again);
        assertThat(before.sources()).hasSizeGreaterThan(10);
        assertThat(before.cases()).isNotEmpty();
        assertThat(before.sets()).isNotEmpty();
        assertThat(before.notes()).anyMatch(note -> "Kept in the exchange".equals(note.text()));
        assertThat(after.sources()).isEqualTo(before.sources()); // texts, passages, codings with coder, time and memo
        assertThat(after.codes()).isEqualTo(before.codes()); // names, order, tree, colour, rules
        assertThat(after.users()).isEqualTo(before.users());
        assertThat(after.notes()).containsExactlyInAnyOrderElementsOf(before.notes());
        assertThat(after.sets()).containsExactlyInAnyOrderElementsOf(before.sets());
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.variables()).isEqualTo(before.variables());
        researcher.page().navigate("/studies/COPY-9/code");
        assertThat(researcher.page().locator("a.text-card"))
                .hasCount(before.sources().size());
    }

    /** Positions as MAXQDA counts them, CRLF as two: the passage is right only if that was found out (design/qualitative.md §7). */
    @Test
    void aProjectOfAnotherProgramIsOpenedWithItsReport(Visits visits) throws IOException {
        makePilot(visits, "OTHER-9");
        var researcher = visits.desk().signIn("researcher");
        researcher.page().navigate("/studies/OTHER-9/exchange");

        choose(researcher, "elsewhere.qdpx", writtenElsewhere());
        assertThat(researcher.text("New case: Nurse 1")).isVisible();
        researcher.picture("j9-preview");
        assertThat(researcher.text(Words.of("coding.exchange.lines.two")).first())
                .isVisible();
        researcher.button(Words.of("coding.exchange.take")).click();
        assertThat(researcher.text(Words.of("coding.exchange.taken", 1, 1, 1))).isVisible();

        var desk = CodingDeskPage.open(at(researcher, "OTHER-9"), "Elsewhere", "OTHER-9");
        assertThat(desk.passages()).isEqualTo("they come \uD83D\uDE00 twice");
        researcher.picture("j9-elsewhere");
        choose(at(researcher, "OTHER-9/exchange"), "broken.qdpx", new byte[] {'P', 'K', 3, 4, 0});
        assertThat(researcher.page().locator("vaadin-notification-card").last()).isVisible();
    }

    private static Visitor at(Visitor visitor, String path) {
        visitor.page().navigate("/studies/" + path);
        return visitor;
    }

    private static void makePilot(Visits visits, String code) {
        var lead = visits.desk().signIn("lead");
        lead.page().navigate("/studies/new");
        lead.field("study.field.title").fill("Exchange " + code);
        lead.field("study.field.code").fill(code);
        lead.field("study.field.sites").fill("North");
        lead.field("study.field.firstTool").fill("One");
        lead.field("study.field.secondTool").fill("Two");
        lead.field("study.field.privacyOfficer").fill("custodian@sample.pilothouse.example");
        lead.button(Words.of("study.new.create")).click();
        lead.page().waitForURL(Pattern.compile(".*/studies/" + code + "/overview"));
        lead.page().navigate("/studies/" + code + "/setup/people");
        lead.field("study.field.email").fill("researcher@sample.pilothouse.example");
        lead.page().locator("vaadin-select").last().click();
        lead.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Researcher"))
                .click();
        lead.button(Words.of("study.people.give")).click();
        assertThat(lead.text(Words.of("study.people.given"))).isVisible();
    }

    /** A set and a memo on the pilot, which the sample has none of. */
    private static void writeMemo(Visits visits) {
        var researcher = visits.desk().signIn("researcher").open("memos");
        researcher.button(Words.of("coding.memos.write")).click();
        researcher
                .page()
                .locator("vaadin-dialog vaadin-text-area textarea")
                .last()
                .fill("Kept in the exchange");
        researcher.button(Words.of("coding.memos.save")).click();
        assertThat(researcher.text("Kept in the exchange").first()).isVisible();
    }

    private static byte[] exported(Visitor visitor, String pilot) throws IOException {
        visitor.page().navigate("/studies/" + pilot + "/exchange");
        visitor.button(Words.of("coding.exchange.make")).click();
        var link = visitor.page().locator(".exchange-made a").first();
        assertThat(link).isVisible();
        var download = visitor.page().waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo(pilot + ".qdpx");
        return Files.readAllBytes(download.path());
    }

    private static void takeIn(Visitor researcher, String pilot, String name, byte[] file) {
        researcher.page().navigate("/studies/" + pilot + "/exchange");
        choose(researcher, name, file);
        researcher.button(Words.of("coding.exchange.take")).click();
        assertThat(researcher.page().locator("vaadin-notification-card").last()).containsText("Taken in");
    }

    private static void choose(Visitor researcher, String name, byte[] file) {
        researcher
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private static QdaProject read(byte[] file) {
        return QdpxReader.read(file, ReadOptions.DEFAULT).project();
    }

    private static byte[] writtenElsewhere() throws IOException {
        var project = """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Elsewhere" origin="MAXQDA 2022">
                  <Users><User guid="10000000-0000-4000-8000-000000000001" name="M. Coder"/></Users>
                  <CodeBook><Codes><Code guid="{10000000-0000-4000-8000-00000000000A}" name="Twice" isCodable="true"/></Codes></CodeBook>
                  <Variables><Variable guid="10000000-0000-4000-8000-00000000000D" name="Role" typeOfVariable="Text"/></Variables>
                  <Cases><Case guid="10000000-0000-4000-8000-00000000000C" name="Nurse 1">
                    <VariableValue><VariableRef targetGUID="10000000-0000-4000-8000-00000000000D"/><TextValue>nurse</TextValue></VariableValue>
                    <SourceRef targetGUID="10000000-0000-4000-8000-00000000000B"/></Case></Cases>
                  <Sources><TextSource guid="10000000-0000-4000-8000-00000000000B" name="Elsewhere"
                      plainTextPath="internal://10000000-0000-4000-8000-00000000000B.txt">
                    <PlainTextSelection guid="10000000-0000-4000-8000-00000000000E" name="they come \uD83D\uDE00 twice"
                        startPosition="25" endPosition="42" creatingUser="10000000-0000-4000-8000-000000000001">
                      <Coding guid="10000000-0000-4000-8000-00000000000F" creatingUser="10000000-0000-4000-8000-000000000001"
                          creationDateTime="2026-02-01T10:00:00Z"><CodeRef targetGUID="10000000-0000-4000-8000-00000000000A"/></Coding>
                    </PlainTextSelection></TextSource></Sources>
                </Project>
                """;
        var text = "Interviewer: What?\r\nP01: they come \uD83D\uDE00 twice a day.\r\nInterviewer: Ah.\r\n";
        return zip(project.strip(), text);
    }

    private static byte[] zip(String project, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(project.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources/10000000-0000-4000-8000-00000000000B.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
