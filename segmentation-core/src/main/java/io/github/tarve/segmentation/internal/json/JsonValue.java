package io.github.tarve.segmentation.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON text, read strictly: duplicate keys, anything after the value, nesting beyond 64 levels, more than
 * 20 million tokens and very long numbers are refused. Every complaint names the place, such as {@code profiles[0].count}. Immutable.
 */
public final class JsonValue {
    private static final int DEEPEST = 64;
    private static final long MOST_TOKENS = 20_000_000;

    private final Place place;
    private final @Nullable Object value;

    private JsonValue(Place place, @Nullable Object value) {
        this.place = place;
        this.value = value;
    }

    /** Where a value stands; put into words only when something is wrong there. */
    private record Place(@Nullable Place in, String key, int index) {
        static final Place ROOT = new Place(null, "", -1);

        Place at(String newKey) {
            return new Place(this, newKey, -1);
        }

        Place at(int newIndex) {
            return new Place(this, "", newIndex);
        }

        String text() {
            if (in == null) {
                return "";
            }
            String before = in.text();
            if (index >= 0) {
                return before + "[" + index + "]";
            }
            return before.isEmpty() ? key : before + "." + key;
        }
    }

    /**
     * Reads a text that holds one value.
     *
     * @throws JsonFault when it is not JSON or goes beyond the limits
     */
    public static JsonValue read(String text) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            parser.nextToken();
            JsonValue root = next(parser, Place.ROOT);
            if (parser.nextToken() != null) {
                throw new JsonFault("", "something follows the value");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new JsonFault("", "nested deeper, or longer, than any file of this kind");
        } catch (IOException e) {
            throw new JsonFault("", "not JSON");
        }
    }

    private static JsonValue next(JsonParser parser, Place place) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonFault(place.text(), "ends too early");
        }
        return new JsonValue(
                place,
                switch (token) {
                    case START_OBJECT -> object(parser, place);
                    case START_ARRAY -> array(parser, place);
                    case VALUE_STRING -> parser.getText();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getText());
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    case VALUE_NULL -> null;
                    default -> throw new JsonFault(place.text(), "not a value");
                });
    }

    private static Map<String, JsonValue> object(JsonParser parser, Place place) throws IOException {
        Map<String, JsonValue> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, next(parser, place.at(key)));
        }
        return entries;
    }

    private static List<JsonValue> array(JsonParser parser, Place place) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(next(parser, place.at(items.size())));
        }
        return items;
    }

    /** Returns where the value stands. */
    public String path() {
        return place.text();
    }

    /** Returns whether the value is null. */
    public boolean isNull() {
        return value == null;
    }

    /** Returns whether the value is an object with a key. */
    public boolean has(String key) {
        return value instanceof Map<?, ?> entries && entries.containsKey(key);
    }

    /** Returns the keys of an object, in their order. */
    public Set<String> keys() {
        return entries().keySet();
    }

    /** Returns the value of a key that must be there. */
    public JsonValue get(String key) {
        JsonValue found = entries().get(key);
        if (found == null) {
            throw new JsonFault(path(), "no key " + key);
        }
        return found;
    }

    /** Returns the value of a key, empty when it is missing or null. */
    public Optional<JsonValue> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(found -> !found.isNull());
    }

    /** Returns the items of an array. */
    public List<JsonValue> items() {
        if (value instanceof List<?> list) {
            return list.stream().map(JsonValue.class::cast).toList();
        }
        throw new JsonFault(path(), "not an array");
    }

    /** Returns a text. */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new JsonFault(path(), "not a text");
    }

    /** Returns a number, {@code NaN} for null. */
    public double number() {
        if (value == null) {
            return Double.NaN;
        }
        if (value instanceof Double number) {
            return number;
        }
        throw new JsonFault(path(), "not a number");
    }

    /** Returns a whole number up to 2<sup>53</sup> in size. */
    public long whole() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > 1L << 53) {
            throw new JsonFault(path(), "not a whole number");
        }
        return (long) number;
    }

    /** Returns a whole number that fits an {@code int}. */
    public int small() {
        long whole = whole();
        if (whole != (int) whole) {
            throw new JsonFault(path(), "too large a number");
        }
        return (int) whole;
    }

    /** Returns a truth value. */
    public boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new JsonFault(path(), "neither true nor false");
    }

    private Map<String, JsonValue> entries() {
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put((String) key, (JsonValue) entry));
            return entries;
        }
        throw new JsonFault(path(), "not an object");
    }
}
