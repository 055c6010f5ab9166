import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.MultiKMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/** k-means by Commons Math: TABLE K STARTS. */
final class CommonsKMeans {
    public static void main(String[] a) throws Exception {
        List<DoublePoint> points = new ArrayList<>();
        for (double[] row : Csv.numbers(a[0])) {
            points.add(new DoublePoint(row));
        }
        var one = new KMeansPlusPlusClusterer<DoublePoint>(
                Integer.parseInt(a[1]), 300, new EuclideanDistance(), new Well19937c(1));
        double sum = 0;
        for (CentroidCluster<DoublePoint> cluster :
                new MultiKMeansPlusPlusClusterer<>(one, Integer.parseInt(a[2])).cluster(points)) {
            double[] centre = cluster.getCenter().getPoint();
            for (DoublePoint point : cluster.getPoints()) {
                for (int j = 0; j < centre.length; j++) {
                    double d = point.getPoint()[j] - centre[j];
                    sum += d * d;
                }
            }
        }
        System.out.println("{\"criterion\": " + sum + "}");
    }
}
