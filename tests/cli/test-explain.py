#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up every explanation again and compares its numbers with what the other commands print.
Prints TAP.

Usage: test-explain.py ALLIES-CLI DATA-FOLDER
All ids of the examples in all their years, and random dossiers (see test-recompute.py): partial,
not applicable, several respondents, agreements; geometric and minimum pillars, a scale of its own.
"""
import collections
import csv
import importlib.util
import io
import math
import os
import random
import subprocess
import sys
import tempfile

CLI, DATA = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
SPEC = importlib.util.spec_from_file_location('recomputing', os.path.join(HERE, 'test-recompute.py'))
recomputing = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(recomputing)

SEED, RUNS, TOLERANCE = 20261122, 12, 1e-9
ROUNDED = 5e-9  # a file of peers keeps nine decimals of its slope and medians
EXAMPLE = recomputing.EXAMPLE
SUMS = {'mean': lambda steps: sum(s['share'] * s['value'] for s in steps),
        'geometric': lambda steps: math.exp(sum(s['share'] * math.log(s['value']) for s in steps)
                                            if all(s['value'] > 0 for s in steps) else -math.inf),
        'minimum': lambda steps: min(s['value'] for s in steps),
        'maximum': lambda steps: max(s['value'] for s in steps),
        'total': lambda steps: sum(s['weight'] * s['value'] for s in steps),
        'distance': lambda steps: abs(sum(s['weight'] * s['value'] for s in steps)),
        'product': lambda steps: math.prod(s['value'] for s in steps),
        'quotient': lambda steps: steps[0]['value'] / steps[1]['value'],
        'square': lambda steps: sum(s['weight'] * s['value'] for s in steps) ** 2,
        'root': lambda steps: math.sqrt(sum(s['weight'] * s['value'] for s in steps))}
GAPS = {'gap-peer': 'gap_peer', 'gap-top': 'gap_top', 'gap-target': 'gap_target',
        'importance': 'importance', 'priority': 'priority', 'standing': 'percentile'}
WHOLE = {'equal': 'equal', 'within-one': 'within_one', 'kappa': 'kappa', 'kappa-low': 'kappa_low',
         'kappa-high': 'kappa_high'}
RULES = {'score', 'low', 'high', 'position', 'difference', 'distance', 'alignment', 'peers', *GAPS,
         *WHOLE}


def run(*arguments, status=0):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=60, check=False)
    if done.returncode != status:
        raise RuntimeError(f'{arguments} ended with {done.returncode}: {done.stderr}')
    return done


def explain(path, name, *options):
    return recomputing.run('explain', *options, path, name)


def walk(step, path):
    """Where the steps of a number do not give it."""
    faults = []
    counting = [s for s in step['steps'] if s['counts']]
    where = f'{path} > {step["label"][:40]}'
    if step['sum'] != 'given':
        if any(s['value'] is None for s in counting) or not counting:
            faults.append(f'{where}: sums up what is not there')
        else:
            found = SUMS[step['sum']](counting)
            if abs(found - step['value']) > max(TOLERANCE, step['precision']):
                faults.append(f'{where}: {step["sum"]} {found!r}, should be {step["value"]!r}')
    if step['precision'] > ROUNDED:
        faults.append(f'{where}: too imprecise')
    shares = [s['share'] for s in counting if s['share'] is not None]
    if shares and abs(sum(shares) - 1) > TOLERANCE:
        faults.append(f'{where}: shares add up to {sum(shares)}')
    return faults + [f for s in step['steps'] for f in walk(s, where)]


def compare(numbers, name, expected):
    """Exactly what another command prints, which is why nothing is rounded here."""
    found = numbers.get(name)
    if found is None:
        return [f'{name} is missing']
    return [] if found['value'] == expected else [f'{name}: {found["value"]!r}, should be {expected!r}']


def check_thing(explained, scores, gaps, alignment):
    """One explanation against scores, gaps and alignment of the same thing."""
    numbers = {n['id'].split('/')[1]: n for n in explained['numbers']}
    faults = [f for n in explained['numbers'] for f in walk(n, explained['id'])]
    faults += [f'{key} has no rule' for key, n in numbers.items() if not n['rule']]
    faults += [f'{key} is no number' for key in numbers if key not in RULES]
    if scores:
        faults += compare(numbers, 'score', scores['score'])
        for key in ('low', 'high') if scores['low'] != scores['high'] else ():
            faults += compare(numbers, key, scores[key])
        if scores['low'] == scores['high'] and 'low' in numbers:
            faults.append('bounds of a score that has none')
    for key, other in GAPS.items() if gaps else ():
        faults += compare(numbers, key, gaps[other])
    if gaps and gaps['quarter'] and gaps['quarter'] not in numbers['standing']['text']:
        faults.append(f'quarter {numbers["standing"]["text"]}, should be {gaps["quarter"]}')
    if alignment:
        faults += compare(numbers, 'alignment', alignment['index'])
        faults += compare(numbers, 'difference', alignment['mean_signed'])
    for key, other in WHOLE.items() if alignment and 'kappa' in alignment else ():
        faults += compare(numbers, key, alignment[other])
    if alignment and 'kappa' in alignment:
        faults += compare(numbers, 'distance', alignment['mean_absolute'])
        faults += check_table(numbers, alignment)
    return [f'{explained["id"]}: {fault}' for fault in faults]


def levels_of(label):
    """Of a pair such as “CMO 3, CIO 4”."""
    return tuple(part.split(' ')[-1] for part in label.split(', '))


def check_table(numbers, alignment):
    """The pairs of levels against the answers listed under them, and kappa made of them anew."""
    kappa = numbers['kappa']
    if kappa['value'] is None:
        return []
    observed, chance = kappa['steps'][0]['steps']
    pairs = [(cell, s) for cell in observed['steps'] for s in cell['steps']]
    faults = [] if len(pairs) == alignment['n'] else [f'{len(pairs)} of {alignment["n"]} questions']
    faults += [f'{cell["label"]}: weight {cell["weight"]}' for cell in observed['steps']
               if cell['weight'] != len(cell['steps'])]
    rows = collections.Counter(levels_of(cell['label'])[0] for cell, _ in pairs)
    columns = collections.Counter(levels_of(cell['label'])[1] for cell, _ in pairs)
    for cell in chance['steps']:
        row, column = levels_of(cell['label'])
        if abs(cell['weight'] - rows[row] * columns[column] / alignment['n'] ** 2) > TOLERANCE:
            faults.append(f'{cell["label"]} by chance weighs {cell["weight"]}')
    whole = [(s['label'], s['steps']) for key in ('equal', 'within-one') for s in
             leaves(numbers[key])]
    if any(len(steps) != 2 for _, steps in whole) or len(whole) != 2 * alignment['n']:
        faults.append('a share that does not go down to both answers')
    same = [s for s in leaves(numbers['equal']) if s['steps'][0]['value'] == s['steps'][1]['value']]
    if len(same) / alignment['n'] != alignment['equal']:
        faults.append(f'{len(same)} equal answers listed')
    return faults


def leaves(number):
    """The questions of a share: by pillar, by capability."""
    return [q for pillar in number['steps'] for capability in pillar['steps']
            for q in capability['steps']]


def check_question(explained, question, kpi):
    faults = [f for n in explained['numbers'] for f in walk(n, explained['id'])]
    numbers = {n['id'].split('/')[1]: n for n in explained['numbers']}
    if kpi is not None:
        faults += compare(numbers, 'position', kpi['value'])
        if kpi['gap_peer'] is not None:
            faults += compare(numbers, 'gap-peer', kpi['gap_peer'])
        return [f'{question["id"]}: {fault}' for fault in faults]
    faults += compare(numbers, 'position', question['position'])
    both = question['marketing'] is not None and question['technology'] is not None
    if both and 'difference' in numbers:
        faults += compare(numbers, 'difference', question['marketing'] - question['technology'])
    return [f'{question["id"]}: {fault}' for fault in faults]


def check(path, year, *peers, every=1):
    when = ['--year', str(year)]
    score = recomputing.run('score', path, *when)
    standing = recomputing.run('gaps', path, *when, *peers)
    gaps = {g['id']: g for g in standing['capabilities']}
    kpis = {k['id']: k for k in standing['kpis']}
    alignment = recomputing.run('alignment', path, *when)
    indices = {c['id']: c for c in alignment['capabilities']}
    things = [score['overall'], *score['pillars'], *score['capabilities']]
    faults = []
    for thing in things:
        name = thing['id']
        faults += check_thing(explain(path, name, *when, *peers), thing, gaps.get(name),
                              alignment if name == 'overall' else indices.get(name))
    for question in score['questions'][::every]:
        faults += check_question(explain(path, question['id'], *when, *peers), question,
                                 kpis.get(question['id']))
    explained = explain(path, 'alignment', *when, *peers)
    faults += [f for n in explained['numbers'] for f in walk(n, 'alignment')]
    return faults + compare({'alignment': explained['numbers'][0]}, 'alignment', alignment['index'])


def check_random(index):
    rng = random.Random(SEED + index)
    with tempfile.TemporaryDirectory() as folder:
        if index % 3 != 0:
            text = recomputing.write_dossier(rng, recomputing.recompute.parse(recomputing.MODEL), '',
                                             recomputing.CATALOGUE)
            return check(recomputing.write(folder, 'random.allies', text), 2026, every=5)
        model_text = recomputing.write_model(rng)
        model_path = recomputing.write(folder, 'own.maturity', model_text)
        path = recomputing.write(folder, 'own.allies', recomputing.write_dossier(
            rng, recomputing.recompute.parse(model_path), model_text, None))
        peers = recomputing.write(folder, 'own.peers', recomputing.write_peers(
            rng, recomputing.recompute.Model(recomputing.recompute.parse(model_path))))
        return check(path, 2026, '--peers', peers, every=2)


def flatten(step, depth=0):
    return [(depth, step)] + [row for s in step['steps'] for row in flatten(s, depth + 1)]


def check_csv():
    """The same steps as in JSON, one a line, with all their digits."""
    name = 'data.insight'
    rows = list(csv.DictReader(io.StringIO(run('explain', EXAMPLE, name, '--format', 'csv').stdout)))
    steps = [row for n in explain(EXAMPLE, name)['numbers'] for row in flatten(n)]
    faults = [] if len(rows) == len(steps) else [f'{len(rows)} lines for {len(steps)} steps']
    for row, (depth, step) in zip(rows, steps):
        value = float(row['value']) if row['value'] else None
        if (int(row['depth']), row['label'], value) != (depth, step['label'], step['value']):
            faults.append(f'{row}, should be {depth} {step["label"]} {step["value"]}')
    return faults


def check_text():
    """A tree that goes in by two, and from the score to what somebody wrote."""
    lines = run('explain', EXAMPLE, 'data.insight').stdout.splitlines()
    faults = [f'missing: {wanted}' for wanted in (
        'Insight and decision', 'Score: 2.11 on the scale from 1 to 5',
        '    CMO, Saskia Molenaar: 3.00 (weight 1, 50\u00a0% of the result)',
        '      Note: My team waited four weeks for the spring return figures.')
        if wanted not in lines]
    if any((len(line) - len(line.lstrip(' '))) % 2 for line in lines):
        faults.append('odd indent')
    whole = run('explain', EXAMPLE, 'overall').stdout
    if 'Saskia' in whole or 'Insight and decision: 2.11' not in whole:
        faults.append('the whole tells too much or too little')
    return faults


def check_alone():
    """One number alone is told to the end: from the priority down to the answers."""
    alone = explain(EXAMPLE, 'data.insight/priority')
    labels = [step['label'] for n in alone['numbers'] for _, step in flatten(n)]
    faults = [] if len(alone['numbers']) == 1 else ['more than one number']
    faults += [f'missing: {w}' for w in ('CMO, Saskia Molenaar', 'Importance', 'Own score')
               if w not in labels]
    return faults + [f for n in alone['numbers'] for f in walk(n, 'alone')]


def check_whole():
    """The numbers of the whole that stand alone, and bounds down to what is not answered."""
    faults = []
    for name in ('overall/kappa-low', 'overall/within-one', 'overall/distance', 'overall/low',
                 'data.insight/high', 'data/distance'):
        numbers = explain(EXAMPLE, name)['numbers']
        faults += [f for n in numbers for f in walk(n, name)]
        if [n['id'] for n in numbers] != [name] or not numbers[0]['steps']:
            faults.append(f'{name}: {[n["id"] for n in numbers]}')
    lines = run('explain', EXAMPLE, 'overall/kappa').stdout
    return faults + [f'missing: {wanted}' for wanted in ('Agreement that chance would give', 'CMO 3, CIO 3')
                     if wanted not in lines]


def check_unknown():
    faults = []
    for name in ('no.such', 'data.insight/size', 'data/priority', '', '/', 'overall/'):
        done = run('explain', EXAMPLE, '--', name, status=1)
        lines = done.stderr.splitlines()
        if done.stdout or len(lines) != 1 or '“overall”' not in lines[0]:
            faults.append(f'{name}: {done.stderr}')
    for arguments in ((), (EXAMPLE,), (EXAMPLE, 'a', 'b'), (EXAMPLE, 'overall', '--format', 'pdf')):
        run('explain', *arguments, status=2)
    run('explain', EXAMPLE, 'overall', '--year', '1999', status=1)
    return faults


def years_of(path):
    root = recomputing.recompute.parse(path)
    return [int(a.get('year')) for a in root.findall('assessment')]


def main():
    examples = [os.path.join(DATA, 'examples', name)
                for name in sorted(os.listdir(os.path.join(DATA, 'examples')))]
    cases = [(f'{os.path.basename(path)} {year}', lambda p=path, y=year: check(p, y, every=1 if p == EXAMPLE else 4))
             for path in examples for year in years_of(path)]
    cases += [(f'random dossier {i}', lambda i=i: check_random(i)) for i in range(RUNS)]
    cases += [('CSV', check_csv), ('text', check_text), ('one number alone', check_alone),
              ('the whole', check_whole),
              ('what there is not', check_unknown)]
    failed = 0
    print(f'1..{len(cases)}')
    for index, (name, case) in enumerate(cases, 1):
        try:
            faults = case()
        except (RuntimeError, ValueError, KeyError, TypeError) as error:
            faults = [f'{type(error).__name__}: {error}']
        failed += bool(faults)
        print(f'{"not ok" if faults else "ok"} {index} - {name}', flush=True)
        for fault in faults[:8]:
            print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
