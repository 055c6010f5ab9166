package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Item;
import io.github.tarve.segmentation.codebook.OrdinalItem;
import io.github.tarve.segmentation.io.csv.DataTable;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The survey: its items in display order and the answers of each row. */
final class SurveyTable {
    private static final int FEWEST_FOR_STRAIGHT_LINE = 4;

    private final List<Item> items = new ArrayList<>();
    private final List<double[]> answers = new ArrayList<>();
    private final int[] residents;

    private SurveyTable(int[] residents) {
        this.residents = residents;
    }

    /** Returns a survey without items and rows. */
    static SurveyTable none() {
        return new SurveyTable(new int[0]);
    }

    /** Reads the items of a survey whose rows have been entered into the register. */
    static SurveyTable read(
            DataTable table,
            List<Integer> fields,
            int[] residents,
            StudySources sources,
            ResidentRegister register,
            ProblemLog log) {
        SurveyTable survey = new SurveyTable(residents);
        SurveyAnswers reader = new SurveyAnswers(table, sources.reading(), log);
        for (int field : fields) {
            String name = HeaderNames.named(table.names().get(field), sources.columns());
            Optional<Item> item = described(name, sources);
            if (item.isEmpty() && HeaderNames.background(name)) {
                log.add(table.at(0, field), ProblemCode.BACKGROUND_COLUMN, name);
                PeopleTable.background(table, field, name, residents, register, log);
                continue;
            }
            if (item.isEmpty()) {
                item = ItemInference.infer(table, field, log);
            }
            item.ifPresent(known -> {
                survey.items.add(known);
                survey.answers.add(reader.read(known, field));
            });
        }
        survey.order(sources);
        for (int resident : residents) {
            if (resident >= 0) {
                register.get(resident).inSurvey = true;
            }
        }
        survey.quality(table, log);
        return survey;
    }

    private static Optional<Item> described(String name, StudySources sources) {
        Optional<Item> exact = sources.codebook().item(name);
        return exact.isPresent()
                ? exact
                : sources.codebook().items().stream()
                        .filter(item -> item.id().equalsIgnoreCase(name)
                                || item.id().equals(HeaderNames.key(name))
                                || name.equals(sources.columns().get(item.id())))
                        .findFirst();
    }

    /** Puts the items that the codebook describes into its order; the others keep theirs, after them. */
    private void order(StudySources sources) {
        List<Item> display = sources.codebook().items();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Integer.compare(rank(display, a), rank(display, b)));
        List<Item> sortedItems = order.stream().map(items::get).toList();
        List<double[]> sortedAnswers = order.stream().map(answers::get).toList();
        items.clear();
        items.addAll(sortedItems);
        answers.clear();
        answers.addAll(sortedAnswers);
    }

    private int rank(List<Item> display, int i) {
        int position = display.indexOf(items.get(i));
        return position < 0 ? display.size() + i : position;
    }

    private void quality(DataTable table, ProblemLog log) {
        int straight = 0;
        for (int row = 0; row < table.rows(); row++) {
            straight += straightLine(row) ? 1 : 0;
        }
        if (straight > 0) {
            log.add(Location.file(table.file()), ProblemCode.STRAIGHT_LINERS, straight);
        }
        long active = items.stream().filter(Item::active).count();
        if (active > table.rows()) {
            log.add(Location.file(table.file()), ProblemCode.MORE_QUESTIONS_THAN_PEOPLE, active, table.rows());
        }
    }

    private boolean straightLine(int row) {
        int count = 0;
        double first = Double.NaN;
        for (int i = 0; i < items.size(); i++) {
            double answer = answers.get(i)[row];
            if (!(items.get(i) instanceof OrdinalItem) || Double.isNaN(answer)) {
                continue;
            }
            if (count++ == 0) {
                first = answer;
            } else if (answer != first) {
                return false;
            }
        }
        return count >= FEWEST_FOR_STRAIGHT_LINE;
    }

    List<Item> items() {
        return items;
    }

    /** Returns the answers by item and resident. */
    double[][] columns(Map<Integer, Integer> positions) {
        double[][] columns = new double[items.size()][positions.size()];
        for (int i = 0; i < columns.length; i++) {
            Arrays.fill(columns[i], Double.NaN);
            for (int row = 0; row < residents.length; row++) {
                Integer position = positions.get(residents[row]);
                if (position != null) {
                    columns[i][position] = answers.get(i)[row];
                }
            }
        }
        return columns;
    }

    /** Returns whether a resident gave any answer, by the resident's number. */
    java.util.BitSet answered() {
        java.util.BitSet answered = new java.util.BitSet();
        for (int row = 0; row < residents.length; row++) {
            for (double[] column : answers) {
                if (residents[row] >= 0 && !Double.isNaN(column[row])) {
                    answered.set(residents[row]);
                }
            }
        }
        return answered;
    }
}
