package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.building.DroppedFeature;
import io.github.tarve.segmentation.features.building.FeatureEntry;
import io.github.tarve.segmentation.features.building.FeatureReliability;
import io.github.tarve.segmentation.features.building.MeasuredFeatures;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.features.catalogue.ScaleReliability;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code features.json}: what every feature is, what was left out and why, how reliable it is. */
final class FeatureDictionary {
    private final MeasuredFeatures measured;
    private final Map<String, FeatureEntry> entries = new HashMap<>();
    private final Map<String, FeatureReliability> reliability = new HashMap<>();
    private final Map<String, DroppedFeature> dropped = new HashMap<>();
    private final JsonWriter json = JsonWriter.indented();

    private FeatureDictionary(MeasuredFeatures measured) {
        this.measured = measured;
        measured.dictionary().forEach(entry -> entries.put(entry.id(), entry));
        measured.dropped().forEach(drop -> dropped.put(drop.id(), drop));
        for (FeatureReliability one : measured.reliability()) {
            if (one.kind() != FeatureReliability.Kind.MAXIMAL) {
                reliability.putIfAbsent(one.id(), one);
            }
        }
    }

    static String of(MeasuredFeatures measured, List<MeasuredColumn> quality) {
        return new FeatureDictionary(measured).write(quality);
    }

    private String write(List<MeasuredColumn> quality) {
        json.beginObject();
        json.key("schema").value("tarve/features/1");
        json.key("stamp").value("INTERNAL: features.csv has a row per resident, not for release");
        json.key("features").beginArray();
        measured.matrix().features().forEach(this::feature);
        json.endArray();
        json.key("dropped").beginArray();
        measured.dropped().forEach(this::dropped);
        json.endArray();
        json.key("reliability").beginArray();
        for (FeatureReliability one : measured.reliability()) {
            json.beginObject();
            json.key("id").value(one.id());
            json.key("kind").value(code(one.kind()));
            json.key("estimate").value(one.estimate());
            json.key("upper").value(one.upper());
            json.key("residents").value((long) one.residents());
            json.endObject();
        }
        json.endArray();
        json.key("scales").beginArray();
        measured.scales().forEach(this::scale);
        json.endArray();
        json.key("quality").beginArray();
        quality.forEach(this::quality);
        json.endArray();
        return json.endObject().finish();
    }

    private void feature(Feature feature) {
        FeatureDescription description = feature.description();
        json.beginObject();
        json.key("id").value(feature.id());
        texts("label", description.label());
        json.key("block").value(description.block());
        json.key("unit").value(description.unit());
        json.key("type").value(ReleaseModel.type(feature));
        json.key("role").value(code(description.role()));
        json.key("direction").value(code(description.direction()));
        json.key("minimumDays").value((long) description.minimumDays());
        json.key("transform").value(code(description.transform()));
        json.key("weight").value(description.weight());
        FeatureEntry entry = entries.get(feature.id());
        if (entry != null) {
            texts("definition", entry.definition());
            texts("missing", entry.missing());
            entry.preset().ifPresent(preset -> json.key("preset").value(code(preset)));
            entry.group().ifPresent(group -> json.key("group").value(group));
        }
        FeatureReliability repeated = reliability.get(feature.id());
        if (repeated != null) {
            json.key("reliability").value(repeated.estimate());
        }
        DroppedFeature drop = dropped.get(feature.id());
        if (drop != null) {
            json.key("dropped").value(code(drop.reason()));
        }
        json.endObject();
    }

    private void dropped(DroppedFeature drop) {
        json.beginObject();
        json.key("id").value(drop.id());
        json.key("reason").value(code(drop.reason()));
        json.key("text").value(drop.text(Language.EN));
        json.key("texts").beginObject();
        for (Language language : Language.values()) {
            json.key(language.tag()).value(drop.text(language));
        }
        json.endObject();
        FeatureEntry entry = entries.get(drop.id());
        if (entry != null) {
            texts("label", entry.feature().description().label());
            texts("definition", entry.definition());
        }
        json.endObject();
    }

    private void scale(ScaleReliability scale) {
        json.beginObject();
        json.key("id").value(scale.scale());
        json.key("residents").value((long) scale.residents());
        json.key("judgement").value(code(scale.judgement()));
        estimate("alpha", scale.alpha());
        estimate("omega", scale.omega());
        json.key("items").beginArray();
        for (ScaleReliability.ItemFigures item : scale.items()) {
            json.beginObject();
            json.key("id").value(item.item());
            json.key("reversed").value(item.reversed());
            json.key("itemRest").value(item.itemRest());
            json.key("alphaIfDropped").value(item.alphaIfDropped());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void estimate(String key, ScaleReliability.Estimate estimate) {
        json.key(key).value(estimate.value());
        json.key(key + "Interval").beginObject();
        json.key("low").value(estimate.low());
        json.key("high").value(estimate.high());
        json.endObject();
    }

    private void quality(MeasuredColumn column) {
        FeatureDescription description = column.feature().description();
        double[] values = Arrays.stream(column.values())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        json.beginObject();
        json.key("id").value(column.id());
        texts("label", description.label());
        column.definition().ifPresent(definition -> texts("definition", definition));
        json.key("unit").value(description.unit());
        json.key("role").value(code(description.role()));
        json.key("residents").value((long) values.length);
        json.key("mean").value(Arrays.stream(values).average().orElse(Double.NaN));
        json.key("min").value(values.length == 0 ? Double.NaN : values[0]);
        json.key("max").value(values.length == 0 ? Double.NaN : values[values.length - 1]);
        json.endObject();
    }

    private void texts(String key, Label label) {
        json.key(key).beginObject();
        for (Language language : Language.values()) {
            json.key(language.tag()).value(label.in(language));
        }
        json.endObject();
    }

    private static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
