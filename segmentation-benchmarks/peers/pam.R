# Gower k-medoids by the R package cluster: TABLE K
suppressPackageStartupMessages(library(cluster))
a <- commandArgs(TRUE)
x <- read.csv(a[1], stringsAsFactors = TRUE, na.strings = "")
k <- as.integer(a[2])
fit <- pam(daisy(x, metric = "gower"), k, diss = TRUE, pamonce = 6, cluster.only = FALSE, keep.diss = FALSE)
cat(sprintf('{"criterion": %.10g}\n', fit$objective[["swap"]] * nrow(x)))
