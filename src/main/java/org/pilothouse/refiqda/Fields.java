package org.pilothouse.refiqda;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the attributes that most elements share, each in every spelling met so far. */
record Fields(Guids guids, Users users, Findings findings) {

    private static final Pattern COLOUR = Pattern.compile("#?(?:[0-9A-F]{3}|[0-9A-F]{6}|[0-9A-F]{8})");

    Fields reportingTo(Findings others) {
        return new Fields(guids, users, others);
    }

    UUID guid(XmlNode node) {
        return guids.claim(node.attribute("guid"), findings);
    }

    /** The name, or the beginning of the GUID where there is none. */
    String name(XmlNode node, UUID guid) {
        var name = node.attribute("name");
        if (name == null || name.isBlank()) {
            findings.add(Finding.NAME_MISSING, guid);
            return guid.toString().substring(0, 8);
        }
        return name;
    }

    @Nullable UUID createdBy(XmlNode node) {
        var user = node.attribute("creatingUser");
        return user == null ? null : users.find(user);
    }

    @Nullable Instant createdAt(XmlNode node) {
        var text = node.attribute("creationDateTime");
        if (text == null) {
            return null;
        }
        try {
            var moment = Moments.instant(text);
            if (!Moments.hasZone(text.strip().replace(' ', 'T'))) {
                findings.add(Finding.DATE_WITHOUT_ZONE, text);
            }
            return moment;
        } catch (DateTimeException unreadable) {
            findings.add(Finding.DATE_UNREADABLE, text);
            return null;
        }
    }

    /** {@code #RRGGBB}; the opacity of {@code #RRGGBBAA} is dropped. */
    @Nullable String colour(XmlNode node) {
        var text = node.attribute("color");
        if (text == null) {
            return null;
        }
        var colour = text.strip().toUpperCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            findings.add(Finding.COLOUR_UNREADABLE, text);
            return null;
        }
        var digits = colour.replace("#", "");
        if (digits.length() == 8) {
            findings.add(Finding.COLOUR_CHANGED, text);
        }
        return "#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits.substring(0, 6));
    }

    boolean codable(XmlNode node) {
        var text = node.attribute("isCodable");
        if (text == null) {
            findings.add(Finding.CODABLE_GUESSED, node.attribute("name"));
            return true;
        }
        var value = text.strip().toLowerCase(Locale.ROOT);
        return !value.equals("false") && !value.equals("0");
    }
}
