package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Criterion;
import io.github.tarve.segmentation.clustering.DensityCores;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.dissimilarity.DissimilarityMatrix;
import io.github.tarve.segmentation.dissimilarity.OrdinalScale;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import io.github.tarve.segmentation.internal.json.RecordJson;
import io.github.tarve.segmentation.internal.random.Seeds;
import io.github.tarve.segmentation.provenance.LibraryVersion;
import io.github.tarve.segmentation.validation.Candidate;
import io.github.tarve.segmentation.validation.NumberOfClusters;
import io.github.tarve.segmentation.validation.structure.StructureEvidence;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a result as JSON, keys in the order of the published form. */
final class ResultWriter {
    private final TableResult result;
    private final PreparedTable prepared;
    private final JsonWriter json = JsonWriter.indented();

    ResultWriter(TableResult result) {
        this.result = result;
        this.prepared = result.prepared();
    }

    /** Returns {@code result.json}. */
    String result() {
        json.beginObject().key("schema").value("tarve/cluster/1");
        json.key("method").value(prepared.settled().method().code());
        json.key("n").value((long) prepared.matrix().rows());
        int chosen = result.chosenIndex();
        fit(chosen);
        json.key("seed").value(result.plan().seed());
        json.key("generator").value(Seeds.GENERATOR);
        settings();
        rows();
        json.key("model").beginObject();
        modelKeys(result.clusterings().get(chosen));
        result.standardErrors().ifPresent(errors -> new StandardErrorsWriter(json).write(errors));
        json.endObject();
        result.selection().ifPresent(this::candidates);
        return json.endObject().finish();
    }

    /** Returns {@code model.json}. */
    String model() {
        json.beginObject().key("schema").value("tarve/table-model/1");
        json.key("stamp").value("INTERNAL: may hold rows of the table, not for release");
        json.key("version").value(LibraryVersion.current());
        json.key("method").value(prepared.settled().method().code());
        json.key("k").value((long) result.clustering().k());
        settings();
        json.key("sizes").numbers(result.clustering().partition().sizes());
        json.key("model").beginObject();
        modelKeys(result.clustering());
        result.standardErrors().ifPresent(errors -> new StandardErrorsWriter(json).write(errors));
        json.endObject();
        if (result.clustering().model() instanceof Record clusters) {
            json.key("clusters");
            RecordJson.write(json, clusters);
        }
        return json.endObject().finish();
    }

    private void fit(int index) {
        Clustering clustering = result.clusterings().get(index);
        int[] sizes = clustering.partition().sizes();
        json.key("k").value((long) clustering.k());
        criterion(clustering.criterion());
        clustering.model().fitStatistics().ifPresent(fit -> statistics(fit, clustering.k()));
        json.key("sizes").numbers(sizes);
        if (clustering.model() instanceof DensityCores) {
            int assigned = Arrays.stream(sizes).sum();
            json.key("noise").value((long) prepared.matrix().rows() - assigned);
        }
        json.key("shares")
                .numbers(clustering
                        .memberships()
                        .map(memberships -> memberships.shares(prepared.matrix().weights()))
                        .orElseGet(() -> Arrays.stream(sizes)
                                .mapToDouble(size ->
                                        (double) size / prepared.matrix().rows())
                                .toArray()));
        json.key("silhouette");
        result.silhouettes().get(index).ifPresentOrElse(silhouette -> json.value(silhouette.mean()), json::nullValue);
        result.silhouettes()
                .get(index)
                .filter(silhouette -> silhouette.rows() < prepared.matrix().rows())
                .ifPresent(silhouette -> json.key("silhouetteRows").value((long) silhouette.rows()));
        json.key("iterations").value((long) clustering.convergence().iterations());
        json.key("converged").value(clustering.convergence().converged());
        json.key("restarts").value((long) clustering.convergence().restarts());
        json.key("restartsAtBest").value((long) clustering.convergence().restartsAtBest());
    }

    private void criterion(Criterion criterion) {
        json.key("criterion");
        if (criterion.isOptimised()) {
            json.beginObject().key("name").value(criterion.name());
            json.key("value").value(criterion.value());
            json.key("higherIsBetter").value(criterion.higherIsBetter());
            json.endObject();
        } else {
            json.nullValue();
        }
    }

    private void statistics(ModelFit fit, int k) {
        json.key("parameters").value((long) fit.parameters());
        json.key("aic").value(fit.aic());
        json.key("bic").value(fit.bic());
        json.key("abic").value(fit.adjustedBic());
        json.key("icl").value(fit.icl());
        json.key("entropy").value(fit.relativeEntropy(k));
    }

