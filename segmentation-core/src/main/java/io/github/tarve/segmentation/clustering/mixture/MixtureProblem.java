package io.github.tarve.segmentation.clustering.mixture;

import io.github.tarve.segmentation.clustering.LatentProfiles;
import io.github.tarve.segmentation.clustering.MembershipModel;
import io.github.tarve.segmentation.clustering.ModelFit;
import io.github.tarve.segmentation.clustering.ResponseDistribution;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.internal.stats.SpecialFunctions;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table and a number of classes made ready for fitting: coded columns, patterns, indicators and the membership. */
final class MixtureProblem {
    private final int k;
    private final int[] rows;
    private final Patterns patterns;
    private final Membership membership;
    private final List<Indicator> indicators;
    private final double[][] marginal;
    private final double[] strataShares;
    private final double constant;

    private MixtureProblem(
            int k,
            int[] rows,
            Patterns patterns,
            Membership membership,
            List<Indicator> indicators,
            double[][] marginal,
            double[] strataShares,
            double constant) {
        this.k = k;
        this.rows = rows;
        this.patterns = patterns;
        this.membership = membership;
        this.indicators = indicators;
        this.marginal = marginal;
        this.strataShares = strataShares;
        this.constant = constant;
    }

    /**
     * Codes a table.
     *
     * @throws Refusal when there are too few different rows
     */
    static MixtureProblem of(FeatureMatrix data, int k, ProfileForm form) {
        int[] rows = weighted(data);
        if (rows.length == 0) {
            throw Refusal.of(ProblemCode.NO_ROWS);
        }
        FeatureMatrix whole = withWholeCompositions(data, form);
        double[] weights = new double[rows.length];
        Arrays.setAll(weights, i -> data.weight(rows[i]));
        List<LevelColumn> columns = new ArrayList<>();
        for (int j = 0; j < whole.columns(); j++) {
            if (isItem(whole.feature(j))) {
                LevelColumn column = LevelColumn.of(whole, j, rows);
                if (column.levels() > 0) {
                    columns.add(column);
                }
            }
        }
        List<MembershipModel.Term> terms = MembershipModel.terms(data);
        Strata strata = strata(data, terms, rows);
        Patterns patterns = Patterns.of(columns, weights, strata.of());
        int distinct = patterns.distinctAnswers();
        if (k > distinct) {
            throw Refusal.of(ProblemCode.TOO_FEW_DISTINCT_ROWS, k, distinct);
        }
        Membership membership = membership(data, k, terms, strata, weights, form.priors());
        double[][] totals = new double[columns.size()][];
        double[][] marginal = new double[columns.size()][];
        for (int j = 0; j < totals.length; j++) {
            totals[j] = columns.get(j).totals(weights);
            marginal[j] = CategoryIndicator.shares(totals[j]);
        }
        List<Indicator> indicators = indicators(whole, columns, totals, k, membership.size(), form);
        return new MixtureProblem(
                k,
                rows,
                patterns,
                membership,
                indicators,
                marginal,
                strata.shares(weights),
                coefficients(columns, indicators, weights));
    }

    private static boolean isItem(Feature feature) {
        return feature.role() != FeatureRole.COVARIATE && feature.role() != FeatureRole.GROUP;
    }

    private static OptionalInt group(FeatureMatrix data) {
        return IntStream.range(0, data.columns())
                .filter(j -> data.feature(j).role() == FeatureRole.GROUP && data.feature(j) instanceof NominalFeature)
                .findFirst();
    }

    private static Strata strata(FeatureMatrix data, List<MembershipModel.Term> terms, int[] rows) {
        if (!terms.isEmpty()) {
            return Strata.of(MembershipModel.design(data, terms), rows);
        }
        OptionalInt group = group(data);
        return group.isPresent() ? Strata.groups(data, group.getAsInt(), rows) : Strata.none(rows.length);
    }

    private static Membership membership(
            FeatureMatrix data,
            int k,
            List<MembershipModel.Term> terms,
            Strata strata,
            double[] weights,
            Priors priors) {
        if (!terms.isEmpty()) {
            return new LogitShares(k, terms, strata.design(), priors);
        }
        OptionalInt group = group(data);
        if (group.isPresent() && data.feature(group.getAsInt()) instanceof NominalFeature nominal) {
            return HierarchicalShares.of(k, nominal.id(), nominal.codes(), strata.amounts(weights), priors.shares());
        }
        return new CommonShares(k, priors.shares());
    }

