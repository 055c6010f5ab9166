package io.github.tarve.cli;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The options that stand for keys of a study file, made from the catalogue of settings. */
final class StudyOptions {
    private final Map<SettingKey, List<String>> given = new EnumMap<>(SettingKey.class);

    /** Adds an option for each key to a command. */
    void addTo(CommandSpec spec, Set<SettingKey> keys, Language language) {
        for (SettingKey key : keys) {
            if (spec.findOption(key.option()) != null) {
                continue;
            }
            OptionSpec.Builder option = OptionSpec.builder(key.option())
                    .description(describe(key, language))
                    .paramLabel(label(key))
                    .setter(collector(key));
            if (key.isSwitch()) {
                option.type(boolean.class).arity("0");
            } else if (key.type().arity() == ValueType.Arity.ONE) {
                option.type(String.class).arity("1");
            } else {
                option.type(List.class).auxiliaryTypes(String.class).arity("1");
            }
            spec.addOption(option.build());
        }
    }

    private static String describe(SettingKey key, Language language) {
        String text = key.description(language);
        return key.standard().isEmpty() || key.isSwitch() ? text : text + " [" + key.standard() + "]";
    }

    private static String label(SettingKey key) {
        String name = key.key().substring(key.key().lastIndexOf('.') + 1);
        return switch (key.type().arity()) {
            case ONE -> name.toUpperCase(java.util.Locale.ROOT);
            case LIST -> "NAME,...";
            case PAIRS -> "NAME=VALUE";
        };
    }

    private ISetter collector(SettingKey key) {
        return new ISetter() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> T set(T value) {
                if (value instanceof String text) {
                    given.put(key, List.of(text));
                } else if (value instanceof List<?> texts) {
                    given.put(key, new ArrayList<>((List<String>) texts));
                } else if (Boolean.TRUE.equals(value)) {
                    given.put(key, List.of("true"));
                }
                return value;
            }
        };
    }

    /** Returns what was given on the command line, in the order of the catalogue. */
    Map<SettingKey, List<String>> given() {
        return given;
    }
}
