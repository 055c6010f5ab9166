package io.github.tarve.segmentation.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows, rounds or hides single figures under a policy, and keeps the tally of what was hidden by which rule. */
final class Figures {
    private final ReleasePolicy policy;
    private final Map<OutputRule, Integer> tally = new EnumMap<>(OutputRule.class);

    Figures(ReleasePolicy policy) {
        this.policy = policy;
    }

    ReleasePolicy policy() {
        return policy;
    }

    /** Returns whether residents of this number may not be shown. */
    boolean small(int count) {
        return TableProtection.small(count, policy.minimumCell());
    }

    <T> Released<T> hide(OutputRule rule) {
        tally.merge(rule, 1, Integer::sum);
        return Released.suppressed();
    }

    /** Returns a figure that does not exist, such as a share of nobody: suppressed, without being tallied. */
    static <T> Released<T> undefined() {
        return Released.suppressed();
    }

    /** Returns a number of residents. */
    Released<Integer> count(int count, boolean hidden) {
        if (hidden || small(count)) {
            return hide(small(count) ? OutputRule.O1 : OutputRule.O3);
        }
        return Released.shown(rounded(count));
    }

    /** Returns a count on the grid of the policy; halves go up. */
    int rounded(int count) {
        int step = policy.preset().rounding();
        return (count + step / 2) / step * step;
    }

    /** Returns whether a percentage may be shown by rule O5. */
    boolean percentAllowed(int count, int base) {
        return !policy.hides() || (base >= 10 && !small(count) && !small(base - count));
    }

    /** Returns the share that a count is of its base. */
    Released<Double> share(int count, int base, boolean hidden) {
        if (base == 0) {
            return undefined();
        }
        if (hidden) {
            return hide(OutputRule.O19);
        }
        if (!percentAllowed(count, base)) {
            return hide(OutputRule.O5);
        }
        return Released.shown(estimate(Math.min(1, rounded(count) / (double) Math.max(1, rounded(base))), base));
    }

    /** Returns whether a share would tell something of everybody in a group (rule O9). */
    boolean telling(int count, int base) {
        return policy.hides() && NeedProtection.classDisclosure(base, count, policy.minimumCell());
    }

    /** Returns the share of a group that has something, unless it tells something of everybody in the group (rule O9). */
    Released<Double> shareOfGroup(int count, int base, boolean hidden) {
        Released<Double> share = telling(count, base) ? hide(OutputRule.O9) : share(count, base, hidden);
        boolean rounded =
                share.value().filter(value -> value <= 0 || value >= 1).isPresent();
        return rounded && policy.hides() ? hide(OutputRule.O9) : share;
    }

    /** Returns a share rounded so that no count can be read off it beyond what its base allows. */
    double estimate(double share, int base) {
        if (!policy.hides()) {
            return share;
        }
        if (policy.preset().rounding() > 1) {
            return Math.rint(share * 20) / 20;
        }
        double grid = base < 1000 ? 100 : 1000;
        return Math.rint(share * grid) / grid;
    }

    Report.Interval interval(double low, double high, int base) {
        if (policy.hides() && policy.preset().rounding() > 1) {
            return new Report.Interval(Math.floor(low * 20) / 20, Math.ceil(high * 20) / 20);
        }
        return new Report.Interval(estimate(low, base), estimate(high, base));
    }

    /** Returns a mean, an effect or another number to three significant digits. */
    double number(double value) {
        return policy.hides() ? significant(value, 3) : value;
    }

    /** Returns an estimated number of people, to three significant digits in a release and else to the person. */
    double people(double value) {
        return Math.rint(policy.hides() ? significant(value, 3) : value);
    }

    static double significant(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(digits, java.math.RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** Returns the rules applied, each with the number of figures it hid. */
    List<Report.RuleCount> rules() {
        List<Report.RuleCount> rules = new ArrayList<>();
        tally.forEach((rule, hidden) -> rules.add(new Report.RuleCount(rule.name(), hidden)));
        return rules;
    }
}