    private void settings() {
        Settled settled = prepared.settled();
        json.key("settings").beginObject();
        settled.dissimilarity().ifPresent(one -> json.key("dissimilarity").value(one.name()));
        OrdinalScale ordinal = result.plan().ordinal().orElse(OrdinalScale.RANKS);
        json.key("ordinalAs").value(ordinal.name().toLowerCase(Locale.ROOT));
        json.key("scale").value(settled.scaling().code());
        json.key("missing").value(settled.missing().code());
        if (settled.method() == TableMethod.HIERARCHICAL) {
            json.key("linkage").value(TableAlgorithms.linkage(result.plan()).code());
        }
        if (settled.method() == TableMethod.DBSCAN) {
            json.key("eps").value(result.plan().options().eps().orElseThrow());
            json.key("minPoints").value((long) TableAlgorithms.minPoints(result.plan()));
        }
        result.plan().weight().ifPresent(weight -> json.key("weight").value(weight));
        result.plan()
                .options()
                .exposure()
                .ifPresent(exposure -> json.key("exposure").value(exposure));
        result.plan().id().ifPresent(id -> json.key("id").value(id));
        json.key("columns").beginArray();
        for (int j = 0; j < prepared.columns().size(); j++) {
            CodedColumn column = prepared.columns().get(j);
            json.beginObject().key("name").value(column.column().name());
            json.key("role").value(prepared.matrix().feature(j).role().name().toLowerCase(Locale.ROOT));
            json.key("type").value(column.column().type().code());
            if (!column.levels().isEmpty()) {
                json.key("levels").beginArray();
                column.levels().forEach(json::value);
                json.endArray();
            }
            json.key("transform").value(column.transform().name().toLowerCase(Locale.ROOT));
            json.key("shift").value(column.line().shift());
            json.key("divisor").value(column.line().divisor());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void rows() {
        List<PreparedTable.LeftOut> reasons = prepared.reasons();
        Map<PreparedTable.LeftOut, Integer> counts = new EnumMap<>(PreparedTable.LeftOut.class);
        if (reasons.size() > prepared.matrix().rows()) {
            reasons.forEach(reason -> counts.merge(reason, 1, Integer::sum));
            counts.remove(PreparedTable.LeftOut.USED);
        }
        json.key("rows").beginObject();
        json.key("read").value((long) reasons.size());
        json.key("used").value((long) prepared.matrix().rows());
        json.key("leftOut").beginArray();
        counts.forEach((reason, count) -> {
            json.beginObject().key("reason").value(reason.code());
            json.key("count").value((long) count).endObject();
        });
        json.endArray().endObject();
    }

    private void model(Clustering clustering) {
        json.beginObject();
        modelKeys(clustering);
        json.endObject();
    }

    private void modelKeys(Clustering clustering) {
        new ClusterModelWriter(json, prepared).write(clustering.model());
        result.pairs().ifPresent(pairs -> range(pairs.matrix()));
    }

    private void range(DissimilarityMatrix matrix) {
        DissimilarityMatrix.Range range = matrix.range();
        json.key("dissimilarity").beginObject();
        json.key("min").value(range.min());
        json.key("mean").value(range.mean());
        json.key("max").value(range.max());
        json.endObject();
    }

    private void candidates(NumberOfClusters.Outcome outcome) {
        SteadinessWriter steadiness = new SteadinessWriter(json);
        json.key("candidates").beginArray();
        for (int i = 0; i < result.clusterings().size(); i++) {
            Candidate candidate = outcome.selection().candidates().get(i);
            json.beginObject();
            fit(i);
            number("index", candidate.level().map(StructureEvidence.Level::observed));
            number("nullMean", candidate.level().map(StructureEvidence.Level::nullMean));
            number("nullQ95", candidate.level().map(StructureEvidence.Level::nullQ95));
            number("z", candidate.level().map(StructureEvidence.Level::z));
            json.key("stability")
                    .numbers(candidate.stability().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
            json.key("smallest").value((long) candidate.smallest());
            steadiness.candidate(candidate.steadiness());
            json.key("admissible").value(candidate.admissible());
            json.key("model");
            model(result.clusterings().get(i));
            json.endObject();
        }
        json.endArray();
        json.key("chosen").value((long) outcome.selection().chosen());
        json.key("reason")
                .value(outcome.selection()
                        .reason()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
        steadiness.chosen(outcome.selection());
        json.key("verdict").beginObject();
        json.key("kind").value(outcome.verdict().kind().code());
        number("p", outcome.verdict().evidence().map(StructureEvidence::p));
        json.key("stable").value(outcome.verdict().stable());
        json.key("calibrated").value(outcome.verdict().evidence().isPresent());
        outcome.verdict().evidence().ifPresent(this::evidence);
        number("stableByChance", boxed(outcome.verdict().stableByChance()));
        number("detectable", boxed(outcome.verdict().detectable()));
        json.endObject();
    }

    private void evidence(StructureEvidence evidence) {
        json.key("nullModel").value(evidence.model().code());
        json.key("measure").value(evidence.measure().code());
        json.key("draws").value((long) evidence.draws());
        json.key("rows").value((long) evidence.rows());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private void number(String key, Optional<Double> value) {
        json.key(key);
        value.ifPresentOrElse(json::value, json::nullValue);
    }
}
