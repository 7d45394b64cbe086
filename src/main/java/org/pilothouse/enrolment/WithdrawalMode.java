package org.pilothouse.enrolment;

/** What happens to the data of somebody who leaves. */
public enum WithdrawalMode {
    STOP_FUTURE_ONLY,
    STOP_AND_DELETE_UNANALYSED,
    DELETE_ALL_POSSIBLE
}
