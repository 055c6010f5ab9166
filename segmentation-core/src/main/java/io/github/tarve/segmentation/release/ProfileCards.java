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
    private final CardRows cards;

    ProfileCards(
            Segmentation exact,
            Figures figures,
            Protection protection,
            NeedRows needs,
            FeatureRows features,
            CardRows cards) {
        this.exact = exact;
        this.figures = figures;
        this.protection = protection;
        this.needs = needs;
        this.features = features;
        this.cards = cards;
    }

    List<Report.ProfileCard> cards() {
        List<Report.ProfileCard> released = new ArrayList<>();
        for (int p = 0; p < exact.profiles().size(); p++) {
            if (protection.released(p)) {
                released.add(card(p));
            }
        }
        return released;
    }

    private Report.ProfileCard card(int p) {
        CustomerProfile profile = exact.profiles().get(p);
        int n = profile.share().count();
        int used = exact.study().used();
        boolean hidden = protection.profileHidden(p);
        Released<Double> share = figures.share(n, used, hidden);
        List<Report.ProfileNeed> rows = needs.ofProfile(p);
        return new Report.ProfileCard(
                profile.id(),
                profile.name(),
                figures.count(n, hidden),
                share,
                share.map(ignored ->
                        figures.interval(profile.share().low(), profile.share().high(), used)),
                Double.isNaN(profile.stability()) ? Optional.empty() : Optional.of(figures.number(profile.stability())),
                features.distinguishing(p),
                rows,
                channels(profile.channels(), hidden),
                figures.shareOfGroup(profile.informalHelp(), n, hidden),
                profile.rule().flatMap(rule -> rule(rule, hidden)),
                cards.ofProfile(p, rows));
    }

    private List<Report.ChannelShare> channels(List<ChannelUse> channels, boolean profileHidden) {
        List<ChannelUse> used =
                channels.stream().filter(channel -> channel.contacts() > 0).toList();
        ContactShares contacts = new ContactShares(figures);
        if (contacts.alike(used)) {
            figures.hide(OutputRule.O9);
            return List.of();
        }
        boolean[] hidden = contacts.hidden(used, profileHidden);
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
            Released<Double> share = contacts.share(used.get(c), ContactShares.total(used), hidden[c]);
            shown.add(new Report.ChannelShare(label, share));
        }
        return shown;
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
