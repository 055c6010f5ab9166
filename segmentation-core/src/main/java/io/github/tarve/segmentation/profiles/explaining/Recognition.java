package io.github.tarve.segmentation.profiles.explaining;

import io.github.tarve.segmentation.areas.ProfileMatching;
import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import io.github.tarve.segmentation.profiles.CustomerProfile;
import io.github.tarve.segmentation.profiles.FeatureSummary;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import io.github.tarve.segmentation.provenance.ContentHash;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recognises the profiles of an earlier run: the one-to-one assignment with the smallest total dissimilarity. The dissimilarity
 * of two profiles is d^2 = sum v (a - b)^2 / sum v over the features that both have, where a and b are their means in pooled
 * standard deviations and v is the variance of such means between the profiles of either run: what does not tell profiles apart
 * does not count. Their similarity is exp(-d^2 / 2), and a pair below {@value #LEAST} is none: there the means that matter
 * differ by 0.67 standard deviations.
 *
 * <p>Every number counts, whether it builds profiles or not, so that another method does not make other profiles of the same;
 * who the residents are (background) never does, and categories only where they build profiles. Content is rounded
 * (standardised means to one decimal, shares of categories to quarters or halves), so that it may leave; a key is the hash of
 * that content when the profile is first seen.
 *
 * <ul>
 *   <li>Profiles that share less than half of the features of the smaller set are never the same.
 *   <li>Where no mean differs between profiles, as with a single one, every feature counts alike.
 *   <li>Profiles of fewer residents than may be told of have neither content nor key.
 *   <li>A profile has no mean of a feature for which fewer of its residents than that have a value, and no shares with fewer
 *       than four times as many. A feature is left out altogether when some, but fewer than that, have a value that no profile
 *       tells of: what all have less what most have would tell of them.
 * </ul>
 */
public final class Recognition {
    private static final double LEAST = 0.8;
    private static final int KEY_LENGTH = 8;

    private final KnownProfiles known;
    private final int smallest;
    private final SortedMap<String, KnownProfiles.Scale> scales = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<SortedMap<String, List<Double>>> centres = new ArrayList<>();
    private final Map<Integer, ProfileMatching.Match> matches = new HashMap<>();

    private Recognition(List<FeatureSummary> features, List<Integer> sizes, int smallest, KnownProfiles known) {
        this.known = known;
        this.smallest = smallest;
        List<FeatureSummary> measured = features.stream()
                .filter(summary -> tells(summary.feature()) && hidesEnough(summary, sizes))
                .toList();
        for (FeatureSummary summary : measured) {
            FeatureSummary.Values overall = summary.overall();
            if (!categories(summary.feature()) && varies(overall)) {
                scales.put(
                        summary.feature().id(),
                        new KnownProfiles.Scale(significant(overall.mean()), significant(overall.deviation())));
            }
        }
        for (int k = 0; k < sizes.size(); k++) {
            if (sizes.get(k) >= smallest) {
                ids.add("P" + (k + 1));
                centres.add(centre(measured, k));
            }
        }
        match();
    }

    /**
     * Compares profiles with those of an earlier run.
     *
     * @param features every feature over the profiles
     * @param sizes residents of each profile
     * @param smallest the smallest profile that may be told of
     * @param known the profiles of the earlier run
     */
    public static Recognition of(
            List<FeatureSummary> features, List<Integer> sizes, int smallest, KnownProfiles known) {
        return new Recognition(features, sizes, smallest, known);
    }

    /** Returns whether a feature takes part in recognising profiles. */
    public static boolean tells(Feature feature) {
        boolean builds = feature.role() == FeatureRole.ACTIVE || feature.role() == FeatureRole.REPLACED;
        boolean background =
                feature.description().block().toUpperCase(Locale.ROOT).equals("BACKGROUND");
        return categories(feature) ? builds : builds || (feature.role() == FeatureRole.DESCRIPTOR && !background);
    }

    /** Returns whether a feature varies by more than rounding errors. */
    private static boolean varies(FeatureSummary.Values overall) {
        return overall.deviation() > 1e-9 * Math.max(1, Math.abs(overall.mean()));
    }

    private static boolean categories(Feature feature) {
        return feature instanceof NominalFeature || feature instanceof BinaryFeature;
    }

    private SortedMap<String, List<Double>> centre(List<FeatureSummary> measured, int k) {
        SortedMap<String, List<Double>> centre = new TreeMap<>();
        for (FeatureSummary summary : measured) {
            FeatureSummary.Values values = summary.byProfile().get(k);
            if (!isTold(summary, k)) {
                continue;
            }
            if (categories(summary.feature())) {
                centre.put(
                        summary.feature().id(),
                        values.levels().stream()
                                .map(count -> share(count, values.residents(), smallest))
                                .toList());
            } else if (varies(summary.overall())) {
                double z = (values.mean() - summary.overall().mean())
                        / summary.overall().deviation();
                // Adding 0 makes a negative zero positive.
                centre.put(summary.feature().id(), List.of(Math.rint(z * 10) / 10 + 0.0));
            }
        }
        return centre;
    }

    /** Returns whether enough residents of a profile have a value: a share needs four times as many as a mean. */
    private boolean isTold(FeatureSummary summary, int k) {
        int values = summary.byProfile().get(k).residents();
        return values > 0 && values >= (categories(summary.feature()) ? 4 * smallest : smallest);
    }

    /**
     * Returns whether nobody, or enough residents, have a value that no centre counts: what all have less what is told of most
     * would tell of few others.
     */
    private boolean hidesEnough(FeatureSummary summary, List<Integer> sizes) {
        int hidden = summary.overall().residents();
        for (int k = 0; k < sizes.size(); k++) {
            if (sizes.get(k) >= smallest && isTold(summary, k)) {
                hidden -= summary.byProfile().get(k).residents();
            }
        }
        return hidden == 0 || hidden >= smallest;
    }

    /**
     * Returns a share to halves, or to quarters where there are many residents: a share of 0 stands for any count up to the
     * size of the smallest profile at least, so that a small count stays as wide as a report leaves it.
     */
    static double share(long count, int residents, int smallest) {
        double steps = residents >= 8 * smallest ? 4 : 2;
        return Math.rint(steps * count / residents) / steps;
    }

    private static double significant(double value) {
        return value == 0
                ? 0
                : new BigDecimal(value)
                        .round(new MathContext(3, RoundingMode.HALF_EVEN))
                        .doubleValue();
    }

    private void match() {
        if (centres.isEmpty() || known.profiles().isEmpty()) {
            return;
        }
        double[][] costs = new double[centres.size()][known.profiles().size()];
        for (int k = 0; k < costs.length; k++) {
            for (int other = 0; other < costs[k].length; other++) {
                // Above the limit no pair is better than another: 1 - similarity is bounded.
                costs[k][other] = 1
                        - similarity(centres.get(k), known.profiles().get(other).centre());
            }
        }
        for (ProfileMatching.Match match : ProfileMatching.of(costs).matches()) {
            if (1 - match.cost() >= LEAST) {
                matches.put(match.row(), match);
            }
        }
    }

    /** Returns how alike two profiles are, 0 when they share too few features. */
    private double similarity(Map<String, List<Double>> now, Map<String, List<Double>> then) {
        double weighted = 0;
        double weights = 0;
        double plain = 0;
        int shared = 0;
        for (Map.Entry<String, List<Double>> entry : now.entrySet()) {
            String feature = entry.getKey();
            List<Double> other = then.get(feature);
            if (other == null || other.size() != entry.getValue().size() || !comparable(feature)) {
                continue;
            }
            double square = 0;
            double weight = 0;
            for (int c = 0; c < other.size(); c++) {
                double difference = here(feature, entry.getValue().get(c)) - there(feature, other.get(c));
                square += difference * difference;
                weight += between(feature, c);
            }
            weighted += weight * square;
            weights += weight;
            plain += square;
            shared++;
        }
        if (shared == 0 || 2 * shared < Math.min(now.size(), then.size())) {
            return 0;
        }
        return StrictMath.exp(-(weights > 0 ? weighted / weights : plain / shared) / 2);
    }

    private boolean comparable(String feature) {
        return scales.containsKey(feature) == known.scales().containsKey(feature);
    }

    /** Returns a mean of this run in pooled standard deviations; the standard deviation of a share is taken as 1/2. */
    private double here(String feature, double value) {
        KnownProfiles.Scale scale = scales.get(feature);
        return scale == null ? 2 * value : (scale.mean() + value * scale.deviation()) / pooled(feature);
    }

    private double there(String feature, double value) {
        KnownProfiles.Scale scale = known.scales().get(feature);
        return scale == null ? 2 * value : (scale.mean() + value * scale.deviation()) / pooled(feature);
    }

    private double pooled(String feature) {
        double one = Objects.requireNonNull(scales.get(feature)).deviation();
        double other = Objects.requireNonNull(known.scales().get(feature)).deviation();
        return Math.sqrt((one * one + other * other) / 2);
    }

    /** Returns the variance of a mean between the profiles of this run, plus that between those of the earlier one. */
    private double between(String feature, int c) {
        double[] now = centres.stream()
                .filter(centre -> centre.containsKey(feature))
                .mapToDouble(centre -> here(
                        feature, Objects.requireNonNull(centre.get(feature)).get(c)))
                .toArray();
        double[] then = known.profiles().stream()
                .map(KnownProfiles.Profile::centre)
                .filter(centre -> centre.containsKey(feature))
                .mapToDouble(centre -> there(
                        feature, Objects.requireNonNull(centre.get(feature)).get(c)))
                .toArray();
        return variance(now) + variance(then);
    }

    private static double variance(double[] values) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - mean;
            mean += off / (i + 1);
            squares += off * (values[i] - mean);
        }
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }

    /** Returns the names of the recognised profiles by profile id, and those of the codebook for the others. */
    public Map<String, Label> names(Map<String, Label> others) {
        Map<String, Label> names = new HashMap<>(others);
        matches.forEach((k, match) -> {
            Label name = known.profiles().get(match.column()).name();
            if (!name.texts().isEmpty()) {
                names.put(ids.get(k), new Label(ids.get(k), name.texts()));
            }
        });
        return names;
    }

    /** Returns the profiles with the names that they now have. */
    public ProfileIdentity identity(List<CustomerProfile> profiles) {
        List<KnownProfiles.Profile> content = new ArrayList<>();
        Map<String, ProfileIdentity.Kept> kept = new HashMap<>();
        Set<String> taken = new HashSet<>();
        known.profiles().forEach(profile -> taken.add(profile.key()));
        Set<String> found = new HashSet<>();
        for (int k = 0; k < ids.size(); k++) {
            String id = ids.get(k);
            ProfileMatching.Match match = matches.get(k);
            String key;
            if (match == null) {
                key = newKey(centres.get(k), taken);
            } else {
                KnownProfiles.Profile earlier = known.profiles().get(match.column());
                key = earlier.key();
                found.add(key);
                kept.put(id, new ProfileIdentity.Kept(earlier.id(), 1 - match.cost()));
            }
            taken.add(key);
            Label name = profiles.stream()
                    .filter(profile -> profile.id().equals(id))
                    .map(CustomerProfile::name)
                    .findFirst()
                    .orElse(Label.of(id));
            content.add(new KnownProfiles.Profile(key, id, name, centres.get(k)));
        }
        List<KnownProfiles.Profile> gone = known.profiles().stream()
                .filter(profile -> !found.contains(profile.key()))
                .toList();
        return new ProfileIdentity(
                new KnownProfiles(Collections.unmodifiableSortedMap(scales), content),
                kept,
                gone,
                !known.profiles().isEmpty());
    }

    private static String newKey(SortedMap<String, List<Double>> centre, Set<String> taken) {
        StringBuilder text = new StringBuilder();
        centre.forEach((feature, values) -> {
            text.append(feature);
            values.forEach(value -> text.append(' ').append(Math.round(value * 100)));
            text.append('\n');
        });
        String key;
        do {
            key = "p-"
                    + ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8))
                            .substring(0, KEY_LENGTH);
            text.append('+');
        } while (taken.contains(key));
        return key;
    }
}
