package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.CategoryItem;
import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.ItemRole;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.codebook.YesWords;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import java.util.List;

/**
 * The columns of a survey item with a role: they belong to the resources, are named after the role where the codebook does not
 * name the item, and count yes as 1 and no as 0 where the item has two answers, one of which says yes.
 */
final class RoleColumns {
    private RoleColumns() {}

    static List<MeasuredColumn> of(Item item, ItemRole role, List<MeasuredColumn> columns) {
        return columns.stream().map(column -> column(item, role, column)).toList();
    }

    private static MeasuredColumn column(Item item, ItemRole role, MeasuredColumn column) {
        FeatureDescription old = column.feature().description();
        Label named = FeatureTexts.label(old.id(), "role." + role.code());
        FeatureDescription description = new FeatureDescription(
                old.id(),
                item.label().texts().isEmpty() && old.id().equals(item.id()) ? named : old.label(),
                FeatureBlock.RESOURCES.name(),
                role == ItemRole.CARER_HOURS && old.unit().isEmpty() ? "h/wk" : old.unit(),
                direction(item, role),
                old.role(),
                old.minimumDays(),
                old.transform(),
                old.weight());
        Label about = FeatureTexts.label(old.id(), "about.role." + role.code());
        if (item instanceof CategoryItem category && yes(category) >= 0) {
            return yesNo(category, description, column).definedAs(about);
        }
        Feature feature = column.feature().with(description);
        return column.with(feature).definedAs(about);
    }

    /** A reversed item is high where there is little of the resource. */
    private static Direction direction(Item item, ItemRole role) {
        boolean reversed = item instanceof OrdinalItem ordinal && ordinal.reversed();
        return !role.resource() ? Direction.NEUTRAL : reversed ? Direction.NEED : Direction.RESOURCE;
    }

    /** Returns the position of the answer that says yes among two, -1 when there is none or there are not two. */
    private static int yes(CategoryItem item) {
        if (item.categories().size() != 2) {
            return -1;
        }
        boolean first = YesWords.contains(item.categories().get(0).code());
        boolean second = YesWords.contains(item.categories().get(1).code());
        return first == second ? -1 : first ? 0 : 1;
    }

    private static MeasuredColumn yesNo(CategoryItem item, FeatureDescription description, MeasuredColumn column) {
        int yes = yes(item);
        double[] values = column.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? Double.NaN : values[i] == yes ? 1 : 0;
        }
        return MeasuredColumn.of(
                new BinaryFeature(
                        description,
                        item.categories().get(1 - yes),
                        item.categories().get(yes),
                        false),
                values,
                column.preset());
    }
}
