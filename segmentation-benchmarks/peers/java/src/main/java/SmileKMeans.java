import smile.clustering.KMeans;
import smile.clustering.PartitionClustering;
import smile.math.MathEx;

/** k-means by Smile: TABLE K STARTS. */
final class SmileKMeans {
    public static void main(String[] a) throws Exception {
        double[][] x = Csv.numbers(a[0]);
        MathEx.setSeed(1);
        KMeans best = PartitionClustering.run(
                Integer.parseInt(a[2]), () -> KMeans.fit(x, Integer.parseInt(a[1]), 300, 1e-4));
        System.out.println("{\"criterion\": " + best.distortion + "}");
    }
}
