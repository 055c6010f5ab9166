package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The part of JSON Schema 2020-12 that the published schemas use; any other keyword fails the check. */
final class SchemaCheck {
    private static final List<String> NOTES = List.of("$schema", "$id", "$defs", "title", "description", "pattern");

    private final JsonValue root;
    private final List<String> complaints;

    SchemaCheck(JsonValue root, List<String> complaints) {
        this.root = root;
        this.complaints = complaints;
    }

    void check(JsonValue value, JsonValue schema) {
        for (String keyword : schema.keys()) {
            JsonValue rule = schema.get(keyword);
            switch (keyword) {
                case "$ref" -> check(value, root.get("$defs").get(rule.text().substring("#/$defs/".length())));
                case "anyOf" -> anyOf(value, rule);
                case "type" -> type(value, rule);
                case "const" -> expect(same(value, rule), value, "not the constant");
                case "enum" -> expect(rule.items().stream().anyMatch(item -> same(value, item)), value, "not in enum");
                case "minimum" -> expect(value.number() >= rule.number(), value, "too small");
                case "maximum" -> expect(value.number() <= rule.number(), value, "too large");
                case "required" ->
                    rule.items().forEach(key -> expect(value.has(key.text()), value, "lacks " + key.text()));
                case "properties" -> properties(value, schema, rule);
                case "items" -> value.items().forEach(item -> check(item, rule));
                case "additionalProperties" ->
                    expect(schema.has("properties") || is("object", value), value, "not an object");
                default -> expect(NOTES.contains(keyword), value, "schema keyword " + keyword);
            }
        }
    }

    private void anyOf(JsonValue value, JsonValue choices) {
        boolean fits = choices.items().stream().anyMatch(choice -> {
            List<String> found = new ArrayList<>();
            try {
                new SchemaCheck(root, found).check(value, choice);
            } catch (JsonFault e) {
                return false;
            }
            return found.isEmpty();
        });
        expect(fits, value, "fits none of the choices");
    }

    private void properties(JsonValue value, JsonValue schema, JsonValue properties) {
        if (!is("object", value)) {
            return;
        }
        for (String key : value.keys()) {
            if (properties.has(key)) {
                check(value.get(key), properties.get(key));
            } else {
                expect(!schema.has("additionalProperties"), value, "has the unknown key " + key);
            }
        }
    }

    private void type(JsonValue value, JsonValue types) {
        boolean one = !is("array", types);
        boolean fits = one ? is(types.text(), value) : types.items().stream().anyMatch(type -> is(type.text(), value));
        expect(fits, value, "of another type");
    }

    private static boolean is(String type, JsonValue value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "object" -> reads(value::keys);
            case "array" -> reads(value::items);
            case "string" -> reads(value::text);
            case "boolean" -> reads(value::truth);
            case "number" -> !value.isNull() && reads(value::number);
            case "integer" -> !value.isNull() && reads(value::whole);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean same(JsonValue value, JsonValue constant) {
        return is("string", constant)
                ? is("string", value) && value.text().equals(constant.text())
                : is("boolean", value) && value.truth() == constant.truth();
    }

    @SuppressWarnings("ReturnValueIgnored") // only whether it fails is asked
    private static boolean reads(Supplier<?> read) {
        try {
            return read.get() != null;
        } catch (JsonFault e) {
            return false;
        }
    }

    private void expect(boolean holds, JsonValue value, String complaint) {
        if (!holds) {
            complaints.add(value.path() + ": " + complaint);
        }
    }
}
