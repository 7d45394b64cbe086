package org.pilothouse.enrolment;

import java.util.List;
import org.pilothouse.shared.RowProblem;

/** What a pasted list would do: whom it would invite, and which lines say something that cannot be used. */
public record InvitationDraft(List<NewPerson> people, List<RowProblem> problems) {}
