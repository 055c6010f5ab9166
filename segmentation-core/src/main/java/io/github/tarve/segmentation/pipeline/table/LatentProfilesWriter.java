package io.github.tarve.segmentation.pipeline.table;

import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.MembershipModel;
import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.internal.json.JsonWriter;
import java.util.List;

/** Writes the parameters of a mixture model: arrays by class, in canonical order. */
final class LatentProfilesWriter {
    private final JsonWriter json;

    LatentProfilesWriter(JsonWriter json) {
        this.json = json;
    }

    /** Writes the keys of a model into the object that is open. */
    void write(LatentProfiles model) {
        json.key("shares");
        numbers(model.shares());
        json.key("items").beginArray();
        model.responses().forEach(this::item);
        json.endArray();
        model.membership().ifPresent(this::membership);
        json.key("boundary").beginArray();
        for (LatentProfiles.BoundaryEstimate estimate : model.boundary()) {
            json.beginObject().key("feature").value(estimate.feature());
            if (estimate.level() >= 0) {
                json.key("level").value((long) estimate.level());
            }
            json.key("class").value((long) estimate.cluster() + 1).endObject();
        }
        json.endArray();
    }

    private void item(ResponseDistribution response) {
        json.beginObject();
        json.key("features").beginArray();
        response.features().forEach(json::value);
        json.endArray();
        if (response instanceof ResponseDistribution.Categories categories) {
            json.key("distribution").value("categories");
            json.key("probabilities");
            table(categories.probabilities());
        } else if (response instanceof ResponseDistribution.OrderedCategories ordered) {
            json.key("distribution").value("adjacent-categories");
            json.key("first").value((long) ordered.first());
            json.key("intercepts");
            numbers(ordered.intercepts());
            json.key("slopes");
            numbers(ordered.slopes());
            json.key("probabilities");
            table(ordered.probabilities());
        } else if (response instanceof ResponseDistribution.Normal normal) {
            json.key("distribution").value("normal");
            json.key("means");
            numbers(normal.means());
            json.key("variances");
            numbers(normal.variances());
        } else if (response instanceof ResponseDistribution.Counts counts) {
            json.key("distribution").value(counts.sizes().isEmpty() ? "poisson" : "negative-binomial");
            json.key("rates");
            numbers(counts.rates());
            if (!counts.sizes().isEmpty()) {
                json.key("sizes");
                numbers(counts.sizes());
            }
        } else if (response instanceof ResponseDistribution.Composition composition) {
            json.key("distribution").value("multinomial");
            json.key("partShares");
            table(composition.shares());
        }
        json.endObject();
    }

    private void membership(MembershipModel membership) {
        json.key("covariates").beginObject();
        json.key("terms").beginArray();
        for (MembershipModel.Term term : membership.terms()) {
            json.beginObject().key("feature").value(term.feature());
            if (term.level().isPresent()) {
                json.key("level").value((long) term.level().getAsInt());
            }
            json.endObject();
        }
        json.endArray();
        json.key("coefficients");
        table(membership.coefficients());
        json.endObject();
    }

    private void table(List<List<Double>> rows) {
        json.beginArray();
        rows.forEach(this::numbers);
        json.endArray();
    }

    private void numbers(List<Double> values) {
        json.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
