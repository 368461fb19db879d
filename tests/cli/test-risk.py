#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the risk that allies-cli prints with a simulation of its own. Prints TAP.

Usage: test-risk.py ALLIES-CLI DATA-FOLDER
Both are drawn by chance, so that they differ. Of two samples of n and m runs the share below the same
limit differs by no more than 4.5 × sqrt (p (1 − p) (1/n + 1/m)), but once in 150 000 times: that is the
sampling error allowed. The seeds are fixed.
"""
import json
import math
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import recompute  # noqa: E402
import recompute_risk  # noqa: E402

CLI, DATA = sys.argv[1:3]
MODEL = os.path.join(DATA, 'models', 'cmo-cio.maturity')
CATALOGUE = os.path.join(DATA, 'initiatives', 'cmo-cio.initiatives')
RUNS, SEED, ERRORS = 10000, 4711, 4.5


def allowed(share, n):
    return ERRORS * math.sqrt(max(share * (1 - share), 1 / n) * (1 / n + 1 / RUNS))


def check_range(name, found, values):
    n, faults = 10000, []
    for key, share in (('p10', 0.1), ('p50', 0.5), ('p90', 0.9)):
        below = recompute_risk.share_below(values, found[key])
        if abs(below - share) > allowed(share, n):
            faults.append(f'{name}: {below:.4f} lie below {key}')
    if 'chance_positive' in found:
        chance = sum(value > 0 for value in values) / len(values)
        if abs(found['chance_positive'] - chance) > allowed(chance, n):
            faults.append(f'{name}: a chance of {found["chance_positive"]}, should be {chance}')
    return faults


def run_plan(path):
    done = subprocess.run([CLI, 'plan', path, '--format', 'json'], capture_output=True, text=True,
                          timeout=60, check=True)
    return done.stdout


def check(path):
    text = run_plan(path)
    plan = json.loads(text)
    faults = [] if run_plan(path) == text else ['a second run prints something else']
    year = recompute.Year(path, MODEL, None)
    runs = recompute_risk.simulate(year, recompute.parse(CATALOGUE), plan, RUNS, SEED)
    faults += check_range('total', plan, [total for _, total, _ in runs])
    for s, stage in enumerate(plan['stages']):
        if stage['initiatives']:
            faults += check_range(stage['id'], stage, [values[s] for values, _, _ in runs])
    last = plan['risk']['cash'][-1]
    cash = [value for _, _, value in runs]
    for key, share in (('p10', 0.1), ('p90', 0.9)):
        below = recompute_risk.share_below(cash, last[key])
        if abs(below - share) > allowed(share, RUNS):
            faults.append(f'cash at the horizon: {below:.4f} lie below {key}')
    size = [abs(a['correlation']) for a in plan['risk']['assumptions']]
    faults += [] if size and size == sorted(size, reverse=True) else ['assumptions are out of order']
    return faults


def write_confirmed(folder):
    """The example with an estimate and an initiative of its own, wide apart."""
    with open(os.path.join(DATA, 'examples', 'northwind.allies'), encoding='utf-8') as file:
        text = file.read()
    names = json.loads(run_plan(file.name))['stages'][0]['initiatives']
    money = ('cost-low="200000" cost-likely="250000" cost-high="900000" benefit-low="0" '
             'benefit-likely="300000" benefit-high="2500000"')
    at = text.rindex('</assessment>')
    path = os.path.join(folder, 'confirmed.allies')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text[:at] + f'<estimate initiative="{names[0]}" {money}/>'
                   f'<initiative id="own" kind="process" owner="both" duration="2" {money} ramp="7">'
                   '<name>N</name><outcome>O</outcome><lift question="data.single-view.identity" '
                   'from="1" to="5"/></initiative>' + text[at:])
    return path


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(DATA, 'examples', name) for name in
                 ('northwind.allies', 'korvenfeld.allies', 'orrinsdale.allies')]
        paths.append(write_confirmed(folder))
        failed = 0
        print(f'1..{len(paths)}')
        for index, path in enumerate(paths, 1):
            faults = check(path)
            failed += bool(faults)
            print(f'{"not ok" if faults else "ok"} {index} - {os.path.basename(path)}', flush=True)
            for fault in faults:
                print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
