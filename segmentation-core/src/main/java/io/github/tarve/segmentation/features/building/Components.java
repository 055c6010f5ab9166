package io.github.tarve.segmentation.features.building;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.CodingScale;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureDescription;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NumericCoding;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.Scaling;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.features.catalogue.BlockFamily;
import io.github.tarve.segmentation.features.catalogue.FeaturePreset;
import io.github.tarve.segmentation.features.catalogue.FeatureTexts;
import io.github.tarve.segmentation.features.catalogue.MeasuredColumn;
import io.github.tarve.segmentation.internal.linear.SymmetricEigen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fewer features where there are more than the residents carry: at most max(4, n / 5).
 *
 * <p>The budget is dealt to the families one by one in turn, never more than a family has. A family over its share is
 * replaced by the first principal components of its coded features (transformed, standardised, weighted, categories as
 * indicators); the weights of the components are in proportion to their variances and sum to the weight of the features
 * they replace. Plain means of standardised features, the alternative, let needs that exclude each other cancel out.
 *
 * <p>A missing value counts as the mean; a resident without any value in the family has no score. O(n p^2 + p^3).
 */
final class Components {
    private static final int FEWEST = 4;
    private static final int RESIDENTS_PER_FEATURE = 5;

    private Components() {}

    static int budget(int residents) {
        return Math.max(FEWEST, residents / RESIDENTS_PER_FEATURE);
    }

    /** Replaces families that are over their share; columns must be weighed. Returns how each family was replaced. */
    static List<FamilyComponents> fit(Selection selection, int residents) {
        List<FamilyComponents> recipes = new ArrayList<>();
        int budget = budget(residents);
        int features = selection.active().size();
        if (features <= budget) {
            return recipes;
        }
        Map<BlockFamily, List<MeasuredColumn>> families = new EnumMap<>(BlockFamily.class);
        for (MeasuredColumn column : selection.active()) {
            families.computeIfAbsent(BlockWeights.block(column).family(), family -> new ArrayList<>())
                    .add(column);
        }
        Map<BlockFamily, Integer> shares = deal(families, budget);
        families.forEach((family, columns) -> {
            int share = shares.getOrDefault(family, 0);
            if (columns.size() > share) {
                List<MeasuredColumn> components = components(family, columns, share, residents, recipes);
                List<String> ids = components.stream().map(MeasuredColumn::id).toList();
                List<DroppedFeature> reasons = columns.stream()
                        .map(column -> new DroppedFeature(
                                column.id(), DropReason.OVER_BUDGET, List.of((double) features, (double) budget), ids))
                        .toList();
                selection.replace(columns, reasons, components);
            }
        });
        return recipes;
    }

    private static Map<BlockFamily, Integer> deal(Map<BlockFamily, List<MeasuredColumn>> families, int budget) {
        Map<BlockFamily, Integer> shares = new EnumMap<>(BlockFamily.class);
        int left = budget;
        boolean dealt = true;
        while (left > 0 && dealt) {
            dealt = false;
            for (Map.Entry<BlockFamily, List<MeasuredColumn>> family : families.entrySet()) {
                int share = shares.getOrDefault(family.getKey(), 0);
                if (left > 0 && share < family.getValue().size()) {
                    shares.put(family.getKey(), share + 1);
                    left--;
                    dealt = true;
                }
            }
        }
        return shares;
    }

