# Latent class analysis by the R package poLCA: TABLE CLASSES STARTS
suppressPackageStartupMessages(library(poLCA))
a <- commandArgs(TRUE)
x <- read.csv(a[1])
set.seed(1)
items <- as.formula(paste0("cbind(", paste(names(x), collapse = ","), ") ~ 1"))
fit <- poLCA(items, x, nclass = as.integer(a[2]), nrep = as.integer(a[3]), maxiter = 5000, verbose = FALSE)
cat(sprintf('{"criterion": %.10g}\n', fit$llik))
