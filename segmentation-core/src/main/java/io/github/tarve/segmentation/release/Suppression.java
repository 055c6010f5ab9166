package io.github.tarve.segmentation.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds which further figures to hide so that no hidden small count can be narrowed down: complementary suppression (Fischetti
 * &amp; Salazar 2001, DOI 10.1287/mnsc.47.7.1008.9805), with the exact ranges of {@link CountNetwork} as the judge.
 *
 * <p>The hidden total is least (ties: the lowest positions) as long as the search stays within its budget of visited nodes;
 * beyond it the best pattern found so far stands, which the judge has passed all the same. Starts from the pattern left when
 * figures are shown again one by one, the largest first, as far as the judge allows. A shown zero stays shown: it can shrink
 * no further and so protects nothing that a larger pattern would not.
 */
final class Suppression {
    private final CountNetwork network;
    private final List<Figure> figures;
    private final int[] guarded;
    private final int threshold;
    private long budget;
    private long bestCost = Long.MAX_VALUE;
    private boolean[] best = new boolean[0];

    /**
     * A figure that is shown or hidden as one.
     *
     * @param arcs counts that are known only while the figure is shown
     * @param cost what hiding it costs
     * @param state whether there is a choice
     */
    record Figure(List<Integer> arcs, int cost, State state) {
        Figure {
            arcs = List.copyOf(arcs);
        }
    }

    /** Whether there is a choice about a figure. */
    enum State {
        /** Hidden by a rule. */
        HIDDEN,
        /** Never hidden. */
        SHOWN,
        /** Hidden when it protects another. */
        FREE
    }

    /**
     * What was found.
     *
     * @param hidden whether each figure is hidden
     * @param safe whether the judge passed it
     * @param optimal whether the least hidden total is proven
     * @param narrowest width of the narrowest range of a guarded hidden count, -1 without any
     */
    record Result(List<Boolean> hidden, boolean safe, boolean optimal, int narrowest) {
        Result {
            hidden = List.copyOf(hidden);
        }
    }

    private Suppression(CountNetwork network, List<Figure> figures, int[] guarded, int threshold, long budget) {
        this.network = network;
        this.figures = figures;
        this.guarded = guarded;
        this.threshold = threshold;
        this.budget = budget;
    }

    /**
     * Searches.
     *
     * @param network the counts
     * @param figures the figures
     * @param guarded counts whose range must be at least {@code threshold} wide
     * @param threshold the smallest count that may be shown
     * @param budget nodes of the search to visit
     */
    static Result search(CountNetwork network, List<Figure> figures, int[] guarded, int threshold, long budget) {
        return new Suppression(network, figures, guarded, threshold, budget).run();
    }

    private Result run() {
        boolean[] hidden = new boolean[figures.size()];
        for (int f = 0; f < hidden.length; f++) {
            hidden[f] = figures.get(f).state() == State.HIDDEN;
        }
        if (safe(hidden)) {
            return result(hidden, true, true);
        }
        boolean[] all = hidden.clone();
        for (int f = 0; f < all.length; f++) {
            all[f] |= free(f);
        }
        if (!safe(all)) {
            return result(all, false, false);
        }
        best = showAgain(all, hidden);
        bestCost = cost(best);
        boolean[] shown = new boolean[hidden.length];
        branch(hidden.clone(), shown);
        return result(best, true, budget > 0);
    }

