#!/usr/bin/env python3
"""The field day with kills ends with the same merged result as without, and kills there were."""
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def play(*options):
    done = subprocess.run([os.path.join(ROOT, "scripts", "field-day"), "--json", "--bin", sys.argv[1], *options], capture_output=True, text=True)
    print(done.stderr)
    if done.returncode != 0:
        sys.exit("the field day failed")
    return json.loads(done.stdout)


quiet = play()
totals = quiet["reports"]["coverage"]["total"]
assert totals["fgd"] == 3 and totals["households"] == 90 and totals["tallies"] == 3 and totals["surveys"] == 18, totals
assert len(quiet["reports"]["coverage"]["villages"]) == 2
assert all(tally["hash_holds"] for tally in quiet["reports"]["election"]["tallies"])
rough = play("--kill")
assert rough["reports"] == quiet["reports"], "the merged results differ"
for where in ("a tablet, entering", "a tablet, syncing", "the server"):
    assert where in rough["kills"], "nobody killed " + where
print("same merged result; kills:", ", ".join(rough["kills"]))
