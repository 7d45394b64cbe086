package org.pilothouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** J5 and J6: a researcher looks at themes and locks a release; a manager opens it, and its documents say the same. */
@Journey
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
        keep(
                "summary.docx",
                api.get("manager", "/studies/SAMPLE/releases/1/thematic-summary.docx")
                        .body());
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

    private static java.util.List<Double> numbersOf(byte[] excel) throws IOException {
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
