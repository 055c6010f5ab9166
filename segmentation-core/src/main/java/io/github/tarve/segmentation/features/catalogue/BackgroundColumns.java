package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The area, as a group, and the background columns, as descriptors; levels are in the order of their codes. */
public final class BackgroundColumns {
    private BackgroundColumns() {}

    /** Returns the columns of a study: the area first, then the background by header. */
    public static List<MeasuredColumn> of(Study study) {
        List<MeasuredColumn> columns = new ArrayList<>();
        if (study.residents().stream().anyMatch(resident -> resident.area().isPresent())) {
            columns.add(column(
                    study,
                    FeatureTexts.label("area", "area"),
                    FeatureRole.GROUP,
                    Resident::area,
                    study.codebook()::area));
        }
        NavigableSet<String> headers = new TreeSet<>();
        study.residents()
                .forEach(resident -> headers.addAll(resident.background().keySet()));
        for (String header : headers) {
            Label label = study.codebook()
                    .item(header)
                    .map(Item::label)
                    .map(named -> new Label(header, named.texts()))
                    .orElseGet(() -> BackgroundNames.column(header));
            columns.add(column(
                    study,
                    label,
                    FeatureRole.DESCRIPTOR,
                    resident -> Optional.ofNullable(resident.background().get(header)),
                    code -> BackgroundNames.level(header, code)));
        }
        return columns;
    }

    private static MeasuredColumn column(
            Study study,
            Label name,
            FeatureRole role,
            Function<Resident, Optional<String>> answer,
            Function<String, Label> level) {
        NavigableSet<String> codes = new TreeSet<>();
        study.residents().forEach(resident -> answer.apply(resident).ifPresent(codes::add));
        List<String> order = List.copyOf(codes);
        double[] values = study.residents().stream()
                .mapToDouble(resident -> answer.apply(resident)
                        .map(code -> (double) order.indexOf(code))
                        .orElse(Double.NaN))
                .toArray();
        FeatureDescription description = new FeatureDescription(
                name.code(), name, FeatureBlock.BACKGROUND.name(), "", Direction.NEUTRAL, role, 0, Transform.NONE, 1);
        NominalFeature feature =
                new NominalFeature(description, order.stream().map(level).toList());
        return MeasuredColumn.of(feature, values, FeaturePreset.MINIMAL);
    }
}
