package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.profiles.ChannelUse;
import java.util.List;

/** Which shares of a group's contacts are hidden: those of few or dominating residents (rule O10), and what protects them. */
final class ContactShares {
    private final Figures figures;

    ContactShares(Figures figures) {
        this.figures = figures;
    }

    static long total(List<ChannelUse> uses) {
        return uses.stream().mapToLong(ChannelUse::contacts).sum();
    }

    /** Returns whether all contacts are of one kind: even its name alone would tell that of everybody (class disclosure). */
    boolean alike(List<ChannelUse> uses) {
        long total = total(uses);
        long most = uses.stream().mapToLong(ChannelUse::contacts).max().orElse(0);
        return figures.policy().hides() && total > 0 && figures.estimate(most / (double) total, 1) >= 1;
    }

    /** Hides kinds of few or dominating residents, and more until what is left over is neither. */
    boolean[] hidden(List<ChannelUse> uses, boolean groupHidden) {
        boolean[] hidden = new boolean[uses.size()];
        if (!figures.policy().hides()) {
            return hidden;
        }
        for (int c = 0; c < hidden.length; c++) {
            ChannelUse use = uses.get(c);
            hidden[c] = groupHidden
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
                ChannelUse use = uses.get(c);
                if (hidden[c]) {
                    sum += use.contacts();
                    largest += use.largest();
                    residents = Math.max(residents, use.residents());
                    groups++;
                } else if (next < 0 || use.contacts() < uses.get(next).contacts()) {
                    next = c;
                }
            }
            // The largest resident of these kinds together has at most the sum of the largest of each.
            boolean safe = groups > 1 && residents >= figures.policy().minimumCell() && 2 * largest <= sum;
            if (groups == 0 || safe || next < 0) {
                return hidden;
            }
            hidden[next] = true;
        }
    }

    /** Returns the share of a kind. */
    Released<Double> share(ChannelUse use, long total, boolean hidden) {
        return hidden
                ? figures.hide(OutputRule.O10)
                : Released.shown(figures.estimate(use.contacts() / (double) total, 1));
    }
}
