# k-means by R: TABLE K STARTS
a <- commandArgs(TRUE)
x <- as.matrix(read.csv(a[1], colClasses = "numeric"))
set.seed(1)
fit <- suppressWarnings(kmeans(x, as.integer(a[2]), iter.max = 300, nstart = as.integer(a[3])))
cat(sprintf('{"criterion": %.10g}\n', fit$tot.withinss))
