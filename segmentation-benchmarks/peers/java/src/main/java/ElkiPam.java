import elki.clustering.kmedoids.FasterPAM;
import elki.clustering.kmedoids.initialization.BUILD;
import elki.data.Cluster;
import elki.data.model.MedoidModel;
import elki.database.ids.DBID;
import elki.database.ids.DBIDIter;
import elki.database.ids.DBIDRange;
import elki.database.ids.DBIDUtil;
import elki.database.relation.DBIDView;
import elki.distance.AbstractDBIDRangeDistance;
import java.util.List;

/** Gower k-medoids by ELKI's FasterPAM: TABLE K. ELKI has no Gower dissimilarity; the matrix is filled here. */
final class ElkiPam {
    public static void main(String[] a) throws Exception {
        List<String[]> rows = Csv.rows(a[0]);
        int n = rows.size();
        double[] matrix = matrix(rows);
        DBIDRange ids = DBIDUtil.generateStaticDBIDRange(n);
        AbstractDBIDRangeDistance distance = new AbstractDBIDRangeDistance() {
            @Override
            public double distance(int i, int j) {
                return i == j ? 0 : i > j ? matrix[i * (i - 1) / 2 + j] : matrix[j * (j - 1) / 2 + i];
            }

            @Override
            public void checkRange(DBIDRange range) {}
        };
        var result = new FasterPAM<DBID>(distance, Integer.parseInt(a[1]), 0, new BUILD<>()).run(new DBIDView(ids));
        double sum = 0;
        for (Cluster<MedoidModel> cluster : result.getAllClusters()) {
            int medoid = ids.getOffset(cluster.getModel().getMedoid());
            for (DBIDIter it = cluster.getIDs().iter(); it.valid(); it.advance()) {
                sum += distance.distance(ids.getOffset(it), medoid);
            }
        }
        System.out.println("{\"criterion\": " + sum + "}");
    }

    /** Fills the lower triangle: mean over the columns that both rows have, ranges for numbers. */
    private static double[] matrix(List<String[]> rows) {
        int n = rows.size();
        int columns = rows.get(0).length;
        double[][] values = new double[n][columns];
        boolean[] numeric = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            int column = j;
            numeric[j] = rows.stream().allMatch(row -> row[column].isEmpty() || row[column].charAt(0) < 'A');
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                String cell = rows.get(i)[j];
                values[i][j] = cell.isEmpty() ? Double.NaN : numeric[j] ? Double.parseDouble(cell) : cell.charAt(0);
                least = values[i][j] < least ? values[i][j] : least;
                most = values[i][j] > most ? values[i][j] : most;
            }
            for (int i = 0; numeric[j] && i < n; i++) {
                values[i][j] = (values[i][j] - least) / (most - least);
            }
        }
        double[] matrix = new double[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int h = 0; h < i; h++) {
                double sum = 0;
                int both = 0;
                for (int j = 0; j < columns; j++) {
                    double difference = Math.abs(values[i][j] - values[h][j]);
                    if (difference == difference) {
                        sum += numeric[j] ? difference : difference > 0 ? 1 : 0;
                        both++;
                    }
                }
                matrix[at++] = sum / both;
            }
        }
        return matrix;
    }
}
