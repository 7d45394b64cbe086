package org.pilothouse.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.pilothouse.shared.AccountId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows which sign-ins are still good when an account is blocked or its roles change. Sessions end with the process, so memory is enough. */
@Component
class Sessions {
    private final Map<AccountId, State> states = new ConcurrentHashMap<>();

    /**
     * How often an account changed.
     *
     * @param ended which of these changes was the last that ended its sessions
     */
    private record State(long edition, long ended) {
        static final State FIRST = new State(0, 0);

        State changed() {
            return new State(edition + 1, ended);
        }

        State over() {
            return new State(edition + 1, edition + 1);
        }
    }

    @EventListener
    void on(AccountChanged change) {
        if (change.endsSessions()) {
            afterwards(change.account(), State::over);
        }
    }

    @EventListener
    void on(RoleChanged change) {
        afterwards(change.account(), change.given() ? State::changed : State::over);
    }

    /** Ends every session of an account without a line on the trail: for clinicians, whose account it must not join to a code. */
    void end(AccountId account) {
        afterwards(account, State::over);
    }

    long editionOf(AccountId account) {
        return stateOf(account).edition;
    }

    boolean isOver(PilotUser user) {
        return user.edition() < stateOf(user.account()).ended;
    }

    /** Whether the account has been given something since that sign-in. */
    boolean isBehind(PilotUser user) {
        return user.edition() < stateOf(user.account()).edition;
    }

    private State stateOf(AccountId account) {
        return states.getOrDefault(account, State.FIRST);
    }

    /** Once the present transaction is through: what is read before is the old state. */
    private void afterwards(AccountId account, UnaryOperator<State> change) {
        Runnable work =
                () -> states.compute(account, (key, known) -> change.apply(known == null ? State.FIRST : known));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