    private static List<MeasuredColumn> components(
            BlockFamily family,
            List<MeasuredColumn> columns,
            int wanted,
            int residents,
            List<FamilyComponents> recipes) {
        List<Feature> features = columns.stream().map(MeasuredColumn::feature).toList();
        List<String> rows =
                IntStream.range(0, residents).mapToObj(Integer::toString).toList();
        FeatureMatrix matrix = FeatureMatrix.of(
                features, rows, columns.stream().map(MeasuredColumn::values).toArray(double[][]::new));
        CodingScale scales = CodingScale.of(matrix, Scaling.STANDARD);
        NumericCoding coding = NumericCoding.of(matrix, scales);
        List<Double> means = means(coding);
        SymmetricEigen eigen = SymmetricEigen.of(products(centred(coding, means)));
        double weight = features.stream()
                .mapToDouble(feature -> feature.description().weight())
                .sum();
        double variance = IntStream.range(0, wanted).mapToDouble(eigen::value).sum();
        List<FeatureDescription> descriptions = new ArrayList<>();
        List<FamilyComponents.Component> loadings = new ArrayList<>();
        for (int c = 0; c < wanted && eigen.value(c) > 1e-9 * eigen.value(0); c++) {
            int rank = c;
            Feature main = features.get(coding.source(strongest(eigen, c)));
            FeatureDescription description =
                    describe(family, c + 1, main, columns.get(0), weight * eigen.value(c) / variance);
            descriptions.add(description);
            loadings.add(new FamilyComponents.Component(
                    description.id(),
                    description.weight(),
                    IntStream.range(0, eigen.order())
                            .mapToObj(j -> eigen.vector(rank, j))
                            .toList()));
        }
        FamilyComponents recipe =
                new FamilyComponents(features.stream().map(Feature::id).toList(), scales, means, loadings);
        recipes.add(recipe);
        double[][] scores = scores(matrix, recipe);
        List<MeasuredColumn> components = new ArrayList<>();
        for (int c = 0; c < scores.length; c++) {
            components.add(
                    MeasuredColumn.of(new NumericFeature(descriptions.get(c)), scores[c], FeaturePreset.MINIMAL));
        }
        return components;
    }

    /** Returns the scores of residents, by component and resident; {@code NaN} for those without any value. */
    static double[][] scores(FeatureMatrix matrix, FamilyComponents recipe) {
        double[][] coded = centred(NumericCoding.of(matrix, recipe.coding()), recipe.means());
        double[][] scores = new double[recipe.components().size()][matrix.rows()];
        for (int c = 0; c < scores.length; c++) {
            List<Double> loadings = recipe.components().get(c).loadings();
            for (int j = 0; j < coded.length; j++) {
                double loading = loadings.get(j);
                for (int i = 0; i < scores[c].length; i++) {
                    scores[c][i] += loading * coded[j][i];
                }
            }
            for (int i = 0; i < scores[c].length; i++) {
                int resident = i;
                if (IntStream.range(0, matrix.columns()).allMatch(j -> matrix.missing(resident, j))) {
                    scores[c][i] = Double.NaN;
                }
            }
        }
        return scores;
    }

    private static FeatureDescription describe(
            BlockFamily family, int number, Feature main, MeasuredColumn first, double weight) {
        String id = "component." + family.name().toLowerCase(Locale.ROOT) + "." + number;
        Label label = FeatureTexts.label(
                id,
                "component.of",
                family.label(),
                Label.of(Integer.toString(number)),
                main.description().label());
        return new FeatureDescription(
                id,
                label,
                first.feature().description().block(),
                "",
                Direction.NEUTRAL,
                FeatureRole.COMPONENT,
                main.description().minimumDays(),
                Transform.NONE,
                weight);
    }

    private static int strongest(SymmetricEigen eigen, int rank) {
        int strongest = 0;
        for (int j = 0; j < eigen.order(); j++) {
            if (Math.abs(eigen.vector(rank, j)) > Math.abs(eigen.vector(rank, strongest)) + 1e-9) {
                strongest = j;
            }
        }
        return strongest;
    }

    /** Returns the mean of each coded column over the values that are there. */
    private static List<Double> means(NumericCoding coding) {
        List<Double> means = new ArrayList<>();
        for (int c = 0; c < coding.columns(); c++) {
            double sum = 0;
            int count = 0;
            for (double value : coding.column(c)) {
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            means.add(count == 0 ? 0 : sum / count);
        }
        return means;
    }

    private static double[][] centred(NumericCoding coding, List<Double> means) {
        double[][] centred = new double[coding.columns()][];
        for (int c = 0; c < centred.length; c++) {
            double mean = means.get(c);
            centred[c] = Arrays.stream(coding.column(c))
                    .map(value -> Double.isNaN(value) ? 0 : value - mean)
                    .toArray();
        }
        return centred;
    }

    private static double[][] products(double[][] columns) {
        double[][] products = new double[columns.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < columns[j].length; i++) {
                    sum += columns[j][i] * columns[k][i];
                }
                products[j][k] = sum;
                products[k][j] = sum;
            }
        }
        return products;
    }
}
