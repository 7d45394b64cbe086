package org.pilothouse.coding;

import java.util.List;
import java.util.UUID;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who codes, under pseudonyms: Coder A, Coder B and so on, given in the order in which they began. */
@Service
@Transactional(readOnly = true)
@MayResearch
public class Coders {
    private final CoderRepository coders;
    private final Viewpoint viewpoint;
    private final ApplicationEventPublisher events;

    Coders(CoderRepository coders, Viewpoint viewpoint, ApplicationEventPublisher events) {
        this.coders = coders;
        this.viewpoint = viewpoint;
        this.events = events;
    }

    /** In order of their pseudonyms. */
    public List<CoderLine> all(StudyId study) {
        var me = viewpoint.me().orElse(null);
        return coders.findByStudyOrderByName(study).stream()
                .map(coder -> new CoderLine(coder.guid(), coder.name(), coder.is(me), coder.isExternal()))
                .toList();
    }

    /** Says that an external coder is the account given, which has not coded here yet. */
    @Transactional
    public void assign(StudyId study, UUID coder, AccountId account) {
        if (coders.findByStudyAndAccount(study, account).isPresent()) {
            throw new CodingRefused(Reason.CODER_TAKEN, account.value());
        }
        coders.findByStudyAndGuid(study, coder)
                .orElseThrow(() -> new CodingRefused(Reason.UNKNOWN_CODER))
                .assign(account);
        events.publishEvent(new CodingEvent(study, "coder.assigned", "coder " + coder));
    }
}
