package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.pilothouse.e2e.Browsers.Visits;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** J5 and J6: a researcher looks at themes and locks a release; a manager opens it, and its documents say the same. */
@Journey
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS) // single notes of other journeys would hold its reports back
class PublishAReleaseIT {

    @Test
    void aReleaseIsLockedAndDashboardWordAndExcelAgree(Visits visits) throws IOException {
        var researcher = visits.desk().signIn("researcher").open("themes");
        assertThat(researcher.text("No two workflows are alike").first()).isVisible();
        researcher.picture("j5-themes");
        researcher.open("releases");
        researcher.button(Words.of("report.lock")).first().click();
        var confirm = researcher
                .page()
                .locator(
                        "vaadin-dialog vaadin-button[theme~=primary], vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .last();
        assertThat(confirm).isEnabled();
        researcher.picture("j5-lock");
        confirm.click();
        assertThat(researcher.page().locator("vaadin-notification-card").first())
                .isVisible();
        researcher.picture("j5-releases");

        var manager = visits.desk().signIn("manager").open("adoption");
        var shown = manager.page().locator("main, .page").first();
        assertThat(shown).isVisible();
        manager.picture("j6-dashboard");
        visits.dark().signIn("manager").open("adoption").picture("j6-dashboard-dark");
        visits.phone().signIn("manager").open("adoption").picture("j6-dashboard-phone");

        var api = new ApiClient(visits.origin());
        var word = api.get("manager", "/studies/SAMPLE/releases/1/report.docx").body();
        var excel =
                api.get("manager", "/studies/SAMPLE/releases/1/workbook.xlsx").body();
        keep("report.docx", word);
        keep("workbook.xlsx", excel);
        var summary = api.get("manager", "/studies/SAMPLE/releases/1/thematic-summary.docx")
                .body();
        keep("summary.docx", summary);
        var use = api.json("manager", "/studies/SAMPLE/analysis/utilisation")
                .get("estimate")
                .asDouble();
        var change = api.json("manager", "/studies/SAMPLE/analysis/time-change")
                .get("estimate")
                .asDouble();

        var percent = "%.1f".formatted(use * 100);
        var minutes = "%.1f".formatted(Math.abs(change));
        assertThat(shown.innerText()).contains(percent).contains(minutes);
        assertThat(textOf(word)).contains(percent).contains(minutes);
        assertThat(numbersOf(excel)).anyMatch(number -> Math.abs(number - use) < 1e-9);
        assertThat(numbersOf(excel)).anyMatch(number -> Math.abs(number - change) < 1e-9);
        var dashboard = shown.innerText().replace('\u2212', '-');
        for (var further : List.of("note-time", "workload", "timeliness", "edit-burden")) {
            var answer = api.json("manager", "/studies/SAMPLE/analysis/" + further);
            for (var name : List.of("estimate", "low", "high")) {
                assertThat(answer.get(name).isNumber()).as(further + " " + name).isTrue();
                var number = answer.get(name).asDouble();
                var printed = printed(number, answer.get("unit").asString());
                assertThat(dashboard).as(further + " " + name).contains(printed);
                assertThat(textOf(word)).as(further + " " + name).contains(printed);
                assertThat(textOf(summary)).as(further + " " + name).contains(printed);
                assertThat(numbersOf(excel)).as(further + " " + name).anyMatch(cell -> Math.abs(cell - number) < 1e-9);
            }
        }
    }

    /** As readers see it: minutes with one decimal, hours in eight with two, shares as percentages with one. */
    private static String printed(double number, String unit) {
        return switch (unit) {
            case "min" -> "%.1f".formatted(number);
            case "share" -> "%.1f".formatted(number * 100);
            default -> "%.2f".formatted(number);
        };
    }

    @Test
    void everyFigureOfTheWordReportStandsOnTheDashboardOrInTheWorkbook(Visits visits) throws IOException {
        var api = new ApiClient(visits.origin());
        var release = ApiClient.JSON
                .readTree(
                        api.post("researcher", "/studies/SAMPLE/releases", "application/json", "{\"title\":\"Again\"}")
                                .body())
                .get("id")
                .asInt();

        var percents = percentsOf(textOf(api.get("lead", "/studies/SAMPLE/releases/" + release + "/report.docx")
                .body()));
        var workbook = numbersOf(api.get("lead", "/studies/SAMPLE/releases/" + release + "/workbook.xlsx")
                .body());
        var manager = visits.desk().signIn("manager").open("adoption");
        assertThat(manager.page().locator(".figure").first()).isVisible();
        var dashboard = manager.page().locator(".page").first().innerText();

        assertThat(percents).isNotEmpty().allSatisfy(percent -> {
            var value = Double.parseDouble(percent) / 100;
            var inWorkbook = workbook.stream().anyMatch(number -> Math.abs(number - value) < 0.0005 + 1e-9);
            assertThat(inWorkbook || dashboard.contains(percent))
                    .as(percent + " %")
                    .isTrue();
        });
    }

    private static java.util.Set<String> percentsOf(String text) {
        return Pattern.compile("(\\d+\\.\\d) ?%")
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String textOf(byte[] word) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replace('\u2212', '-');
        }
    }

    private static List<Double> numbersOf(byte[] excel) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
            return StreamSupport.stream(workbook.spliterator(), false)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                    .map(Cell::getNumericCellValue)
                    .toList();
        }
    }

    private static void keep(String name, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents", name), content);
    }
}
