"""Latent class analysis by StepMix: TABLE CLASSES STARTS."""
import json
import sys

import numpy as np
from stepmix.stepmix import StepMix

table, k, starts = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
x = np.loadtxt(table, delimiter=",", skiprows=1).astype(int) - 1
fit = StepMix(n_components=k, measurement="categorical", n_init=starts, random_state=1, verbose=0, progress_bar=0)
fit.fit(x)
print(json.dumps({"criterion": float(fit.score(x) * len(x))}))
