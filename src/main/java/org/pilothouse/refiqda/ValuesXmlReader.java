package org.pilothouse.refiqda;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.refiqda.QdaVariable.Type;

/** Reads variables and their values; a value that is not of its variable's type is left out. */
final class ValuesXmlReader {

    /** Turning millions of digits into a number takes for ever. */
    private static final int LONGEST = 400;

    private final Map<UUID, QdaVariable> variables = new LinkedHashMap<>();
    private final Fields fields;

    ValuesXmlReader(Fields fields) {
        this.fields = fields;
    }

    void read(XmlNode project) {
        for (var node : project.items("Variables", "Variable")) {
            var guid = fields.guid(node);
            variables.put(guid, new QdaVariable(guid, fields.name(node, guid), type(node), node.textOf("Description")));
        }
    }

    List<QdaVariable> variables() {
        return List.copyOf(variables.values());
    }

    /** The values within a case or source, one for each variable. */
    List<QdaValue> values(XmlNode parent, Findings findings) {
        var values = new LinkedHashMap<UUID, QdaValue>();
        for (var node : parent.children("VariableValue")) {
            var reference = node.child("VariableRef");
            var variable = reference == null ? null : variables.get(References.target(reference));
            var text = text(node);
            if (variable == null) {
                findings.add(Finding.REFERENCE_TO_NOTHING, "VariableRef");
            } else if (text != null) {
                var value = spelled(variable.type(), text);
                if (value == null
                        || values.putIfAbsent(variable.guid(), new QdaValue(variable.guid(), value)) != null) {
                    findings.add(Finding.VALUE_UNREADABLE, text);
                }
            }
        }
        return new ArrayList<>(values.values());
    }

    private static @Nullable String text(XmlNode value) {
        return value.children().stream()
                .filter(child -> child.name().endsWith("Value") && !child.text().isBlank())
                .map(XmlNode::text)
                .findFirst()
                .orElse(null);
    }

    private Type type(XmlNode variable) {
        var name = variable.attribute("typeOfVariable");
        for (var type : Type.values()) {
            if (type.xmlName().equalsIgnoreCase(name)) {
                return type;
            }
        }
        fields.findings().add(Finding.VARIABLE_TYPE_GUESSED, name);
        return Type.TEXT;
    }

    /** The value as XML Schema spells it, or null if it is none of that type. */
    private static @Nullable String spelled(Type type, String text) {
        var bare = text.strip();
        if (type != Type.TEXT && bare.length() > LONGEST) {
            return null;
        }
        try {
            return switch (type) {
                case TEXT -> text;
                case BOOLEAN -> truth(bare.toLowerCase(Locale.ROOT));
                case INTEGER -> new BigInteger(bare).toString();
                case FLOAT -> plain(new BigDecimal(bare));
                case DATE -> Moments.date(bare).toString();
                case DATE_TIME -> Moments.instant(bare).toString();
            };
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable String truth(String text) {
        return switch (text) {
            case "true", "1", "yes" -> "true";
            case "false", "0", "no" -> "false";
            default -> null;
        };
    }

    /** Written out in full only while that stays short: 1E999999999 would fill the memory. */
    private static @Nullable String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST ? null : number.toPlainString();
    }
}
