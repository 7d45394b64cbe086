package org.pilothouse.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.CertificateLine;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.enrolment.RetentionAction;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.enrolment.RetentionLine;
import org.pilothouse.enrolment.RetentionStart;
import org.pilothouse.enrolment.WithdrawalLine;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the privacy officer answers for: withdrawals as dates and counts, what is due to go, and what went. */
@RestController
@RequestMapping("/api/v1/studies/{study}")
class CustodyController {
    private final ApiStudies studies;
    private final Withdrawals withdrawals;
    private final Retention retention;

    CustodyController(ApiStudies studies, Withdrawals withdrawals, Retention retention) {
        this.studies = studies;
        this.withdrawals = withdrawals;
        this.retention = retention;
    }

    /** A withdrawal without whose it is. */
    record WithdrawalJson(
            Instant withdrawnAt,
            WithdrawalMode mode,
            @Nullable Instant executedAt,
            @Nullable Instant dataCutoff,
            Map<String, Long> itemsDeleted) {
        static WithdrawalJson of(WithdrawalLine line) {
            var outcome = line.outcome();
            return outcome == null
                    ? new WithdrawalJson(line.at(), line.mode(), null, null, Map.of())
                    : new WithdrawalJson(
                            line.at(), line.mode(), outcome.executedAt(), outcome.dataCutoff(), outcome.deleted());
        }
    }

    record RetentionJson(
            RetentionClass dataClass,
            int keepMonths,
            RetentionStart start,
            RetentionAction action,
            int entries,
            @Nullable LocalDate dueOn,
            boolean due,
            boolean waitsForBundle) {
        static RetentionJson of(RetentionLine line) {
            var rule = line.rule();
            return new RetentionJson(
                    rule.of(),
                    rule.keepMonths(),
                    rule.start(),
                    rule.action(),
                    line.entries(),
                    line.dueOn(),
                    line.due(),
                    line.waitsForBundle());
        }
    }

    record CertificateJson(
            int number, RetentionClass dataClass, RetentionAction action, Instant madeAt, String sha256) {
        static CertificateJson of(CertificateLine line) {
            return new CertificateJson(line.number(), line.of(), line.action(), line.madeAt(), line.hash());
        }
    }

    @GetMapping("/withdrawals")
    List<WithdrawalJson> withdrawals(@PathVariable String study) {
        return withdrawals.all(studies.named(study)).stream()
                .map(WithdrawalJson::of)
                .toList();
    }

    @GetMapping("/retention")
    List<RetentionJson> due(@PathVariable String study) {
        return retention.lines(studies.named(study)).stream()
                .map(RetentionJson::of)
                .toList();
    }

    @GetMapping("/retention/certificates")
    List<CertificateJson> certificates(@PathVariable String study) {
        return retention.certificates(studies.named(study)).stream()
                .map(CertificateJson::of)
                .toList();
    }

    @GetMapping("/retention/certificates/{number}.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String study, @PathVariable int number) {
        return Downloads.of(
                "certificate-" + number + ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                retention.pdf(studies.named(study), number));
    }
}
