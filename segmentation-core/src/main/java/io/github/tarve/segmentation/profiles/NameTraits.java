package io.github.tarve.segmentation.profiles;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.BinaryFeature;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Feature;
import io.github.tarve.segmentation.features.FeatureMatrix;
import io.github.tarve.segmentation.features.FeatureRole;
import io.github.tarve.segmentation.features.NominalFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The traits of a profile that may stand in its name, the most telling first: its most over-represented need, the ways of
 * using services that set it apart, another need, and the active features that stand out.
 */
final class NameTraits {
    private static final double CHANNEL_DIFFERENCE = 0.1;
    private static final double HELP_DIFFERENCE = 0.15;
    private static final double AMOUNT_RATIO = 1.3;
    private static final double EXCESS = 0.5;

    private final FeatureMatrix matrix;
    private final GroupUse everyone;
    private final Map<String, NeedUse> needs;
    private final Map<String, ChannelUse> channels;

    NameTraits(FeatureMatrix matrix, GroupUse everyone) {
        this.matrix = matrix;
        this.everyone = everyone;
        this.needs = everyone.needsByCode();
        this.channels =
                everyone.channels().stream().collect(Collectors.toMap(ChannelUse::channel, Function.identity()));
    }

    /** What a trait is of. */
    enum Kind {
        NEED,
        CHANNEL,
        MANY,
        FEW,
        HELPED,
        MORE,
        LESS,
        IS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One trait; the labels are those of a feature and its level. */
    record Trait(Kind kind, String code, Optional<Label> label, Optional<Label> level, double strength) {
        static Trait of(Kind kind, String code, double strength) {
            return new Trait(kind, code, Optional.empty(), Optional.empty(), strength);
        }
    }

    List<Trait> of(GroupUse group, List<NeedUse> ordered, List<DistinguishingFeature> distinguishing) {
        List<Trait> telling = ordered.stream()
                .filter(this::overRepresented)
                .limit(2)
                .map(need -> Trait.of(Kind.NEED, need.need(), 1))
                .toList();
        List<Trait> traits = new ArrayList<>();
        if (!telling.isEmpty()) {
            traits.add(telling.get(0));
        }
        traits.addAll(ways(group));
        if (telling.size() > 1) {
            traits.add(telling.get(1));
        }
        for (DistinguishingFeature effect : distinguishing) {
            if (FeatureEffects.stands(effect)) {
                feature(effect).ifPresent(traits::add);
            }
        }
        return List.copyOf(traits);
    }

    private boolean overRepresented(NeedUse need) {
        NeedUse all = needs.get(need.need());
        return all != null && GroupUse.excess(need, all) >= EXCESS;
    }

    private List<Trait> ways(GroupUse group) {
        List<Trait> ways = new ArrayList<>();
        double lines = Math.max(1, lines(group.channels()));
        double allLines = Math.max(1, lines(everyone.channels()));
        for (ChannelUse channel : group.channels()) {
            ChannelUse all = channels.getOrDefault(channel.channel(), channel);
            double difference = channel.contacts() / lines - all.contacts() / allLines;
            ways.add(Trait.of(Kind.CHANNEL, channel.channel(), difference / CHANNEL_DIFFERENCE));
        }
        double ratio = everyone.lines() == 0
                ? 1
                : (double) group.lines() / group.residents() / ((double) everyone.lines() / everyone.residents());
        double amount = ratio == 0 ? 0 : StrictMath.log(ratio) / StrictMath.log(AMOUNT_RATIO);
        ways.add(Trait.of(amount > 0 ? Kind.MANY : Kind.FEW, "", Math.abs(amount)));
        double help = (double) group.helped() / group.residents() - (double) everyone.helped() / everyone.residents();
        ways.add(Trait.of(Kind.HELPED, "", help / HELP_DIFFERENCE));
        List<Trait> telling = ways.stream()
                .filter(way -> way.strength() >= 1)
                .sorted(Comparator.comparingDouble(Trait::strength).reversed())
                .toList();
        if (!telling.isEmpty() || group.channels().isEmpty()) {
            return telling;
        }
        return List.of(Trait.of(Kind.CHANNEL, group.channels().get(0).channel(), 0));
    }

    private static double lines(List<ChannelUse> channels) {
        return channels.stream().mapToLong(ChannelUse::contacts).sum();
    }

    private Optional<Trait> feature(DistinguishingFeature effect) {
        Feature feature = matrix.features().get(matrix.indexOf(effect.feature()).orElseThrow());
        boolean more = effect.effect() > 0;
        if ((feature.role() != FeatureRole.ACTIVE && feature.role() != FeatureRole.REPLACED)
                || feature.description().block().toUpperCase(Locale.ROOT).contains("UNMET")
                || (feature.description().direction() == Direction.RESOURCE && !more)) {
            return Optional.empty();
        }
        Optional<Label> label = Optional.of(feature.description().label());
        double strength = FeatureEffects.strength(effect);
        if (feature instanceof NominalFeature nominal) {
            Optional<Label> level = nominal.levels().stream()
                    .filter(l -> l.code().equals(effect.level()))
                    .findFirst();
            return more ? Optional.of(new Trait(Kind.IS, effect.feature(), label, level, strength)) : Optional.empty();
        }
        if (feature instanceof BinaryFeature binary) {
            Optional<Label> level = Optional.of(more ? binary.present() : binary.absent());
            return Optional.of(new Trait(Kind.IS, effect.feature(), label, level, strength));
        }
        return Optional.of(
                new Trait(more ? Kind.MORE : Kind.LESS, effect.feature(), label, Optional.empty(), strength));
    }
}
