"""Cluster-wise bootstrap stability (mean Jaccard similarity) by scikit-learn: TABLE FROM TO RESAMPLES STARTS."""
import json
import sys

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

table = sys.argv[1]
first, last, resamples, starts = map(int, sys.argv[2:6])
x = np.loadtxt(table, delimiter=",", skiprows=1)
rng = np.random.default_rng(1)
inertia, stability = {}, {}
for k in range(first, last + 1):
    fit = KMeans(n_clusters=k, n_init=starts, random_state=1).fit(x)
    inertia[k] = fit.inertia_
    silhouette_score(x, fit.labels_)
    best = np.zeros((resamples, k))
    for b in range(resamples):
        rows = np.unique(rng.integers(0, len(x), len(x)), return_counts=True)
        again = KMeans(n_clusters=k, n_init=starts, random_state=b).fit(x[rows[0]], sample_weight=rows[1])
        shared = np.zeros((k, k))
        np.add.at(shared, (fit.labels_[rows[0]], again.labels_), 1)
        union = shared.sum(1, keepdims=True) + shared.sum(0, keepdims=True) - shared
        best[b] = (shared / np.maximum(union, 1)).max(1)
    stability[k] = best.mean(0).tolist()
print(json.dumps({"criterion": float(inertia.get(8, 0)), "stability": stability}))