    /** Returns the same with the membership that parameters suggest; the vector of parameters stays as it is. */
    MixtureProblem refined(double[] theta) {
        Membership better = membership.refined(expectation().strataAmounts(theta));
        return better == membership
                ? this
                : new MixtureProblem(k, rows, patterns, better, indicators, marginal, strataShares, constant);
    }

    private static int[] weighted(FeatureMatrix data) {
        int[] rows = new int[data.rows()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (data.weight(i) > 0) {
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** A total of which a part is missing is missing as a whole. */
    private static FeatureMatrix withWholeCompositions(FeatureMatrix data, ProfileForm form) {
        if (form.compositions().isEmpty()) {
            return data;
        }
        double[][] values = new double[data.columns()][];
        Arrays.setAll(values, data::column);
        boolean changed = false;
        for (List<String> ids : form.compositions()) {
            int[] parts = ids.stream()
                    .mapToInt(id -> data.indexOf(id)
                            .orElseThrow(() -> new IllegalArgumentException("there is no feature " + id)))
                    .toArray();
            for (int i = 0; i < data.rows(); i++) {
                int row = i;
                if (Arrays.stream(parts).anyMatch(part -> Double.isNaN(values[part][row]))) {
                    for (int part : parts) {
                        changed |= !Double.isNaN(values[part][row]);
                        values[part][row] = Double.NaN;
                    }
                }
            }
        }
        if (!changed) {
            return data;
        }
        double[] exposures = new double[data.rows()];
        Arrays.setAll(exposures, data::exposure);
        return FeatureMatrix.of(data.features(), data.rowIds(), values, data.weights(), exposures);
    }

    private static List<Indicator> indicators(
            FeatureMatrix data, List<LevelColumn> columns, double[][] totals, int k, int offset, ProfileForm form) {
        List<Indicator> indicators = new ArrayList<>();
        boolean[] used = new boolean[columns.size()];
        int next = offset;
        for (List<String> ids : form.compositions()) {
            Indicator composition = composition(data, columns, totals, k, next, ids, form.priors());
            if (!composition.columns().isEmpty()) {
                composition.columns().forEach(j -> used[j] = true);
                indicators.add(composition);
                next += composition.size();
            }
        }
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                Feature feature = data.feature(columns.get(j).position());
                Indicator indicator = indicator(feature, j, columns.get(j), totals[j], k, next, form);
                indicators.add(indicator);
                next += indicator.size();
            }
        }
        return List.copyOf(indicators);
    }

    private static Indicator composition(
            FeatureMatrix data,
            List<LevelColumn> columns,
            double[][] totals,
            int k,
            int offset,
            List<String> ids,
            Priors priors) {
        List<Integer> indexes = new ArrayList<>();
        List<LevelColumn> parts = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            String id = data.feature(columns.get(j).position()).id();
            if (ids.contains(id)) {
                indexes.add(j);
                parts.add(columns.get(j));
                found.add(id);
            }
        }
        double[] events = new double[parts.size()];
        for (int p = 0; p < events.length; p++) {
            for (int l = 0; l < parts.get(p).levels(); l++) {
                events[p] += totals[indexes.get(p)][l] * parts.get(p).value(l);
            }
        }
        return new CompositionIndicator(indexes, offset, k, parts, found, events, priors.compositions());
    }

    private static Indicator indicator(
            Feature feature, int index, LevelColumn column, double[] totals, int k, int offset, ProfileForm form) {
        Priors priors = form.priors();
        if (feature instanceof NominalFeature nominal) {
            int levels = nominal.levels().size();
            return new CategoryIndicator(index, offset, k, column, feature.id(), levels, totals, priors.categories());
        }
        if (feature instanceof BinaryFeature) {
            return new CategoryIndicator(index, offset, k, column, feature.id(), 2, totals, priors.categories());
        }
        if (feature instanceof OrdinalFeature ordinal) {
            int levels = ordinal.levels().size();
            if (priors.ratings().isPresent()) {
                Priors.Ratings ratings = priors.ratings().get();
                return new RatingIndicator(index, offset, k, column, feature.id(), levels, totals, ratings);
            }
            return new OrdinalIndicator(index, offset, k, column, feature.id(), levels, totals, priors.slopes());
        }
        if (feature instanceof CountFeature) {
            return new CountIndicator(index, offset, k, column, feature.id(), totals, form.dispersion(), priors);
        }
        return new NormalIndicator(
                index, offset, k, column, feature.id(), totals, form.variances(), priors.variances());
    }

