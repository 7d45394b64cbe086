package org.pilothouse.bundle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as bundles hold it: plain maps, lists and scalars; everything but true and false is read as text. */
final class BundleYaml {
    private static final int MOST_ALIASES = 10;
    private static final int LARGEST = 16 * 1024 * 1024;

    private BundleYaml() {}

    static byte[] write(Map<String, Object> entries) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()), new PlainRepresenter(options), options);
        return yaml.dump(plain(entries)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a YAML mapping.
     *
     * @throws YAMLException if it is not YAML, not a mapping, or too large
     */
    static Map<String, Object> read(byte[] content) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(LARGEST);
        var dumping = new DumperOptions();
        var yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextResolver());
        Object read = yaml.load(new String(content, StandardCharsets.UTF_8));
        if (!(read instanceof Map<?, ?> map)) {
            throw new YAMLException("a mapping of keys to values is expected");
        }
        var entries = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return entries;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> plainMap(map);
            case Collection<?> several -> plainList(several);
            case Double number -> new BigDecimal(Cells.text(number));
            case BigDecimal number -> new BigDecimal(Cells.text(number));
            case Number number -> number;
            case Boolean yes -> yes;
            case Enum<?> one -> one.name();
            case LocalDate day -> day;
            case Instant moment -> moment;
            default -> value.toString();
        };
    }

    private static Map<String, Object> plainMap(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            var one = plain(value);
            if (one != null) {
                plain.put(String.valueOf(key), one);
            }
        });
        return plain;
    }

    private static List<Object> plainList(Collection<?> several) {
        var plain = new ArrayList<Object>();
        several.forEach(value -> {
            var one = plain(value);
            if (one != null) {
                plain.add(one);
            }
        });
        return plain;
    }

    /** Knows booleans and null only, so that 1.0 stays 1.0 and a date stays the text it is. */
    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, java.util.regex.Pattern.compile("^(?:true|false)$"), "tf");
            addImplicitResolver(Tag.NULL, java.util.regex.Pattern.compile("^(?:~|null|Null|NULL| )$"), "~nN\0");
            addImplicitResolver(Tag.NULL, java.util.regex.Pattern.compile("^$"), null);
            addImplicitResolver(Tag.MERGE, java.util.regex.Pattern.compile("^(?:<<)$"), "<");
        }
    }

    /** Long texts as literal blocks, so that a person can read and a diff can show them; dates and decimals as they are said. */
    private static final class PlainRepresenter extends Representer {
        PlainRepresenter(DumperOptions options) {
            super(options);
            representers.put(LocalDate.class, day -> representScalar(Tag.TIMESTAMP, day.toString()));
            representers.put(Instant.class, moment -> representScalar(Tag.TIMESTAMP, moment.toString()));
            representers.put(BigDecimal.class, number -> decimal((BigDecimal) number));
        }

        private org.yaml.snakeyaml.nodes.Node decimal(BigDecimal number) {
            return representScalar(number.scale() > 0 ? Tag.FLOAT : Tag.INT, number.toPlainString());
        }

        @Override
        protected org.yaml.snakeyaml.nodes.Node representScalar(
                Tag tag, String value, DumperOptions.@Nullable ScalarStyle style) {
            return value.indexOf('\n') >= 0
                    ? super.representScalar(tag, value, DumperOptions.ScalarStyle.LITERAL)
                    : super.representScalar(tag, value, style);
        }
    }
}
