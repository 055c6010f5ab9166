package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.release.Suppression.Figure;
import io.github.tarve.segmentation.release.Suppression.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Protects one need over groups of residents. In each group the residents split into those without the need and those with it,
 * and the latter into unmet and met; the sums over the groups are published. Two figures are published per group: how many
 * need, and how many of them are unmet; the other two follow from them.
 *
 * <p>Hidden are: small counts and small complements; counts that tell of a whole group that nobody or (nearly) everybody has
 * the need or was left with it (class disclosure, rule O9); and what protects these. When unmet counts cannot be protected none of
 * them is shown; when the others cannot either, none at all.
 */
final class NeedProtection {
    private final int[] residents;
    private final int[] needing;
    private final int[] unmet;
    private final boolean[] groupHidden;
    private final int smallest;
    private final List<int[]> arcs = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Integer> guarded = new ArrayList<>();

    /** How much of a need is shown over everyone; the groups never show more. */
    enum Detail {
        /** Nothing. */
        NONE,
        /** How many have the need. */
        NEEDING,
        /** That, and how many of them are left with it. */
        UNMET
    }

    /**
     * What is hidden.
     *
     * @param detail what is shown where nothing is hidden
     * @param needing whether each group's number of residents with the need is hidden
     * @param unmet whether each group's number of residents left with it is hidden
     * @param narrowest width of the narrowest range of a hidden small count, -1 without any
     */
    record Pattern(Detail detail, List<Boolean> needing, List<Boolean> unmet, int narrowest) {
        Pattern {
            needing = List.copyOf(needing);
            unmet = List.copyOf(unmet);
        }

        /** Returns a pattern that shows nothing. */
        static Pattern nothing(int groups) {
            List<Boolean> all = java.util.Collections.nCopies(groups, true);
            return new Pattern(Detail.NONE, all, all, -1);
        }

        /** Returns the share of figures shown, 0 without groups. */
        double shown() {
            int figures = 2 * needing.size();
            return figures == 0 ? 0 : (figures - hidden()) / (double) figures;
        }

        int hidden() {
            return (int) (needing.stream().filter(h -> h).count()
                    + unmet.stream().filter(h -> h).count());
        }
    }

    private NeedProtection(int[] residents, int[] needing, int[] unmet, boolean[] groupHidden, int smallest) {
        this.residents = residents;
        this.needing = needing;
        this.unmet = unmet;
        this.groupHidden = groupHidden;
        this.smallest = smallest;
    }

    /** Returns how much of a need may be shown of a group whose size is known. */
    static Detail detail(int residents, int needing, int unmet, int smallest) {
        if (TableProtection.small(needing, smallest)
                || TableProtection.small(residents - needing, smallest)
                || classDisclosure(residents, needing, smallest)) {
            return Detail.NONE;
        }
        boolean split = TableProtection.small(unmet, smallest)
                || TableProtection.small(needing - unmet, smallest)
                || classDisclosure(needing, unmet, smallest);
        return split ? Detail.NEEDING : Detail.UNMET;
    }

    /**
     * Returns whether a share would tell something of everybody in the group (rule O9): nobody or everybody in a group of any
     * size, and a tenth at most or nine tenths at least of fewer than 30.
     */
    static boolean classDisclosure(int base, int count, int smallest) {
        boolean extreme = count == 0 || count == base;
        boolean nearly = base < 30 && (count * 10L >= base * 9L || count * 10L <= base);
        return smallest > 0 && base > 0 && (extreme || nearly);
    }

    /**
     * Protects one need over groups.
     *
     * @param residents residents of each group
     * @param needing residents with the need
     * @param unmet residents left with it
     * @param groupHidden groups whose size is hidden
     * @param detail what is shown over everyone
     * @param smallest the smallest count that may be shown
     */
    static Pattern protect(
            int[] residents, int[] needing, int[] unmet, boolean[] groupHidden, Detail detail, int smallest) {
        for (Detail tried : List.of(Detail.UNMET, Detail.NEEDING)) {
            if (tried.compareTo(detail) > 0) {
                continue;
            }
            NeedProtection protection = new NeedProtection(residents, needing, unmet, groupHidden, smallest);
            Suppression.Result result = protection.search(tried);
            if (result.safe()) {
                return protection.pattern(tried, result);
            }
        }
        return Pattern.nothing(residents.length);
    }

    /** Groups are nodes, then those with the need by group, then the sums: without, with, unmet, met, residents. */
    private Suppression.Result search(Detail detail) {
        int g = residents.length;
        for (int i = 0; i < g; i++) {
            boolean telling = classDisclosure(residents[i], needing[i], smallest);
            boolean needHidden = groupHidden[i]
                    || telling
                    || TableProtection.small(needing[i], smallest)
                    || TableProtection.small(residents[i] - needing[i], smallest);
            List<Integer> own = new ArrayList<>();
            boolean split = detail == Detail.UNMET;
            int with = arc(i, split ? g + i : 2 * g + 1, needing[i], true);
            int without = arc(i, 2 * g, residents[i] - needing[i], true);
            own.add(with);
            own.add(without);
            if (telling && (needing[i] == 0 || needing[i] == residents[i])) {
                // That nobody, or everybody, has the need must not follow from the other groups.
                guarded.add(needing[i] == 0 ? with : without);
            }
            if (split) {
                boolean disclosing = classDisclosure(needing[i], unmet[i], smallest);
                int left = arc(g + i, 2 * g + 2, unmet[i], true);
                int met = arc(g + i, 2 * g + 3, needing[i] - unmet[i], true);
                if (disclosing && !TableProtection.small(unmet[i], smallest)) {
                    guarded.add(left);
                }
                own.add(left);
                own.add(met);
                boolean unmetHidden = needHidden
                        || disclosing
                        || TableProtection.small(unmet[i], smallest)
                        || TableProtection.small(needing[i] - unmet[i], smallest);
                figures.add(new Figure(List.of(left, met), unmet[i], unmetHidden ? State.HIDDEN : State.FREE));
            }
            figures.add(new Figure(own, needing[i], needHidden ? State.HIDDEN : State.FREE));
            if (groupHidden[i]) {
                int size = arc(2 * g + 4, i, residents[i], false);
                figures.add(new Figure(List.of(size), residents[i], State.HIDDEN));
            }
        }
        return Suppression.search(
                TableProtection.network(2 * g + 5, arcs),
                figures,
                TableProtection.ints(guarded),
                smallest,
                TableProtection.BUDGET / 4);
    }

    private int arc(int tail, int head, int count, boolean guard) {
        arcs.add(new int[] {tail, head, count});
        if (guard && TableProtection.small(count, smallest)) {
            guarded.add(arcs.size() - 1);
        }
        return arcs.size() - 1;
    }

    private Pattern pattern(Detail detail, Suppression.Result result) {
        List<Boolean> needHidden = new ArrayList<>();
        List<Boolean> unmetHidden = new ArrayList<>();
        int figure = 0;
        for (int i = 0; i < residents.length; i++) {
            boolean split = detail == Detail.UNMET;
            boolean left = !split || result.hidden().get(figure++);
            boolean need = result.hidden().get(figure++);
            figure += groupHidden[i] ? 1 : 0;
            needHidden.add(need);
            unmetHidden.add(need || (left && needing[i] > 0));
        }
        return new Pattern(detail, needHidden, unmetHidden, result.narrowest());
    }
}