    /** Returns the part of the log-likelihood that no parameter changes: the coefficients of the compositions' totals. */
    private static double coefficients(List<LevelColumn> columns, List<Indicator> indicators, double[] weights) {
        double sum = 0;
        for (Indicator indicator : indicators) {
            if (indicator instanceof CompositionIndicator) {
                for (int i = 0; i < weights.length; i++) {
                    double total = 0;
                    for (int j : indicator.columns()) {
                        LevelColumn part = columns.get(j);
                        total += part.code(i) < part.levels() ? part.value(part.code(i)) : 0;
                    }
                    sum += weights[i] * SpecialFunctions.logGamma(total + 1);
                }
            }
        }
        return sum;
    }

    Patterns patterns() {
        return patterns;
    }

    /** Returns the patterns of the rows that weigh something in a resample. */
    Patterns drawn(double[] weights) {
        return patterns.reweighted(
                Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray());
    }

    /** Returns a row of the table that has a pattern. */
    int row(int pattern) {
        return rows[patterns.representative(pattern)];
    }

    /** Returns the labels of all rows from those of the patterns, -1 for rows that have none. */
    int[] labels(int[] ofPattern, int count) {
        int[] labels = new int[count];
        Arrays.fill(labels, -1);
        for (int i = 0; i < rows.length; i++) {
            int pattern = patterns.patternOf(i);
            labels[rows[i]] = pattern < 0 ? -1 : ofPattern[pattern];
        }
        return labels;
    }

    double[][] marginal() {
        return marginal;
    }

    /** Returns buffers for one thread. */
    Expectation expectation() {
        return expectation(patterns);
    }

    /** Returns buffers for one thread over some of the patterns. */
    Expectation expectation(Patterns some) {
        return new Expectation(some, membership, indicators, k);
    }

    /** Returns parameters with which every class is alike. */
    double[] initial() {
        double[] theta = new double[expectation().size()];
        membership.initialise(theta);
        indicators.forEach(indicator -> indicator.initialise(theta));
        return theta;
    }

    /** Returns the number of free parameters, of those that priors hold the effective number. */
    int parameters(double[] theta) {
        double[][] amounts = expectation().columnAmounts(theta);
        double sum = membership.parameters();
        for (Indicator indicator : indicators) {
            sum += indicator.parameters(
                    theta, indicator.columns().stream().map(j -> amounts[j]).toArray(double[][]::new));
        }
        return (int) Math.round(sum);
    }

    /** Returns the log-likelihood of parameters. */
    double logLikelihood(double[] theta) {
        return expectation().expect(theta) + constant;
    }

    /** Returns the classes from the one that is most probable for most weight to that for least. */
    int[] bySize(double[] theta) {
        int[] modal = expectation().modal(theta);
        double[] sizes = new double[k];
        for (int i = 0; i < modal.length; i++) {
            sizes[modal[i]] += patterns.weight(i);
        }
        return IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -sizes[c]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns the model of parameters, with the classes in some order. */
    LatentProfiles model(double[] theta, int[] order, ModelFit fit) {
        double[] byStratum = new double[membership.strata() * k];
        membership.shares(theta, byStratum);
        List<Double> shares = new ArrayList<>();
        for (int c : order) {
            double share = 0;
            for (int s = 0; s < strataShares.length; s++) {
                share += strataShares[s] * byStratum[s * k + c];
            }
            shares.add(share);
        }
        List<ResponseDistribution> responses = new ArrayList<>();
        indicators.forEach(indicator -> responses.add(indicator.distribution(theta, order)));
        return new LatentProfiles(
                shares, responses, membership.prediction(theta, order), membership.groups(theta, order), fit);
    }
}
