package org.pilothouse.survey.expression;

import java.util.List;

/** An expression as a tree. */
sealed interface Node {

    record Constant(Value value) implements Node {}

    /** The answer to the question that the expression belongs to. */
    record Current() implements Node {}

    record Item(String name) implements Node {}

    record Negative(Node operand) implements Node {}

    record Binary(Operator operator, Node left, Node right) implements Node {}

    record Call(Function function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
