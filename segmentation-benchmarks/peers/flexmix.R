# Latent class analysis of binary items by the R package flexmix: TABLE CLASSES STARTS
suppressPackageStartupMessages(library(flexmix))
a <- commandArgs(TRUE)
x <- as.matrix(read.csv(a[1])) - 1
set.seed(1)
fit <- initFlexmix(x ~ 1, k = as.integer(a[2]), model = FLXMCmvbinary(), nrep = as.integer(a[3]),
                   control = list(minprior = 0, iter.max = 5000), verbose = FALSE)
cat(sprintf('{"criterion": %.10g}\n', as.numeric(logLik(fit))))
