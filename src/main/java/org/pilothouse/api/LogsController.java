package org.pilothouse.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.audit.AccessLog;
import org.pilothouse.audit.InstallationLog;
import org.pilothouse.audit.LogFilter;
import org.pilothouse.audit.LogLine;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what and who read whom: of a study for its privacy officer, of accounts and settings for administrators. */
@RestController
@RequestMapping("/api/v1")
class LogsController {
    private static final int LARGEST_PAGE = 1000;

    private final ApiStudies studies;
    private final AccessLog ofStudies;
    private final InstallationLog ofAccounts;

    LogsController(ApiStudies studies, AccessLog ofStudies, InstallationLog ofAccounts) {
        this.studies = studies;
        this.ofStudies = ofStudies;
        this.ofAccounts = ofAccounts;
    }

    @GetMapping("/studies/{study}/access-log")
    List<LogLine> ofStudy(
            @PathVariable String study,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant before,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var filter = new LogFilter(from, before, null, action, "");
        return ofStudies.find(studies.named(study), filter, page(page, size));
    }

    @GetMapping("/studies/{study}/access-log.csv")
    void fileOfStudy(@PathVariable String study, HttpServletResponse answer) throws IOException {
        var id = studies.named(study);
        Downloads.csv(answer, "access-log.csv", out -> ofStudies.csv(id, LogFilter.ALL, out));
    }

    @GetMapping("/account-log")
    List<LogLine> ofAccounts(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant before,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return ofAccounts.find(new LogFilter(from, before, null, action, ""), page(page, size));
    }

    @GetMapping("/account-log.csv")
    void fileOfAccounts(HttpServletResponse answer) throws IOException {
        Downloads.csv(answer, "account-log.csv", out -> ofAccounts.csv(LogFilter.ALL, out));
    }

    private static PageRequest page(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new UnreadableBody("page begins with 0, size lies between 1 and " + LARGEST_PAGE + ".");
        }
        return PageRequest.of(page, size);
    }
}
