"""k-means by scikit-learn: TABLE K STARTS."""
import json
import sys

import numpy as np
from sklearn.cluster import KMeans

table, k, starts = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
x = np.loadtxt(table, delimiter=",", skiprows=1)
fit = KMeans(n_clusters=k, n_init=starts, random_state=1).fit(x)
print(json.dumps({"criterion": float(fit.inertia_)}))
