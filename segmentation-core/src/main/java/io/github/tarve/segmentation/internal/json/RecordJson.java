package io.github.tarve.segmentation.internal.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes records as JSON objects, a key per component, and reads them back. Components are numbers, truth values, texts,
 * enums, records, and lists, maps by text or optional values of these. A record that is one kind of a sealed interface says
 * which under {@code kind}. Lists named {@code values} may hold null for numbers that are not there. What a record's constructor refuses is a fault of the text.
 */
public final class RecordJson {
    private static final String KIND = "kind";

    private RecordJson() {}

    /** Writes a record as a value. */
    public static void write(JsonWriter json, Record value) {
        json.beginObject();
        if (sealed(value.getClass())) {
            json.key(KIND).value(kind(value.getClass()));
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = get(component, value);
            if (content instanceof Optional<?> optional) {
                optional.ifPresent(present -> {
                    json.key(component.getName());
                    any(json, present);
                });
            } else if (content instanceof OptionalInt number) {
                number.ifPresent(present -> json.key(component.getName()).value((long) present));
            } else {
                json.key(component.getName());
                any(json, content);
            }
        }
        json.endObject();
    }

    private static Object get(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(value.getClass() + " cannot be written", e);
        }
    }

    private static void any(JsonWriter json, Object value) {
        if (value instanceof Double number) {
            json.value(number.doubleValue());
        } else if (value instanceof Integer || value instanceof Long) {
            json.value(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            json.value(truth.booleanValue());
        } else if (value instanceof String text) {
            json.value(text);
        } else if (value instanceof Enum<?> one) {
            json.value(code(one));
        } else if (value instanceof List<?> list) {
            list(json, list);
        } else if (value instanceof Map<?, ?> map) {
            json.beginObject();
            map.forEach((key, entry) -> {
                json.key(String.valueOf(key));
                any(json, entry);
            });
            json.endObject();
        } else if (value instanceof Record inner) {
            write(json, inner);
        } else {
            throw new IllegalArgumentException(value.getClass() + " cannot be written");
        }
    }

    private static void list(JsonWriter json, List<?> list) {
        if (!list.isEmpty() && list.stream().allMatch(Number.class::isInstance)) {
            json.numbers(list.stream()
                    .mapToDouble(number -> ((Number) number).doubleValue())
                    .toArray());
            return;
        }
        json.beginArray();
        list.forEach(item -> any(json, item));
        json.endArray();
    }

    /**
     * Reads a record of a type, or of a kind of a sealed interface.
     *
     * @throws JsonFault naming the place and what is wrong there
     */
    public static <T> T read(JsonValue json, Class<T> type) {
        if (!type.isSealed()) {
            return record(json, type);
        }
        String kind = json.get(KIND).text();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord() && kind(permitted).equals(kind)) {
                return record(json, permitted.asSubclass(type));
            }
        }
        throw new JsonFault(json.get(KIND).path(), "a kind that this version does not know");
    }

    private static <T> T record(JsonValue json, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
        }
        Object[] contents = new Object[components.length];
        for (int c = 0; c < components.length; c++) {
            RecordComponent component = components[c];
            contents[c] = component.getType() == Optional.class
                    ? json.find(component.getName())
                            .map(found -> value(found, argument(component.getGenericType(), 0), gaps(component)))
                    : component.getType() == OptionalInt.class
                            ? json.find(component.getName())
                                    .map(found -> OptionalInt.of(found.small()))
                                    .orElse(OptionalInt.empty())
                            : value(json.get(component.getName()), component.getGenericType(), gaps(component));
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(contents);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw new JsonFault(json.path(), String.valueOf(refused.getMessage()));
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether a component may hold null for numbers that are not there. */
    private static boolean gaps(RecordComponent component) {
        return component.getName().equals("values");
    }

    private static Object value(JsonValue json, Type type, boolean gaps) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                List<Object> items = new ArrayList<>();
                json.items().forEach(item -> items.add(value(item, argument(type, 0), gaps)));
                return items;
            }
            Map<String, Object> entries = new LinkedHashMap<>();
            json.keys().forEach(key -> entries.put(key, value(json.get(key), argument(type, 1), gaps)));
            return entries;
        }
        if (type == double.class || type == Double.class) {
            return finite(json, gaps);
        }
        if (type == int.class || type == Integer.class) {
            return json.small();
        }
        if (type == long.class || type == Long.class) {
            return json.whole();
        }
        if (type == boolean.class || type == Boolean.class) {
            return json.truth();
        }
        if (type == String.class) {
            return json.text();
        }
        Class<?> raw = (Class<?>) type;
        return raw.isEnum() ? one(json, raw) : read(json, raw);
    }

    private static double finite(JsonValue json, boolean gaps) {
        double number = json.number();
        if (Double.isInfinite(number)) {
            throw new JsonFault(json.path(), "too large a number");
        }
        if (Double.isNaN(number) && !gaps) {
            throw new JsonFault(json.path(), "not a number");
        }
        return number;
    }

    private static Object one(JsonValue json, Class<?> type) {
        String code = json.text();
        for (Object constant : type.getEnumConstants()) {
            if (code((Enum<?>) constant).equals(code)) {
                return constant;
            }
        }
        throw new JsonFault(json.path(), "not one of the names known here");
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static boolean sealed(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    /** Returns the name of a class in small letters with hyphens. */
    private static String kind(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
