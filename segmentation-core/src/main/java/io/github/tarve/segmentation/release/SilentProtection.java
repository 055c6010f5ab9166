package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.release.Suppression.Figure;
import io.github.tarve.segmentation.release.Suppression.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Protects how many residents of each group have a silent need, on top of what {@link NeedProtection} shows of the need. Those
 * without an attempt split into silent ones and others; the sums over the groups are published. What is already shown stays
 * so; when silent needs cannot be protected with it, none of them is shown.
 */
final class SilentProtection {
    private final NeedProtection.Pattern shown;
    private final boolean[] groupHidden;
    private final int smallest;
    private final List<int[]> arcs = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Integer> guarded = new ArrayList<>();

    /**
     * What is hidden.
     *
     * @param hidden whether each group's number of residents with a silent need is hidden
     * @param narrowest width of the narrowest range of a hidden small count, -1 without any
     */
    record Pattern(List<Boolean> hidden, int narrowest) {
        Pattern {
            hidden = List.copyOf(hidden);
        }

        static Pattern nothing(int groups) {
            return new Pattern(Collections.nCopies(groups, true), -1);
        }

        int hiddenCount() {
            return (int) hidden.stream().filter(h -> h).count();
        }
    }

    private SilentProtection(NeedProtection.Pattern shown, boolean[] groupHidden, int smallest) {
        this.shown = shown;
        this.groupHidden = groupHidden;
        this.smallest = smallest;
    }

    /** Returns whether the silent needs of a group whose other figures are shown must be hidden. */
    static boolean telling(int residents, int needing, int silent, int smallest) {
        int without = residents - needing;
        return TableProtection.small(silent, smallest)
                || TableProtection.small(without - silent, smallest)
                || (smallest > 0 && residents > 0 && without == silent)
                || NeedProtection.classDisclosure(needing + silent, silent, smallest);
    }

    /**
     * Protects the silent needs of groups.
     *
     * @param groups residents, those with an attempt, those left unmet and those with a silent need, by group
     * @param groupHidden groups whose size is hidden
     * @param shown what is hidden of the need
     * @param smallest the smallest count that may be shown
     */
    static Pattern protect(int[][] groups, boolean[] groupHidden, NeedProtection.Pattern shown, int smallest) {
        int size = groups[0].length;
        if (smallest == 0) {
            return new Pattern(Collections.nCopies(size, false), -1);
        }
        if (shown.detail() == NeedProtection.Detail.NONE) {
            return Pattern.nothing(size);
        }
        SilentProtection protection = new SilentProtection(shown, groupHidden, smallest);
        Suppression.Result result = protection.search(groups);
        if (!result.safe()) {
            return Pattern.nothing(size);
        }
        List<Boolean> hidden = new ArrayList<>();
        int figure = 0;
        for (int i = 0; i < size; i++) {
            figure += 1 + (protection.split() ? 1 : 0);
            hidden.add(result.hidden().get(figure++));
            figure += groupHidden[i] ? 1 : 0;
        }
        return new Pattern(hidden, result.narrowest());
    }

    private boolean split() {
        return shown.detail() == NeedProtection.Detail.UNMET;
    }

    /**
     * Nodes are groups, those with an attempt by group, those without by group, and the sums: unmet (or all with an attempt),
     * met, silent, other, residents.
     */
    private Suppression.Result search(int[][] groups) {
        int g = groups[0].length;
        int sums = 3 * g;
        for (int i = 0; i < g; i++) {
            int residents = groups[0][i];
            int needing = groups[1][i];
            int unmet = groups[2][i];
            int silent = groups[3][i];
            boolean needHidden = shown.needing().get(i);
            int with = arc(i, split() ? g + i : sums, needing);
            int without = arc(i, 2 * g + i, residents - needing);
            if (NeedProtection.classDisclosure(residents, needing, smallest)
                    && (needing == 0 || needing == residents)) {
                guarded.add(needing == 0 ? with : without);
            }
            int quiet = arc(2 * g + i, sums + 2, silent);
            int other = arc(2 * g + i, sums + 3, residents - needing - silent);
            List<Integer> own = new ArrayList<>(List.of(with, without));
            if (split()) {
                int left = arc(g + i, sums, unmet);
                int met = arc(g + i, sums + 1, needing - unmet);
                if (NeedProtection.classDisclosure(needing, unmet, smallest) && unmet == 0) {
                    guarded.add(left);
                }
                figures.add(figure(List.of(left, met), unmet, shown.unmet().get(i)));
                own.addAll(List.of(left, met));
            }
            figures.add(figure(own, needing, needHidden));
            boolean telling = telling(residents, needing, silent, smallest);
            if (NeedProtection.classDisclosure(needing + silent, silent, smallest)
                    && !TableProtection.small(silent, smallest)) {
                guarded.add(quiet);
            }
            if (telling && silent > 0 && residents - needing == silent) {
                guarded.add(other);
            }
            boolean hide = groupHidden[i] || needHidden || telling;
            figures.add(new Figure(List.of(quiet, other), silent, hide ? State.HIDDEN : State.FREE));
            if (groupHidden[i]) {
                int size = arcs.size();
                arcs.add(new int[] {sums + 4, i, residents});
                figures.add(new Figure(List.of(size), residents, State.HIDDEN));
            }
        }
        return Suppression.search(
                TableProtection.network(sums + 5, arcs),
                figures,
                TableProtection.ints(guarded),
                smallest,
                TableProtection.BUDGET / 4);
    }

    private static Figure figure(List<Integer> own, int count, boolean hidden) {
        return new Figure(own, count, hidden ? State.HIDDEN : State.SHOWN);
    }

    private int arc(int tail, int head, int count) {
        arcs.add(new int[] {tail, head, count});
        if (TableProtection.small(count, smallest)) {
            guarded.add(arcs.size() - 1);
        }
        return arcs.size() - 1;
    }
}
