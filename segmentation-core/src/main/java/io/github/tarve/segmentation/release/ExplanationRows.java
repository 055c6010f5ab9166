package io.github.tarve.segmentation.release;

import io.github.tarve.segmentation.areas.Share;
import io.github.tarve.segmentation.codebook.KnownProfiles;
import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.profiles.AssignmentForm;
import io.github.tarve.segmentation.profiles.Explanation;
import io.github.tarve.segmentation.profiles.ProfileIdentity;
import io.github.tarve.segmentation.profiles.RuleCheck;
import io.github.tarve.segmentation.profiles.Segmentation;
import io.github.tarve.segmentation.profiles.SurrogateTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Releases by what people recognise the profiles. A tree leaves without any count, and only when enough residents end in each of
 * its leaves; a form leaves only when all of its profiles do and enough residents of each gave every answer.
 */
final class ExplanationRows {
    private final Segmentation exact;
    private final Explanation explanation;
    private final Figures figures;
    private final Protection protection;
    private final RuleConditions conditions;

    ExplanationRows(Segmentation exact, Figures figures, Protection protection, FeatureRows features) {
        this.exact = exact;
        this.explanation = exact.explanation();
        this.figures = figures;
        this.protection = protection;
        this.conditions = new RuleConditions(features, figures);
    }

    ExplanationSection section(List<SchemeSection> schemes) {
        List<ExplanationSection.RuleCheckRow> rules = new ArrayList<>();
        for (RuleCheck check : explanation.rules()) {
            if (protection.released(check.profile())) {
                rules.add(check(check));
            }
        }
        List<ExplanationSection.Identity> identities = new ArrayList<>();
        for (KnownProfiles.Profile profile : explanation.identity().content().profiles()) {
            int number = number(profile.id());
            if (number >= 0 && protection.released(number)) {
                identities.add(identity(profile));
            }
        }
        List<Label> gone = explanation.identity().gone().stream()
                .map(KnownProfiles.Profile::name)
                .toList();
        return new ExplanationSection(
                rules,
                explanation.tree().flatMap(this::tree),
                explanation.form().flatMap(this::form),
                schemes,
                identities,
                gone);
    }

    private int number(String id) {
        for (int p = 0; p < exact.profiles().size(); p++) {
            if (exact.profiles().get(p).id().equals(id)) {
                return p;
            }
        }
        return -1;
    }

    private ExplanationSection.Identity identity(KnownProfiles.Profile profile) {
        Optional<ProfileIdentity.Kept> kept =
                Optional.ofNullable(explanation.identity().kept().get(profile.id()));
        return new ExplanationSection.Identity(
                profile.id(),
                profile.key(),
                kept.map(ProfileIdentity.Kept::id),
                kept.map(earlier -> Math.rint(earlier.similarity() * 100) / 100));
    }

    private ExplanationSection.RuleCheckRow check(RuleCheck check) {
        String id = exact.profiles().get(check.profile()).id();
        boolean hidden = protection.profileHidden(check.profile());
        Released<Double> coverage = figures.shareOfGroup(check.covered(), check.residents(), hidden);
        return new ExplanationSection.RuleCheckRow(
                id, coverage, figures.shareOfGroup(check.covered(), check.matched(), coverage.hidden()));
    }

    private Optional<ExplanationSection.TreeSection> tree(SurrogateTree tree) {
        List<ExplanationSection.Path> paths = new ArrayList<>();
        if (!walk(tree.root(), List.of(), paths)) {
            figures.hide(OutputRule.O12);
            return Optional.empty();
        }
        return Optional.of(new ExplanationSection.TreeSection(
                paths, figures.estimate(tree.fidelity(), 1), figures.estimate(tree.chance(), 1)));
    }

    /** Returns whether every leaf may be told of. */
    private boolean walk(SurrogateTree.Node node, List<Report.RuleCondition> so, List<ExplanationSection.Path> paths) {
        if (node instanceof SurrogateTree.Leaf leaf) {
            paths.add(new ExplanationSection.Path(
                    so, exact.profiles().get(leaf.profile()).id()));
            return protection.released(leaf.profile())
                    && (!figures.policy().hides()
                            || leaf.residents() >= figures.policy().minimumCell());
        }
        SurrogateTree.Split split = (SurrogateTree.Split) node;
        List<Report.RuleCondition> yes = new ArrayList<>(so);
        yes.add(conditions.of(split.condition()));
        List<Report.RuleCondition> no = new ArrayList<>(so);
        no.add(conditions.not(split.condition()));
        // Both sides are walked, so that no leaf goes unchecked.
        boolean first = walk(split.yes(), yes, paths);
        return walk(split.no(), no, paths) && first;
    }

    private Optional<ExplanationSection.FormSection> form(AssignmentForm form) {
        if (figures.policy().hides() && !form.publishable()) {
            figures.hide(OutputRule.O1);
            return Optional.empty();
        }
        List<ExplanationSection.FormProfile> profiles = new ArrayList<>();
        for (int k = 0; k < form.profiles().size(); k++) {
            int profile = form.profiles().get(k);
            if (!protection.released(profile)) {
                figures.hide(OutputRule.O12);
                return Optional.empty();
            }
            profiles.add(new ExplanationSection.FormProfile(
                    exact.profiles().get(profile).id(), form.start().get(k)));
        }
        List<ExplanationSection.FormQuestion> questions = new ArrayList<>();
        for (AssignmentForm.Question question : form.questions()) {
            questions.add(question(question));
        }
        Share accuracy = Share.wilson(form.correct(), form.residents());
        Released<Double> share = figures.share(form.correct(), form.residents(), false);
        return Optional.of(new ExplanationSection.FormSection(
                profiles,
                questions,
                share,
                share.map(ignored -> figures.interval(accuracy.low(), accuracy.high(), form.residents())),
                figures.share(
                        form.largest(),
                        form.residents(),
                        protection.profileHidden(form.profiles().get(0))),
                form.clearlyBetter()));
    }

    private ExplanationSection.FormQuestion question(AssignmentForm.Question question) {
        return new ExplanationSection.FormQuestion(
                question.feature().id(),
                question.feature().description().label(),
                question.feature().description().unit(),
                question.survey(),
                question.answers().stream()
                        .map(answer -> new ExplanationSection.FormAnswer(
                                limit(answer.above(), answer.levels()),
                                limit(answer.upTo(), answer.levels()),
                                answer.levels(),
                                answer.points()))
                        .toList());
    }

    /** Returns a limit of an answer; categories are told by their names, infinite limits not at all. */
    private Optional<Double> limit(double value, List<Label> levels) {
        return levels.isEmpty() && Double.isFinite(value) ? Optional.of(figures.number(value)) : Optional.empty();
    }
}
