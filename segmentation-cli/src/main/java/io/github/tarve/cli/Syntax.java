package io.github.tarve.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * What a command understands, put together option by option. Annotations would say the same, but reading them takes a sixth of
 * the time that a small table takes from the first to the last.
 */
final class Syntax {
    private final CommandSpec spec;

    /** Begins with nothing. */
    Syntax(Callable<Integer> command) {
        spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().sortOptions(false);
    }

    /** A value that the command line may give. */
    record Given<T>(ArgSpec argument) {
        /** Returns the value, {@code null} when there is none. */
        @Nullable
        T get() {
            return argument.getValue();
        }

        /** Returns the value, or another when there is none. */
        T or(T other) {
            T value = get();
            return value == null ? other : value;
        }

        /** Returns the value of what has to be given. */
        T require() {
            return Objects.requireNonNull(get());
        }

        boolean isGiven() {
            return get() != null;
        }
    }

    /** What the parser knows. */
    CommandSpec spec() {
        return spec;
    }

    /** Adds an option that stands alone. */
    Given<Boolean> flag(String key, String... names) {
        return add(option(boolean.class, key, names));
    }

    /** Adds an option with a text. */
    Given<String> text(String name, String label, String key) {
        return value(String.class, name, label, key);
    }

    /** Adds an option with a value of a type. */
    <T> Given<T> value(Class<T> type, String name, String label, String key) {
        return add(option(type, key, name).arity("1").paramLabel(label));
    }

    /** Adds an option with a file or folder that has to be given. */
    Given<Path> required(String name, String label, String key) {
        return add(option(Path.class, key, name).arity("1").paramLabel(label).required(true));
    }

    /** Adds an option that may be given several times. */
    Given<List<String>> texts(String name, String label, String key) {
        return add(option(List.class, key, name)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label));
    }

    /** Adds an option that every command understands. */
    <T> Given<T> everywhere(Class<T> type, String name, String label, String standard, String key) {
        return add(option(type, key, name)
                .arity("1")
                .paramLabel(label)
                .defaultValue(standard)
                .scopeType(ScopeType.INHERIT));
    }

    /** Adds an option that stands alone and that every command understands. */
    Given<Boolean> flagEverywhere(String key, String... names) {
        return add(option(boolean.class, key, names).scopeType(ScopeType.INHERIT));
    }

    /** Adds the option that asks for help. */
    void help(String key, String... names) {
        add(option(boolean.class, key, names).arity("0").usageHelp(true).scopeType(ScopeType.INHERIT));
    }

    /** Adds what has to be given, at a place after the options. */
    <T> Given<T> parameter(int place, Class<T> type, String label, String key) {
        return place(place, true, type, label, key);
    }

    /** Adds what may be given, at a place after the options. */
    <T> Given<T> optional(int place, Class<T> type, String label, String key) {
        return place(place, false, type, label, key);
    }

    private <T> Given<T> place(int place, boolean required, Class<T> type, String label, String key) {
        PositionalParamSpec parameter = PositionalParamSpec.builder()
                .index(String.valueOf(place))
                .arity(required ? "1" : "0..1")
                .required(required)
                .type(type)
                .paramLabel(label)
                .descriptionKey(key)
                .build();
        spec.addPositional(parameter);
        return new Given<>(parameter);
    }

    private static OptionSpec.Builder option(Class<?> type, String key, String... names) {
        String[] others = Arrays.copyOfRange(names, 1, names.length);
        return OptionSpec.builder(names[0], others).type(type).descriptionKey(key);
    }

    private <T> Given<T> add(OptionSpec.Builder builder) {
        OptionSpec option = builder.build();
        spec.addOption(option);
        return new Given<>(option);
    }
}
