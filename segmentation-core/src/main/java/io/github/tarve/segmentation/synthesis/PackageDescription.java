package io.github.tarve.segmentation.synthesis;

import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.random.Seeds;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code datapackage.json} of a made-up study (Data Package, version 2). */
final class PackageDescription {
    private final JsonWriter json = JsonWriter.indented();
    private final Map<String, byte[]> files;

    private PackageDescription(Map<String, byte[]> files) {
        this.files = files;
    }

    static String of(
            SyntheticStudy study,
            TableStyle style,
            List<DataTable> inputs,
            DataTable truth,
            Map<String, byte[]> files) {
        return new PackageDescription(files).write(study, style, inputs, truth);
    }

    private String write(SyntheticStudy study, TableStyle style, List<DataTable> inputs, DataTable truth) {
        StudyRecipe recipe = study.recipe();
        json.beginObject();
        json.key("$schema").value("https://datapackage.org/profiles/2.0/datapackage.json");
        json.key("name").value(recipe.name());
        json.key("title").value(recipe.title());
        json.key("description").value("Synthetic: made from a recipe and a seed, no real person is in these files.");
        json.key("version").value("1.0.0");
        json.key("synthetic").value(true);
        json.key("recipe").beginObject();
        json.key("name").value(recipe.name());
        json.key("seed").value(study.seed());
        json.key("generator").value(Seeds.GENERATOR);
        json.endObject();
        json.key("licenses").beginArray().beginObject();
        json.key("name").value("CC0-1.0");
        json.key("path").value("https://creativecommons.org/publicdomain/zero/1.0/");
        json.key("title").value("CC0 1.0 Universal");
        json.endObject().endArray();
        json.key("resources").beginArray();
        for (DataTable table : inputs) {
            table(table, style, true);
        }
        text("codebook", "codebook.yaml", "labels, items and scales");
        text("study", "study.yaml", "how to read and run the study");
        table(truth, TableStyle.CANONICAL, false);
        json.endArray();
        json.endObject();
        return json.finish();
    }

    private void table(DataTable table, TableStyle style, boolean input) {
        json.beginObject();
        json.key("name").value(table.name());
        json.key("path").value(table.file());
        json.key("description").value(table.about());
        json.key("type").value("table");
        json.key("input").value(input);
        content(table.file(), "csv", "text/csv", style.charset().name().toLowerCase(Locale.ROOT));
        json.key("dialect").beginObject();
        json.key("delimiter").value(Character.toString(style.delimiter()));
        json.key("header").value(true);
        json.endObject();
        json.key("schema").beginObject();
        json.key("fields").beginArray();
        for (DataTable.Field field : table.fields()) {
            field(field, style);
        }
        json.endArray();
        json.key("missingValues").beginArray().value("").endArray();
        json.endObject();
        json.endObject();
    }

    private void field(DataTable.Field field, TableStyle style) {
        json.beginObject();
        json.key("name").value(style.header(field.name()));
        json.key("type").value(field.type());
        if (style == TableStyle.MESSY && field.type().equals("date")) {
            json.key("format").value("%d.%m.%Y");
        }
        if (style == TableStyle.MESSY && field.type().equals("number")) {
            json.key("decimalChar").value(",");
        }
        json.key("description").value(field.about());
        json.endObject();
    }

    private void text(String name, String file, String about) {
        json.beginObject();
        json.key("name").value(name);
        json.key("path").value(file);
        json.key("description").value(about);
        content(file, "yaml", "application/yaml", "utf-8");
        json.endObject();
    }

    private void content(String file, String format, String mediaType, String encoding) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        json.key("format").value(format);
        json.key("mediatype").value(mediaType);
        json.key("encoding").value(encoding);
        json.key("bytes").value((long) bytes.length);
        json.key("hash").value("sha256:" + sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