    private Result result(boolean[] hidden, boolean safe, boolean optimal) {
        boolean[] arcs = hiddenArcs(hidden);
        int narrowest = -1;
        int limit = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            limit += network.count(arc);
        }
        for (int arc : guarded) {
            if (arcs[arc]) {
                int width = network.range(arc, arcs, limit).width();
                narrowest = narrowest < 0 ? width : Math.min(narrowest, width);
            }
        }
        List<Boolean> list = new ArrayList<>(hidden.length);
        for (boolean h : hidden) {
            list.add(h);
        }
        return new Result(list, safe, optimal, narrowest);
    }

    private boolean free(int f) {
        return figures.get(f).state() == State.FREE && figures.get(f).cost() > 0;
    }

    private boolean[] hiddenArcs(boolean[] hidden) {
        boolean[] arcs = new boolean[network.arcs()];
        for (int f = 0; f < hidden.length; f++) {
            if (hidden[f]) {
                for (int arc : figures.get(f).arcs()) {
                    arcs[arc] = true;
                }
            }
        }
        return arcs;
    }

    private boolean safe(boolean[] hidden) {
        return firstUnsafe(hiddenArcs(hidden)) < 0;
    }

    private int firstUnsafe(boolean[] arcs) {
        for (int arc : guarded) {
            if (!arcs[arc] || !network.isProtected(arc, arcs, threshold)) {
                return arc;
            }
        }
        return -1;
    }

    private long cost(boolean[] hidden) {
        long cost = 0;
        for (int f = 0; f < hidden.length; f++) {
            if (hidden[f] && free(f)) {
                cost += figures.get(f).cost();
            }
        }
        return cost;
    }

    /** Shows figures again, the costliest first, while the judge allows it. */
    private boolean[] showAgain(boolean[] all, boolean[] forced) {
        boolean[] kept = all.clone();
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < all.length; f++) {
            if (all[f] && !forced[f]) {
                order.add(f);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(f -> -figures.get(f).cost()).thenComparing(f -> -f));
        for (int f : order) {
            kept[f] = false;
            if (!safe(kept)) {
                kept[f] = true;
            }
        }
        return kept;
    }

    private void branch(boolean[] hidden, boolean[] shown) {
        if (budget-- <= 0) {
            return;
        }
        long cost = cost(hidden);
        boolean[] arcs = hiddenArcs(hidden);
        long bound = cost + missing(arcs, hidden, shown);
        if (bound > bestCost) {
            return;
        }
        int unsafe = firstUnsafe(arcs);
        if (unsafe < 0) {
            if (cost < bestCost || (cost == bestCost && Arrays.compare(best, hidden) < 0)) {
                bestCost = cost;
                best = hidden.clone();
            }
            return;
        }
        int pick = pick(arcs, hidden, shown, unsafe);
        if (pick < 0) {
            return;
        }
        boolean[] more = hidden.clone();
        more[pick] = true;
        branch(more, shown);
        boolean[] kept = shown.clone();
        kept[pick] = true;
        boolean[] rest = hidden.clone();
        for (int f = 0; f < rest.length; f++) {
            rest[f] |= free(f) && !kept[f];
        }
        if (safe(rest)) {
            branch(hidden, kept);
        }
    }

    /** Returns the next figure to decide on: the cheapest that helps where help is needed, else the cheapest of all. */
    private int pick(boolean[] arcs, boolean[] hidden, boolean[] shown, int unsafe) {
        int[] ends = {network.tail(unsafe), network.head(unsafe)};
        for (int node : ends) {
            if (shortfall(node, arcs) > 0) {
                int f = cheapest(hidden, shown, node);
                if (f >= 0) {
                    return f;
                }
            }
        }
        for (int arc : guarded) {
            for (int node : new int[] {network.tail(arc), network.head(arc)}) {
                int f = shortfall(node, arcs) > 0 ? cheapest(hidden, shown, node) : -1;
                if (f >= 0) {
                    return f;
                }
            }
        }
        return cheapest(hidden, shown, -1);
    }

    private int cheapest(boolean[] hidden, boolean[] shown, int node) {
        int pick = -1;
        for (int f = 0; f < hidden.length; f++) {
            if (!hidden[f]
                    && !shown[f]
                    && free(f)
                    && (node < 0 || touches(f, node))
                    && (pick < 0 || figures.get(f).cost() < figures.get(pick).cost())) {
                pick = f;
            }
        }
        return pick;
    }

    private boolean touches(int f, int node) {
        for (int arc : figures.get(f).arcs()) {
            if (network.tail(arc) == node || network.head(arc) == node) {
                return true;
            }
        }
        return false;
    }

    /** Returns how much must at least still be hidden at a node so that its guarded counts can vary enough. */
    private int shortfall(int node, boolean[] arcs) {
        int most = 0;
        for (int arc : guarded) {
            boolean out = network.tail(arc) == node;
            if (!out && network.head(arc) != node) {
                continue;
            }
            int same = 0;
            boolean opposite = false;
            boolean partner = false;
            for (int other : network.incident(node)) {
                if (other != arc && arcs[other]) {
                    partner = true;
                    opposite |= (network.tail(other) == node) != out;
                    same += network.count(other);
                }
            }
            if (!partner) {
                most = Math.max(most, Math.max(1, threshold - network.count(arc)));
            } else if (!opposite) {
                most = Math.max(most, threshold - network.count(arc) - same);
            }
        }
        return most;
    }

    /**
     * Returns a lower bound of what must still be hidden: the shortfalls of nodes none of whose figures touch one another, the
     * better of the nodes that counts leave and the nodes that they enter.
     */
    private long missing(boolean[] arcs, boolean[] hidden, boolean[] shown) {
        long bound = 0;
        for (boolean leaving : new boolean[] {true, false}) {
            long sum = 0;
            boolean[] counted = new boolean[figures.size()];
            for (int node = 0; node < network.nodes(); node++) {
                if (one(node, leaving) && shortfall(node, arcs) > 0) {
                    sum += need(node, shortfall(node, arcs), hidden, shown, counted);
                }
            }
            bound = Math.max(bound, sum);
        }
        return bound;
    }

    private boolean one(int node, boolean leaving) {
        for (int arc : network.incident(node)) {
            if ((network.tail(arc) == node) == leaving) {
                return true;
            }
        }
        return false;
    }

    private long need(int node, int shortfall, boolean[] hidden, boolean[] shown, boolean[] counted) {
        int cheapest = Integer.MAX_VALUE;
        for (int f = 0; f < figures.size(); f++) {
            if (!hidden[f] && !shown[f] && free(f) && touches(f, node)) {
                if (counted[f]) {
                    return 0;
                }
                cheapest = Math.min(cheapest, figures.get(f).cost());
            }
        }
        if (cheapest == Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        for (int f = 0; f < figures.size(); f++) {
            counted[f] |= touches(f, node);
        }
        return Math.max(cheapest, singleArc(node) ? shortfall : 0);
    }

    /** Returns whether every figure at a node costs its one count, and no count enters while another leaves. */
    private boolean singleArc(int node) {
        if (one(node, true) && one(node, false)) {
            return false;
        }
        for (int f = 0; f < figures.size(); f++) {
            if (touches(f, node) && figures.get(f).arcs().size() > 1) {
                return false;
            }
        }
        return true;
    }
}
