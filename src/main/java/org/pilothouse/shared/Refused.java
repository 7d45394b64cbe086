package org.pilothouse.shared;

import java.util.List;
import java.util.function.UnaryOperator;

/** An expected refusal: the request was understood and is not allowed to happen. Each module has one subclass with its reasons. */
public abstract class Refused extends RuntimeException {
    private final transient List<Object> arguments;

    protected Refused(Enum<?> reason, Object... arguments) {
        super(reason.name());
        this.arguments = List.of(arguments);
    }

    public abstract Enum<?> reason();

    /** Translation key of the message: what happened, what stayed safe, what to do. */
    public String messageKey() {
        var reason = reason();
        return "refused." + reason.getDeclaringClass().getEnclosingClass().getSimpleName() + "." + reason.name();
    }

    /** Whether the screen says it already, at the very place. */
    public boolean isSaidInPlace() {
        return false;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The arguments as they stand in the message, {@link Words} among them translated. */
    public Object[] arguments(UnaryOperator<String> translation) {
        return arguments.stream()
                .map(argument -> argument instanceof Words words ? translation.apply(words.key()) : argument)
                .toArray();
    }
}
