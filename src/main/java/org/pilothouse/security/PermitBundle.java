package org.pilothouse.security;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pilothouse.security.CarriedPermits.Carried;
import org.pilothouse.security.TextPermit.Answer;
import org.pilothouse.security.TextPermit.Asked;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** {@code text_permits.csv} of the study bundle: which texts the privacy officer let through, so that they can come back. */
@Component
class PermitBundle implements BundlePart {
    private static final int BEFORE_ALL_TEXTS = 5;

    private final TextPermitRepository permits;
    private final CarriedPermits carried;
    private final Clock clock;

    PermitBundle(TextPermitRepository permits, CarriedPermits carried, Clock clock) {
        this.permits = permits;
        this.carried = carried;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_ALL_TEXTS;
    }

    @Override
    public Set<String> files() {
        return Set.of(CarriedPermits.FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var given = permits.findByStudyAndAnswerOrderByAskedAtAsc(study, Answer.ALLOWED).stream()
                .map(carried::carried)
                .sorted(Comparator.comparing(Carried::reference))
                .toList();
        if (!given.isEmpty()) {
            sink.csv(
                    CarriedPermits.FILE,
                    CarriedPermits.HEADER,
                    rows -> given.forEach(one -> rows.accept(
                            List.of(one.field(), one.category(), one.reference(), one.digest(), one.mark()))));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var genuine = carried.genuine(source);
        genuine.forEach(one -> permits.save(restored(study, one)));
        if (genuine.size() < source.csv(CarriedPermits.FILE).size()) {
            report.note(
                    new RowProblem(CarriedPermits.FILE, 0, "mark", "GIVEN_ELSEWHERE", "", "permits of this server"));
        }
        permits.flush();
    }

    /** Who asked in the study it comes from is not known here. */
    private TextPermit restored(StudyId study, Carried one) {
        var asked = new Asked(one.reference(), one.digest(), AccountId.random(), clock.instant());
        var permit = new TextPermit(study, one.field(), one.kind(), asked);
        permit.answer(true);
        return permit;
    }
}
