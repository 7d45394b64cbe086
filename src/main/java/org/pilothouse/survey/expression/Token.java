package org.pilothouse.survey.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A word of an expression and where it begins. */
record Token(Kind kind, String text, int position) {
    private static final Pattern NEXT = Pattern.compile(
            "(?<space>\\s+)|\\$\\{(?<item>[a-z][a-z0-9_]*)}|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<symbol><=|>=|!=|[=<>+\\-*(),.])|(?<word>[a-z]+(?:-[a-z]+)*)");

    /** What kind of word. */
    enum Kind {
        ITEM,
        NUMBER,
        TEXT,
        SYMBOL,
        WORD,
        END
    }

    boolean is(Kind wanted, String word) {
        return kind == wanted && text.equals(word);
    }

    /** The words of an expression with an end behind them. */
    static List<Token> all(String expression) {
        var tokens = new ArrayList<Token>();
        var matcher = NEXT.matcher(expression);
        var at = 0;
        while (at < expression.length()) {
            if (!matcher.region(at, expression.length()).lookingAt()) {
                throw new ExpressionMalformed("unexpected character", at);
            }
            add(tokens, Kind.ITEM, matcher.group("item"), at);
            add(tokens, Kind.NUMBER, matcher.group("number"), at);
            add(tokens, Kind.TEXT, matcher.group("single"), at);
            add(tokens, Kind.TEXT, matcher.group("double"), at);
            add(tokens, Kind.SYMBOL, matcher.group("symbol"), at);
            add(tokens, Kind.WORD, matcher.group("word"), at);
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", at));
        return List.copyOf(tokens);
    }

    private static void add(
            List<Token> tokens, Kind kind, @org.jspecify.annotations.Nullable String text, int position) {
        if (text != null) {
            tokens.add(new Token(kind, text, position));
        }
    }
}
