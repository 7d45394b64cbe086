package org.pilothouse.refiqda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people of a project, also those whom it forgets to list. */
final class Users {

    private final Map<UUID, QdaUser> users = new LinkedHashMap<>();
    private final Guids guids;
    private final Findings findings;

    Users(Guids guids, Findings findings) {
        this.guids = guids;
        this.findings = findings;
    }

    void read(XmlNode project) {
        for (var node : project.items("Users", "User")) {
            var guid = guids.claim(node.attribute("guid"), findings);
            var name = node.attribute("name");
            if (name == null) {
                findings.add(Finding.NAME_MISSING, guid);
            }
            users.put(guid, new QdaUser(guid, name == null ? shortName(guid) : name));
        }
    }

    /** The user of that id, added when the project does not list it: two unknown coders must stay two. */
    UUID find(String id) {
        var guid = Guids.read(id);
        if (!users.containsKey(guid)) {
            guid = guids.claim(id, findings);
            findings.add(Finding.USER_ADDED, id);
            users.put(guid, new QdaUser(guid, shortName(guid)));
        }
        return guid;
    }

    List<QdaUser> list() {
        return List.copyOf(users.values());
    }

    private static String shortName(UUID guid) {
        return guid.toString().substring(0, 8);
    }
}
