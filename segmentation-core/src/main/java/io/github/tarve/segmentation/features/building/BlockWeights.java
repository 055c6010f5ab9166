package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.catalogue.BlockFamily;
import io.github.tarve.segmentation.features.catalogue.FeatureBlock;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weight of every active feature in distances.
 *
 * <p>Every family of blocks that has an active feature weighs the same; within a family every feature weighs the same, the
 * options of one multiple-choice item together as one feature. A block that the analyst names weighs what was asked for
 * instead, in units of a family. Weights are scaled so that they are 1 on average when no block is named.
 *
 * <p>Families rather than single blocks are equal: a block of one feature, such as satisfaction alone, would otherwise weigh
 * as much as all needs together.
 */
final class BlockWeights {
    private static final String OPTIONS = "item.";

    private final Map<FeatureBlock, Double> wished;

    BlockWeights(Map<FeatureBlock, Double> wished) {
        this.wished = Map.copyOf(wished);
    }

    List<MeasuredColumn> weigh(List<MeasuredColumn> columns) {
        Map<String, Integer> options = new HashMap<>();
        for (MeasuredColumn column : columns) {
            column.group().filter(group -> group.startsWith(OPTIONS)).ifPresent(g -> options.merge(g, 1, Integer::sum));
        }
        Map<FeatureBlock, Double> blocks = new EnumMap<>(FeatureBlock.class);
        Map<BlockFamily, Double> families = new EnumMap<>(BlockFamily.class);
        for (MeasuredColumn column : columns) {
            double unit = unit(column, options);
            FeatureBlock block = block(column);
            blocks.merge(block, unit, Double::sum);
            families.merge(block.family(), unit, Double::sum);
        }
        double scale = families.isEmpty() ? 1 : (double) columns.size() / families.size();
        List<MeasuredColumn> weighed = new ArrayList<>();
        for (MeasuredColumn column : columns) {
            FeatureBlock block = block(column);
            Double asked = wished.get(block);
            double share = asked == null
                    ? 1 / families.getOrDefault(block.family(), 1.0)
                    : asked / blocks.getOrDefault(block, 1.0);
            FeatureDescription description = column.feature().description();
            weighed.add(
                    column.with(column.feature().with(description.withWeight(scale * share * unit(column, options)))));
        }
        return weighed;
    }

    private static double unit(MeasuredColumn column, Map<String, Integer> options) {
        return 1.0 / column.group().map(group -> options.getOrDefault(group, 1)).orElse(1);
    }

    /** Returns the block of a column. */
    static FeatureBlock block(MeasuredColumn column) {
        String name = column.feature().description().block();
        return FeatureBlock.of(name)
                .orElseThrow(() -> new IllegalArgumentException(column.id() + " is of no known block: " + name));
    }
}
