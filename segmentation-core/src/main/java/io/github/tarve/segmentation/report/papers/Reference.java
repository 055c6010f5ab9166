package io.github.tarve.segmentation.report.papers;

/** What the methods of a report were published in. */
enum Reference {
    ANDRIDGE(
            "Andridge RR, Little RJA. A review of hot deck imputation for survey non-response. Int Stat Rev 2010",
            "10.1111/j.1751-5823.2010.00103.x"),
    BENJAMINI(
            "Benjamini Y, Hochberg Y. Controlling the false discovery rate: a practical and powerful approach to multiple testing. J R Stat Soc B 1995",
            "10.1111/j.2517-6161.1995.tb02031.x"),
    BERGSMA(
            "Bergsma W. A bias-correction for Cram\u00E9r\u2019s V and Tschuprow\u2019s T. J Korean Stat Soc 2013",
            "10.1016/j.jkss.2012.10.002"),
    BREUNIG(
            "Breunig MM, Kriegel HP, Ng RT, Sander J. LOF: identifying density-based local outliers. Proc ACM SIGMOD 2000",
            "10.1145/342009.335388"),
    CHI(
            "Chi JT, Chi EC, Baraniuk RG. k-POD: a method for k-means clustering of missing data. Am Stat 2016",
            "10.1080/00031305.2015.1086685"),
    CRONBACH(
            "Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951",
            "10.1007/BF02310555"),
    DEMING(
            "Deming WE, Stephan FF. On a least squares adjustment of a sampled frequency table when the expected marginal totals are known. Ann Math Stat 1940",
            "10.1214/aoms/1177731829"),
    DEMPSTER(
            "Dempster AP, Laird NM, Rubin DB. Maximum likelihood from incomplete data via the EM algorithm. J R Stat Soc B 1977",
            "10.1111/j.2517-6161.1977.tb01600.x"),
    FISCHETTI(
            "Fischetti M, Salazar JJ. Solving the cell suppression problem on tabular data with linear constraints. Manag Sci 2001",
            "10.1287/mnsc.47.7.1008.9805"),
    GOWER(
            "Gower JC. A general coefficient of similarity and some of its properties. Biometrics 1971",
            "10.2307/2528823"),
    HEDGES(
            "Hedges LV. Distribution theory for Glass\u2019s estimator of effect size and related estimators. J Educ Stat 1981",
            "10.3102/10769986006002107"),
    HENNIG(
            "Hennig C. Cluster-wise assessment of cluster stability. Comput Stat Data Anal 2007",
            "10.1016/j.csda.2006.11.025"),
    HENNIG_LIN(
            "Hennig C, Lin C-J. Flexible parametric bootstrap for testing homogeneity against clustering and assessing the number of clusters. Stat Comput 2015",
            "10.1007/s11222-015-9566-5"),
    HUANG(
            "Huang Z. Extensions to the k-means algorithm for clustering large data sets with categorical values. Data Min Knowl Discov 1998",
            "10.1023/A:1009769707641"),
    HUBERT("Hubert L, Arabie P. Comparing partitions. J Classif 1985", "10.1007/BF01908075"),
    KITAGAWA(
            "Kitagawa EM. Components of a difference between two rates. J Am Stat Assoc 1955",
            "10.1080/01621459.1955.10501299"),
    KRUSKAL(
            "Kruskal WH, Wallis WA. Use of ranks in one-criterion variance analysis. J Am Stat Assoc 1952",
            "10.1080/01621459.1952.10483441"),
    LANCE(
            "Lance GN, Williams WT. A general theory of classificatory sorting strategies: 1. Hierarchical systems. Comput J 1967",
            "10.1093/comjnl/9.4.373"),
    LLOYD("Lloyd SP. Least squares quantization in PCM. IEEE Trans Inf Theory 1982", "10.1109/TIT.1982.1056489"),
    MONTI("Monti S, Tamayo P, Mesirov J, Golub T. Consensus clustering. Mach Learn 2003", "10.1023/A:1023949509487"),
    PHIPSON(
            "Phipson B, Smyth GK. Permutation p-values should never be zero. Stat Appl Genet Mol Biol 2010",
            "10.2202/1544-6115.1585"),
    ROUSSEEUW(
            "Rousseeuw PJ. Silhouettes: a graphical aid to the interpretation and validation of cluster analysis. J Comput Appl Math 1987",
            "10.1016/0377-0427(87)90125-7"),
    SCHUBERT(
            "Schubert E, Rousseeuw PJ. Fast and eager k-medoids clustering. Inf Syst 2021", "10.1016/j.is.2021.101804"),
    SCHUBERT_DBSCAN(
            "Schubert E, Sander J, Ester M, Kriegel HP, Xu X. DBSCAN revisited, revisited. ACM Trans Database Syst 2017",
            "10.1145/3068335"),
    SCHWARZ("Schwarz G. Estimating the dimension of a model. Ann Stat 1978", "10.1214/aos/1176344136"),
    SHAO("Shao J, Tu D. The Jackknife and Bootstrap. Springer 1995", "10.1007/978-1-4612-0795-5"),
    STEEGEN(
            "Steegen S, Tuerlinckx F, Gelman A, Vanpaemel W. Increasing transparency through a multiverse analysis. Perspect Psychol Sci 2016",
            "10.1177/1745691616658637"),
    TANNER(
            "Tanner MA, Wong WH. The calculation of posterior distributions by data augmentation. J Am Stat Assoc 1987",
            "10.1080/01621459.1987.10478458");

    private final String work;
    private final String doi;

    Reference(String work, String doi) {
        this.work = work;
        this.doi = doi;
    }

    /** Returns the entry for a list of references. */
    String entry() {
        return work + ". doi:" + doi;
    }

    String doi() {
        return doi;
    }
}
