package io.github.tarve.benchmarks;

import io.github.tarve.benchmarks.Task.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The catalogue of tasks.
 *
 * @param tarve the command
 * @param peers folder of the peers' scripts
 * @param python Python with scikit-learn, StepMix
 * @param rscript R with cluster, fpc, flexmix, poLCA
 * @param javaPeers class path of the Java peers, empty when they are not built
 */
record Tasks(String tarve, Path peers, String python, String rscript, String javaPeers) {
    List<Task> all() {
        return List.of(
                new Task(
                        "kmeans",
                        "k-means, 100,000 rows x 20 columns, k = 8, 10 starts",
                        "numbers-100000.csv",
                        "within-cluster sum of squares, smaller is better",
                        kmeans("10")),
                new Task(
                        "kmeans-million",
                        "k-means, 1,000,000 rows x 20 columns, k = 8, 10 starts",
                        "numbers-1000000.csv",
                        "within-cluster sum of squares, smaller is better",
                        kmeans("10").subList(0, 3)),
                new Task(
                        "gower",
                        "Gower k-medoids, 5,000 rows x 20 mixed columns, k = 6",
                        "mixed-5000.csv",
                        "total dissimilarity, smaller is better",
                        List.of(
                                tarve("--method", "kmedoids", "--k", "6", "--restarts", "1", "--missing", "pairwise"),
                                r("R cluster (daisy, pam)", "pam.R", "6"),
                                java("ELKI FasterPAM", "ElkiPam", "6"))),
                new Task(
                        "lca",
                        "latent class analysis, 5,000 rows x 20 items of 2-5 levels, 4 classes, 10 starts",
                        "answers-5000.csv",
                        "log likelihood, larger is better",
                        lca(r("poLCA", "polca.R", "4", "10"), python("StepMix", "stepmix_lca.py", "4", "10"))),
                new Task(
                        "lca-binary",
                        "latent class analysis, 5,000 rows x 20 binary items, 4 classes, 10 starts",
                        "binary-5000.csv",
                        "log likelihood, larger is better",
                        lca(
                                r("flexmix", "flexmix.R", "4", "10"),
                                r("poLCA", "polca.R", "4", "10"),
                                python("StepMix", "stepmix_lca.py", "4", "10"))),
                new Task(
                        "lca-large",
                        "latent class analysis, 100,000 rows x 20 items of 2-5 levels, 4 classes, 10 starts",
                        "answers-100000.csv",
                        "log likelihood, larger is better",
                        lca(python("StepMix", "stepmix_lca.py", "4", "10"))),
                new Task(
                        "stability",
                        "k-means for k = 2..10 with 100 bootstrap resamples each, 2,000 rows x 20 columns, 10 starts",
                        "numbers-2000.csv",
                        "within-cluster sum of squares of k = " + Measurement.CLUSTERS + ", smaller is better",
                        List.of(
                                tarve("--method", "kmeans", "--k", "2..10", "--restarts", "10", "--scale", "none", "--null", "none"),
                                python("scikit-learn", "sklearn_stability.py", "2", "10", "100", "10"),
                                r("fpc clusterboot", "clusterboot.R", "2", "10", "100", "10"))));
    }

    private List<Variant> kmeans(String starts) {
        return List.of(
                tarve("--method", "kmeans", "--k", "8", "--restarts", starts, "--scale", "none"),
                python("scikit-learn", "sklearn_kmeans.py", "8", starts),
                r("R kmeans", "kmeans.R", "8", starts),
                java("Smile", "SmileKMeans", "8", starts),
                java("Commons Math", "CommonsKMeans", "8", starts));
    }

    private List<Variant> lca(Variant... others) {
        List<Variant> variants = new ArrayList<>();
        variants.add(tarve("--method", "lca", "--k", "4", "--restarts", "10", "--nominal", "q1..q20"));
        variants.addAll(Arrays.asList(others));
        return variants;
    }

    private Variant tarve(String... options) {
        return new Variant("Tarve", command(List.of(tarve, "cluster", "TABLE", "--json"), options));
    }

    private Variant python(String tool, String script, String... arguments) {
        return new Variant(tool, command(List.of(python, peers.resolve(script).toString(), "TABLE"), arguments));
    }

    private Variant r(String tool, String script, String... arguments) {
        return new Variant(
                tool,
                command(List.of(rscript, "--vanilla", peers.resolve(script).toString(), "TABLE"), arguments));
    }

    private Variant java(String tool, String main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Variant(
                tool, command(List.of(java, "-XX:+UseSerialGC", "-cp", javaPeers, main, "TABLE"), arguments));
    }

    private static List<String> command(List<String> first, String... rest) {
        List<String> command = new ArrayList<>(first);
        command.addAll(Arrays.asList(rest));
        return command;
    }
}
