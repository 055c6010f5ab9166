package io.github.tarve.segmentation.tables;

import io.github.tarve.segmentation.areas.AreaMix;
import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.clustering.Clustering;
import io.github.tarve.segmentation.clustering.Memberships;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.CountFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.features.NumericFeature;
import io.github.tarve.segmentation.features.OrdinalFeature;
import io.github.tarve.segmentation.profiles.Assignments;
import io.github.tarve.segmentation.profiles.CustomerProfile;
import io.github.tarve.segmentation.profiles.DistinguishingFeature;
import io.github.tarve.segmentation.profiles.NeedUse;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Turns results into Tablesaw tables. The tables are copies: changing one changes no result. They hold exact figures, those
 * of {@link #features} and {@link #assignments} even one row per resident: they are for the analyst's own screen, and
 * nothing in them is released.
 */
public final class StudyTables {
    private static final String RESIDENT = "resident_id";
    private static final String PROFILE = "profile";
    private static final String RESIDENTS = "residents";

    private StudyTables() {}

    /**
     * Returns a matrix as a table, a row per resident: numbers and counts as they are, levels by their codes, missing cells
     * missing.
     */
    public static Table features(FeatureMatrix matrix) {
        Table table = Table.create("features", StringColumn.create(RESIDENT, matrix.rowIds()));
        for (int j = 0; j < matrix.columns(); j++) {
            table.addColumns(column(matrix, j));
        }
        return table;
    }

    private static Column<?> column(FeatureMatrix matrix, int j) {
        Feature feature = matrix.feature(j);
        if (feature instanceof NumericFeature) {
            return DoubleColumn.create(feature.id(), matrix.column(j));
        } else if (feature instanceof CountFeature) {
            IntColumn counts = IntColumn.create(feature.id());
            for (int i = 0; i < matrix.rows(); i++) {
                if (matrix.missing(i, j)) {
                    counts.appendMissing();
                } else {
                    counts.append((int) matrix.value(i, j));
                }
            }
            return counts;
        }
        List<Label> levels = levels(feature);
        StringColumn codes = StringColumn.create(feature.id());
        for (int i = 0; i < matrix.rows(); i++) {
            if (matrix.missing(i, j)) {
                codes.appendMissing();
            } else {
                codes.append(levels.get((int) matrix.value(i, j)).code());
            }
        }
        return codes;
    }

    private static List<Label> levels(Feature feature) {
        if (feature instanceof OrdinalFeature ordinal) {
            return ordinal.levels();
        } else if (feature instanceof NominalFeature nominal) {
            return nominal.levels();
        } else if (feature instanceof BinaryFeature binary) {
            return List.of(binary.absent(), binary.present());
        }
        throw new IllegalArgumentException("feature " + feature.id() + " has no levels");
    }

    /**
     * Returns who belongs to which cluster: the row's id, the cluster's number from 1, and the probability of that cluster
     * where the method gives one.
     *
     * @throws IllegalArgumentException when there are not as many ids as rows
     */
    public static Table assignments(List<String> rowIds, Clustering clustering) {
        if (rowIds.size() != clustering.partition().rows()) {
            throw new IllegalArgumentException(
                    rowIds.size() + " ids for " + clustering.partition().rows() + " rows");
        }
        IntColumn clusters = IntColumn.create("cluster");
        for (int i = 0; i < rowIds.size(); i++) {
            clusters.append(clustering.partition().label(i) + 1);
        }
        Table table = Table.create("assignments", StringColumn.create(RESIDENT, rowIds), clusters);
        clustering.memberships().ifPresent(memberships -> table.addColumns(membership(clustering, memberships)));
        return table;
    }

    /** Returns who belongs to which profile: resident, area, profile and, where given, its probability; empty without profiles. */
    public static Table assignments(Segmentation segmentation) {
        StringColumn residents = StringColumn.create(RESIDENT);
        StringColumn areas = StringColumn.create("area");
        StringColumn profiles = StringColumn.create(PROFILE);
        Table table = Table.create("assignments", residents, areas, profiles);
        Optional<Assignments> assigned = segmentation.assignments();
        if (assigned.isEmpty()) {
            return table;
        }
        Assignments assignments = assigned.get();
        for (int i = 0; i < assignments.residentIds().size(); i++) {
            residents.append(assignments.residentIds().get(i));
            areas.append(assignments.areas().get(i));
            profiles.append(segmentation
                    .profiles()
                    .get(assignments.partition().label(i))
                    .id());
        }
        assignments
                .clustering()
                .memberships()
                .ifPresent(memberships -> table.addColumns(membership(assignments.clustering(), memberships)));
        return table;
    }

    private static DoubleColumn membership(Clustering clustering, Memberships memberships) {
        DoubleColumn own = DoubleColumn.create("membership");
        for (int i = 0; i < clustering.partition().rows(); i++) {
            own.append(memberships.probability(i, clustering.partition().label(i)));
        }
        return own;
    }

    /** Returns the profiles, the largest first: id, name, residents, share with its interval, stability. */
    public static Table profiles(Segmentation segmentation, Language language) {
        StringColumn ids = StringColumn.create(PROFILE);
        StringColumn names = StringColumn.create("name");
        ShareColumns shares = new ShareColumns();
        DoubleColumn stability = DoubleColumn.create("stability");
        for (CustomerProfile profile : segmentation.profiles()) {
            ids.append(profile.id());
            names.append(profile.name().in(language));
            shares.append(profile.share());
            stability.append(profile.stability());
        }
        return Table.create("profiles", ids, names)
                .addColumns(shares.counts, shares.estimates, shares.lows, shares.highs, stability);
    }

    /** Returns what sets each profile apart, the strongest first: profile, feature, level, effect with its interval. */
    public static Table distinguishing(Segmentation segmentation) {
        StringColumn ids = StringColumn.create(PROFILE);
        StringColumn features = StringColumn.create("feature");
        StringColumn levels = StringColumn.create("level");
        DoubleColumn effects = DoubleColumn.create("effect");
        DoubleColumn lows = DoubleColumn.create("low");
        DoubleColumn highs = DoubleColumn.create("high");
        DoubleColumn inside = DoubleColumn.create("in_profile");
        DoubleColumn outside = DoubleColumn.create("elsewhere");
        for (CustomerProfile profile : segmentation.profiles()) {
            for (DistinguishingFeature feature : profile.distinguishing()) {
                ids.append(profile.id());
                features.append(feature.feature());
                levels.append(feature.level());
                effects.append(feature.effect());
                lows.append(feature.low());
                highs.append(feature.high());
                inside.append(feature.inProfile());
                outside.append(feature.inRest());
            }
        }
        return Table.create("distinguishing", ids, features, levels).addColumns(effects, lows, highs, inside, outside);
    }

    /** Returns the needs of each profile: residents, residents with the need, with it unmet and with it partly met. */
    public static Table needs(Segmentation segmentation, Language language) {
        StringColumn ids = StringColumn.create(PROFILE);
        StringColumn needs = StringColumn.create("need");
        IntColumn residents = IntColumn.create(RESIDENTS);
        IntColumn needing = IntColumn.create("needing");
        IntColumn unmet = IntColumn.create("unmet");
        IntColumn partly = IntColumn.create("partly");
        for (CustomerProfile profile : segmentation.profiles()) {
            for (NeedUse use : profile.needs()) {
                ids.append(profile.id());
                needs.append(segmentation.codebook().need(use.need()).in(language));
                residents.append(use.residents());
                needing.append(use.needing());
                unmet.append(use.unmet());
                partly.append(use.partly());
            }
        }
        return Table.create("needs", ids, needs).addColumns(residents, needing, unmet, partly);
    }

    /** Returns the profiles over the areas, a row per area and profile: residents, shrunken share with its interval. */
    public static Table areas(Segmentation segmentation, Language language) {
        StringColumn areas = StringColumn.create("area");
        StringColumn ids = StringColumn.create(PROFILE);
        ShareColumns shares = new ShareColumns();
        for (AreaMix mix : segmentation.areas().areas()) {
            for (int g = 0; g < mix.shares().size(); g++) {
                areas.append(segmentation.codebook().area(mix.area()).in(language));
                ids.append(segmentation.profiles().get(g).id());
                shares.append(mix.shares().get(g));
            }
        }
        return Table.create("areas", areas, ids).addColumns(shares.counts, shares.estimates, shares.lows, shares.highs);
    }

    /** The four columns of a share. */
    private static final class ShareColumns {
        private final IntColumn counts = IntColumn.create(RESIDENTS);
        private final DoubleColumn estimates = DoubleColumn.create("share");
        private final DoubleColumn lows = DoubleColumn.create("low");
        private final DoubleColumn highs = DoubleColumn.create("high");

        private void append(Share share) {
            counts.append(share.count());
            estimates.append(share.estimate());
            lows.append(share.low());
            highs.append(share.high());
        }
    }
}
