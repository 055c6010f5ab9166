# Cluster-wise bootstrap stability by the R package fpc: TABLE FROM TO RESAMPLES STARTS
suppressPackageStartupMessages(library(fpc))
a <- commandArgs(TRUE)
n <- as.integer(a[2:5])
x <- as.matrix(read.csv(a[1], colClasses = "numeric"))
value <- 0
for (k in n[1]:n[2]) {
  fit <- suppressWarnings(clusterboot(x, B = n[3], bootmethod = "boot", clustermethod = kmeansCBI,
                                      k = k, runs = n[4], seed = 1, count = FALSE))
  if (k == 8) value <- fit$result$result$tot.withinss
}
cat(sprintf('{"criterion": %.10g}\n', value))
