#!/usr/bin/env python3
"""Opens every screen of the app on a prepared data folder, in both languages; a QML warning or an empty picture fails."""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCREENS = ["unlock", "home", "households", "households-map", "household-form", "fgd-form", "fgd-steps", "fgd-attendance", "fgd-criteria", "fgd-tree", "fgd-values",
           "fgd-agreements", "fgd-closing", "count-settings", "count-board", "election", "tally", "rules", "sync", "supervisor", "settings", "search", "cycle",
           "history"]

with tempfile.TemporaryDirectory() as folder:
    env = dict(os.environ, REMBUG_PIN="271945", REMBUG_BIN=sys.argv[1], QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    subprocess.run([os.path.join(ROOT, "scripts", "demo"), "--folder", folder, "--prepare-only"], env=env, check=True)
    for language in ("id", "en"):
        shots = os.path.join(folder, language)
        subprocess.run([os.path.join(sys.argv[1], "rembug-app"), "--data", os.path.join(folder, "sari"), "--screenshots", shots, "--language", language],
                       env=env, check=True, timeout=120)
        for screen in SCREENS:
            size = os.path.getsize(os.path.join(shots, screen + ".png"))
            assert size > 8000, "%s in %s looks empty: %d bytes" % (screen, language, size)
print("every screen in both languages without a warning")
