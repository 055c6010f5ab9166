package io.github.tarve.segmentation.report.words;

import io.github.tarve.segmentation.release.Report;

/** Says the conditions of rules and trees in words. */
public final class RuleWords {
    private final Wording words;

    /** Speaks one language. */
    public RuleWords(Wording words) {
        this.words = words;
    }

    /** Returns a condition of a rule in words. */
    public String condition(Report.RuleCondition condition) {
        String label = words.label(condition.label());
        String value = condition.level().map(words::label).orElseGet(() -> threshold(condition));
        return words.text(
                "rule." + (words.knows("rule", condition.comparison()) ? condition.comparison() : "is"), label, value);
    }

    /** Returns a threshold; whole ones of counts stand without decimals. */
    private String threshold(Report.RuleCondition condition) {
        double value = condition.threshold();
        return condition.unit().equals("contacts") && value == Math.rint(value)
                ? words.whole(Math.round(value)) + "\u00A0" + words.unitName(condition.unit())
                : words.amount(value, condition.unit());
    }
}
