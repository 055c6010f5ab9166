package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.ChannelUse;
import io.github.tarve.segmentation.profiles.CustomerProfile;
import io.github.tarve.segmentation.profiles.ProfileRule;
import io.github.tarve.segmentation.profiles.Segmentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Releases the profiles that are large enough. */
final class ProfileCards {
    private final Segmentation exact;
    private final Figures figures;
    private final Protection protection;
    private final NeedRows needs;
    private final FeatureRows features;

    ProfileCards(Segmentation exact, Figures figures, Protection protection, NeedRows needs, FeatureRows features) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.needs = needs;
        this.features = features;
    }

    List<Report.ProfileCard> cards() {
        List<Report.ProfileCard> cards = new ArrayList<>();
        for (int p = 0; p < exact.profiles().size(); p++) {
            if (protection.released(p)) {
                cards.add(card(p));
            }
        }
        return cards;
    }

    private Report.ProfileCard card(int p) {
        CustomerProfile profile = exact.profiles().get(p);
        int n = profile.share().count();
        int used = exact.study().used();
        boolean hidden = protection.profileHidden(p);
        Released<Double> share = figures.share(n, used, hidden);
        return new Report.ProfileCard(
                profile.id(),
                profile.name(),
                figures.count(n, hidden),
                share,
                share.map(ignored ->
                        figures.interval(profile.share().low(), profile.share().high(), used)),
                Double.isNaN(profile.stability()) ? Optional.empty() : Optional.of(figures.number(profile.stability())),
                features.distinguishing(p),
                needs.ofProfile(p),
                channels(profile.channels(), hidden),
                figures.shareOfGroup(profile.informalHelp(), n, hidden),
                profile.rule().flatMap(rule -> rule(rule, hidden)));
    }

    private List<Report.ChannelShare> channels(List<ChannelUse> channels, boolean profileHidden) {
        List<ChannelUse> used =
                channels.stream().filter(channel -> channel.contacts() > 0).toList();
        long total = used.stream().mapToLong(ChannelUse::contacts).sum();
        long most = used.stream().mapToLong(ChannelUse::contacts).max().orElse(0);
        if (figures.policy().hides() && total > 0 && figures.estimate(most / (double) total, 1) >= 1) {
            // All contacts of everybody through one channel: even its name alone would say so (class disclosure).
            figures.hide(OutputRule.O9);
            return List.of();
        }
        boolean[] hidden = hiddenChannels(used, profileHidden);
        List<Report.ChannelShare> shown = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < hidden.length; c++) {
            order.add(c);
        }
        Comparator<Integer> byUse = Comparator.comparing(c -> hidden[c]);
        byUse = byUse.thenComparing(c -> hidden[c] ? 0L : -used.get(c).contacts());
        order.sort(byUse.thenComparing(c -> used.get(c).channel()));
        for (int c : order) {
            Label label = exact.codebook().channel(used.get(c).channel());
            Released<Double> share = hidden[c]
                    ? figures.hide(OutputRule.O10)
                    : Released.shown(figures.estimate(used.get(c).contacts() / (double) total, 1));
            shown.add(new Report.ChannelShare(label, share));
        }
        return shown;
    }

    /** Hides channels of few or dominating residents, and more until what is left over is neither. */
    private boolean[] hiddenChannels(List<ChannelUse> used, boolean profileHidden) {
        boolean[] hidden = new boolean[used.size()];
        if (!figures.policy().hides()) {
            return hidden;
        }
        for (int c = 0; c < hidden.length; c++) {
            ChannelUse use = used.get(c);
            hidden[c] = profileHidden
                    || use.residents() < figures.policy().minimumCell()
                    || Dominance.dominated(
                            (double) use.contacts(), (double) use.largest(), (double) use.secondLargest());
        }
        while (true) {
            long sum = 0;
            long largest = 0;
            int groups = 0;
            int residents = 0;
            int next = -1;
            for (int c = 0; c < hidden.length; c++) {
                ChannelUse use = used.get(c);
                if (hidden[c]) {
                    sum += use.contacts();
                    largest += use.largest();
                    residents = Math.max(residents, use.residents());
                    groups++;
                } else if (next < 0 || use.contacts() < used.get(next).contacts()) {
                    next = c;
                }
            }
            // The largest resident of the channels together has at most the sum of the largest of each.
            boolean safe = groups > 1 && residents >= figures.policy().minimumCell() && 2 * largest <= sum;
            if (groups == 0 || safe || next < 0) {
                return hidden;
            }
            hidden[next] = true;
        }
    }

    private Optional<Report.Rule> rule(ProfileRule rule, boolean profileHidden) {
        int least = figures.policy().minimumCell();
        if (rule.covered() < least || rule.matched() < least) {
            figures.hide(OutputRule.O12);
            return Optional.empty();
        }
        List<Report.RuleCondition> conditions = new ArrayList<>();
        for (ProfileRule.Condition condition : rule.conditions()) {
            conditions.add(new RuleConditions(features, figures).of(condition));
        }
        Released<Double> coverage = figures.shareOfGroup(rule.covered(), rule.residents(), profileHidden);
        Released<Double> precision = figures.shareOfGroup(rule.covered(), rule.matched(), coverage.hidden());
        return Optional.of(new Report.Rule(conditions, coverage, precision));
    }
}
