#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes data/peers/published.peers from the published figures, by another way than src/peers.

The slope and every ladder's intercept are solved together from the normal equations of one weighted
regression with dummy variables; the intercepts of the capabilities from the linear equations that the
minimum satisfies, instead of by iteration. Prints TAP; usage: recompute-estimate.py PEERS-FOLDER MODEL
"""
import csv
import math
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import date

TOLERANCE = 1e-6
PEERS = '{urn:allies:peers:1}'
MODEL = '{urn:allies:model:1}'
SURVEY = ('publisher', 'publication_title', 'year', 'population', 'region', 'size_class', 'capability')
PAIR = ('publisher', 'publication_title', 'year', 'region', 'size_class', 'capability', 'threshold_level')


def solve(matrix, right):
    """Gaussian elimination with partial pivoting."""
    n = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    result = [0.0] * n
    for i in reversed(range(n)):
        result[i] = (rows[i][n] - sum(rows[i][c] * result[c] for c in range(i + 1, n))) / rows[i][i]
    return result


def read(folder, name):
    with open(os.path.join(folder, name), encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


def number(text):
    return float(text) if re.fullmatch(r'\d+(\.\d+)?', text) else None


def observe(rows, left_out, year):
    kept = []
    for row in rows:
        found = re.search(r'\d{4}', row['year'])
        level, share = number(row['threshold_level']), number(row['p_at_or_above'])
        if (row['id'] in left_out or row['fit'] not in ('A', 'B') or not found
                or level is None or share is None or not row['capability']):
            continue
        share = min(max(share / 100, 0.005), 0.995)
        row['level'], row['x'] = level, level - 0.5 - 3
        row['t'] = math.log(share) - math.log1p(-share)
        row['w'] = math.exp(-math.log(2) * max(0, year - int(found[0])) / 10)
        row['w'] *= 1 if row['fit'] == 'A' else 0.5
        row['w'] *= 0.5 if row['bound'] == 'upper bound' else 1
        row['all'] = row['industry'].startswith('all')
        large = re.match(r'250\+|1,?000\+|large', row['size_class'])
        row['used'] = row['all'] and ('(official)' not in row['source_tier'] or bool(large))
        kept.append(row)
    return kept


def find_slope(rows):
    surveys = {}
    for row in rows:
        if row['all']:
            surveys.setdefault(tuple(row[k] for k in SURVEY), []).append(row)
    ladders = [s for s in surveys.values() if len({row['level'] for row in s}) > 1]
    n = len(ladders) + 1
    matrix, right = [[0.0] * n for _ in range(n)], [0.0] * n
    for i, ladder in enumerate(ladders):
        for row in ladder:
            for a, va in ((i, 1.0), (n - 1, -row['x'])):
                right[a] += row['w'] * va * row['t']
                for b, vb in ((i, 1.0), (n - 1, -row['x'])):
                    matrix[a][b] += row['w'] * va * vb
    return solve(matrix, right)[-1]


def find_intercepts(rows, pillars, slope):
    """(Σw + 1) α_k − Σ_j α_j ÷ n = Σ w (t + β x) for each pillar of n capabilities."""
    result = {}
    for capabilities in pillars:
        n = len(capabilities)
        matrix, right = [], []
        for k in capabilities:
            own = [row for row in rows if row['used'] and row['capability'] == k]
            weight = sum(row['w'] for row in own)
            matrix.append([(weight + 1 if j == k else 0) - 1 / n for j in capabilities])
            right.append(sum(row['w'] * (row['t'] + slope * row['x']) for row in own))
        result.update(zip(capabilities, solve(matrix, right)))
    return result


def find_shifts(rows, labels):
    differences = {}
    everybody = {}
    for row in rows:
        if row['all']:
            everybody.setdefault(tuple(row[k] for k in PAIR), []).append(row)
    for row in rows:
        if row['all']:
            continue
        for other in everybody.get(tuple(row[k] for k in PAIR), []):
            for industry in labels.get(row['industry'], []):
                differences.setdefault((row['capability'], industry), []).append(row['t'] - other['t'])
    return {key: sum(d) / len(d) / 2 for key, d in differences.items() if key[1] != 'public-education'}


def expect(rows, slope, alpha, shifts):
    """All cells: (capability, industry) → q1, median, q3, low, high, grade."""
    used = [row for row in rows if row['used']]
    squares = sum(row['w'] * (row['t'] + slope * row['x'] - alpha[row['capability']]) ** 2 for row in used)
    deviation = math.sqrt(squares / sum(row['w'] for row in used))
    cells = {}
    for (k, industry), shift in {**{(k, None): 0.0 for k in alpha}, **shifts}.items():
        own = [row for row in used if row['capability'] == k]
        median = 3 + (alpha[k] + shift) / slope
        half = 1.96 * deviation / math.sqrt(sum(row['w'] for row in own) + 1) / slope
        levels = len({row['level'] for row in own})
        grade = 'strong' if levels > 2 else 'partial' if levels else 'borrowed'
        values = (median - math.log(3) / slope, median, median + math.log(3) / slope, median - half, median + half)
        cells[k, industry] = tuple(min(max(v, 1), 5) for v in values), grade
    return cells


def compare(root, slope, cells):
    yield 'slope is %.6f' % slope, abs(float(root.get('slope')) - slope) <= TOLERANCE
    found = {}
    for cell in root.iter(PEERS + 'cell'):
        if cell.get('basis') == 'estimated':
            found[cell.get('subject'), cell.get('industry')] = cell
    yield 'the same %d cells' % len(cells), set(found) == set(cells)
    for key in sorted(cells, key=str):
        cell, (values, grade) = found.get(key), cells[key]
        names = ('q1', 'median', 'q3', 'low', 'high')
        same = cell is not None and cell.get('grade') == grade and all(
            abs(float(cell.get(name)) - value) <= TOLERANCE for name, value in zip(names, values))
        yield '%s, %s: median %.6f' % (key[0], key[1] or 'all industries', values[1]), same


def main(folder, model):
    root = ElementTree.parse(os.path.join(folder, 'published.peers')).getroot()
    year = date.fromisoformat(root.get('version')).year
    pillars = [[c.get('id') for c in pillar.iter(MODEL + 'capability')]
               for pillar in ElementTree.parse(model).getroot().iter(MODEL + 'pillar')]
    labels = {row['label']: row['codes'].split() for row in read(folder, 'industry-labels.csv')}
    left_out = {row['id'] for row in read(folder, 'left-out.csv')}
    rows = observe(read(folder, 'published-figures.csv'), left_out, year)
    slope = find_slope(rows)
    alpha = find_intercepts(rows, pillars, slope)
    cells = expect(rows, slope, alpha, find_shifts(rows, labels))
    results = list(compare(root, slope, cells))
    print('1..%d' % len(results))
    for i, (what, same) in enumerate(results, 1):
        print('%s %d %s' % ('ok' if same else 'not ok', i, what))
    return 0 if all(same for _, same in results) else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
