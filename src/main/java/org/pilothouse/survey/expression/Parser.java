package org.pilothouse.survey.expression;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.survey.expression.Token.Kind;

/** Reads an expression by descending through the ranks of its operators, to a fixed depth. */
final class Parser {
    private static final int DEEPEST = 30;

    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Node all() {
        var node = ranked(1);
        if (token().kind() != Kind.END) {
            throw malformed("unexpected word");
        }
        return node;
    }

    private Node ranked(int rank) {
        if (rank > Operator.TIGHTEST) {
            return unary();
        }
        var left = ranked(rank + 1);
        for (var operator = Operator.of(token(), rank); operator.isPresent(); operator = Operator.of(token(), rank)) {
            next++;
            left = new Node.Binary(operator.get(), left, ranked(rank + 1));
        }
        return left;
    }

    private Node unary() {
        if (!token().is(Kind.SYMBOL, "-")) {
            return primary();
        }
        next++;
        return deeper(() -> new Node.Negative(unary()));
    }

    private Node primary() {
        var token = token();
        next++;
        return switch (token.kind()) {
            case NUMBER -> new Node.Constant(Value.of(Double.parseDouble(token.text())));
            case TEXT -> new Node.Constant(new Value.Text(token.text()));
            case ITEM -> new Node.Item(token.text());
            case WORD -> call(token);
            case SYMBOL -> symbol(token);
            case END -> throw new ExpressionMalformed("a value is missing", token.position());
        };
    }

    private Node symbol(Token token) {
        if (token.is(Kind.SYMBOL, ".")) {
            return new Node.Current();
        }
        if (!token.is(Kind.SYMBOL, "(")) {
            throw new ExpressionMalformed("a value is missing", token.position());
        }
        return deeper(() -> {
            var inner = ranked(1);
            expect(")");
            return inner;
        });
    }

    private Node call(Token word) {
        var function = Function.of(word.text())
                .orElseThrow(() -> new ExpressionMalformed("unknown function " + word.text(), word.position()));
        var arguments = new ArrayList<Node>();
        expect("(");
        if (!token().is(Kind.SYMBOL, ")")) {
            arguments.add(deeper(() -> ranked(1)));
            while (token().is(Kind.SYMBOL, ",")) {
                next++;
                arguments.add(deeper(() -> ranked(1)));
            }
        }
        expect(")");
        if (!function.takes(arguments.size())) {
            throw new ExpressionMalformed("wrong number of arguments for " + word.text(), word.position());
        }
        return new Node.Call(function, arguments);
    }

    private Node deeper(java.util.function.Supplier<Node> inner) {
        if (++depth > DEEPEST) {
            throw malformed("too deeply nested");
        }
        var node = inner.get();
        depth--;
        return node;
    }

    private void expect(String symbol) {
        if (!token().is(Kind.SYMBOL, symbol)) {
            throw malformed("missing " + symbol);
        }
        next++;
    }

    private Token token() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private ExpressionMalformed malformed(String what) {
        return new ExpressionMalformed(what, token().position());
    }
}
