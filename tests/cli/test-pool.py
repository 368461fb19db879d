#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pools random dossiers and compares with support/recompute_pool.py, to 1e-9; and what else is said of
“peers pool”. Prints TAP.

Usage: test-pool.py ALLIES-CLI DATA-FOLDER
"""
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import make_pool  # noqa: E402
import recompute  # noqa: E402
import recompute_pool  # noqa: E402

CLI, DATA = map(os.path.abspath, sys.argv[1:3])
MODEL = os.path.join(DATA, 'models', 'cmo-cio.maturity')
TRUST = os.path.join(DATA, 'models', 'customer-trust.maturity')
EXAMPLES = os.path.join(DATA, 'examples')
NUMBER, SEED, TOLERANCE = 300, 20261121, 1e-9
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT = '<dossier xmlns="urn:allies:dossier:1" format="1.0">'
GOOD = ('<organisation name="{}" industry="retail"/><assessment year="2026" model="cmo-cio" model-version="2026.1">'
        '<respondent id="a" side="marketing"/><answer respondent="a" question="data.stewardship.consent-share" '
        'state="number" number="{}" time="2026-0{}-01T00:00:00Z"/></assessment></dossier>')


def run(*arguments, given=None):
    return subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=120, check=False, input=given)


def pool(folder, *operands, given=None, output='out.peers'):
    path = os.path.join(folder, output)
    return run('peers', 'pool', *operands, '-o', path, given=given), path


def write(folder, name, content):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def write_good(folder, n, first=0):
    return [write(folder, f'good-{i}.allies', ROOT + GOOD.format(f'Company {i}', i % 100, 5))
            for i in range(first, first + n)]


def read_cells(path):
    cells = {}
    for cell in recompute.parse(path).findall('cell'):
        segment = [cell.get(step) for step in recompute_pool.STEPS]
        depth = sum(code is not None for code in segment)
        values = {key: recompute.number(cell, key) for key in ('n', 'year', 'low', 'high', 'q1', 'median', 'q3')}
        values['from-year'] = recompute.number(cell, 'from-year', values['year'])
        values.update({f'quantile {q.get("at")}': recompute.number(q, 'value') for q in cell.findall('quantile')})
        cells[(cell.get('subject'), *segment[:depth])] = values
    return cells


def compare_cells(found, expected):
    faults = [f'{key} is there' for key in found.keys() - expected.keys()]
    faults += [f'{key} is missing' for key in expected.keys() - found.keys()]
    for key in found.keys() & expected.keys():
        for name, value in expected[key].items():
            other = found[key].get(name)
            if (value is None) != (other is None) or (
                    value is not None and abs(value - other) > TOLERANCE * max(1, abs(value))):
                faults.append(f'{key} {name}: {other}, should be {value}')
    return faults


def check_random(folder, model, number, seed):
    paths = make_pool.make(os.path.join(folder, 'in'), number, seed, model)
    name = recompute.parse(model).get('id')
    result, path = pool(folder, os.path.join(folder, 'in'), '--model', name)
    cells, votes = recompute_pool.compute(paths, model)
    faults = compare_cells(read_cells(path), cells)
    faults += [] if len(cells) > 20 else ['too few cells to tell anything']
    faults += [] if len(votes) < number - 20 else ['too few files that do not count']
    if f' of {len(votes)} organisations; ' not in result.stderr:
        faults.append(f'{result.stderr.splitlines()[-1]}; there are {len(votes)} organisations')
    return faults


def check_order(folder):
    paths = make_pool.make(os.path.join(folder, 'in'), 120, 7, MODEL, organisations=30)
    rng = random.Random(7)
    results = []
    for i in range(4):
        rng.shuffle(paths)
        kind = (['-'], [write(folder, 'list', '\n'.join(paths) + '\n')], [os.path.join(folder, 'in')], paths)[i]
        result, path = pool(folder, *kind, given='\r\n'.join(paths))
        with open(path, 'rb') as file:
            results.append((file.read(), result.stderr))
    return [] if len(set(results)) == 1 else ['the order of the files makes a difference']


def attack(cells, votes, minimum):
    """Takes shown parts from each shown whole; what is left must be nothing or enough organisations."""
    faults = []
    for key in cells:
        subject, segment = key[0], key[1:]
        if cells[key]['n'] < minimum:
            faults.append(f'{key} has {cells[key]["n"]}')
        rows = [vote[4] for vote in votes if subject in vote[5] and vote[4][:len(segment)] == segment]
        # every set of shown cells inside, the finest that can be had
        for depth in range(len(segment) + 1, 4):
            inside = [other for other in cells if len(other) == depth + 1 and other[:len(key)] == key]
            left = cells[key]['n'] - sum(cells[other]['n'] for other in inside)
            hidden = {row[:depth] for row in rows if (subject, *row[:depth]) not in cells}
            if left and left < minimum:
                faults.append(f'{key} less its parts leaves {left}')
            if left and len(hidden) < 2 and None not in next(iter(hidden)):
                faults.append(f'{key} less its parts leaves {hidden} alone')
        if len(key) > 1 and key[:-1] not in cells:
            faults.append(f'{key} is shown and what it is part of is not')
        faults += [f'{key[:whole]} less {key} leaves {cells[key[:whole]]["n"] - cells[key]["n"]}'
                   for whole in range(1, len(key))
                   if 0 < cells[key[:whole]]['n'] - cells[key]['n'] < minimum]
    return faults


def count_sacrificed(cells, votes, minimum):
    """Industries large enough to be shown and hidden for the sake of others."""
    found = 0
    for subject in {key[0] for key in cells}:
        rows = [vote[4][0] for vote in votes if subject in vote[5] and vote[4][0]]
        found += sum(rows.count(code) >= minimum and (subject, code) not in cells for code in set(rows))
    return found


def check_suppression(folder):
    faults, sacrificed = [], 0
    for seed in range(12):
        inside = os.path.join(folder, str(seed))
        paths = make_pool.make(inside, 30 + 10 * seed, seed, TRUST, organisations=400)
        minimum = (5, 5, 7)[seed % 3]
        result, path = pool(folder, inside, '--model', 'customer-trust', '--minimum', str(minimum))
        if result.returncode != 0:
            faults.append(result.stderr.splitlines()[-1])
            continue
        cells, (expected, votes) = read_cells(path), recompute_pool.compute(paths, TRUST, minimum)
        faults += compare_cells(cells, expected) + attack(cells, votes, minimum)
        sacrificed += count_sacrificed(cells, votes, minimum)
    return faults + ([] if sacrificed > 5 else [f'only {sacrificed} cells are hidden for others'])


def check_nothing_told(folder):
    paths = make_pool.make(os.path.join(folder, 'in'), 60, 3, MODEL)
    _, path = pool(folder, os.path.join(folder, 'in'))
    with open(path, encoding='utf-8') as file:
        text = file.read()
    words = ['Fabrik', 'fabrik', 'Söhne', folder, '.allies', 'example'] + [os.path.basename(p) for p in paths]
    faults = [f'the pool tells “{word}”' for word in words if word in text]
    names = set(re.findall(r' ([\w:-]+)=', text)) | set(re.findall(r'<(\w+)', text))
    known = {'version', 'encoding', 'peers', 'xmlns', 'format', 'id', 'model', 'name', 'note', 'cell', 'subject',
             'basis', 'year', 'from-year', 'n', 'q1', 'median', 'q3', 'low', 'high', 'population', 'source',
             'quantile', 'at', 'value', 'industry', 'region', 'size'}
    return faults + [f'the pool tells {name}' for name in names - known]


HOSTILE = {
    'truncated': (ROOT + GOOD.format('A', 1, 1)[:200], r':1:\d+: The file is damaged or cut off here: .*\.'),
    'empty': ('', ':1:1: The file is empty.'),
    'doctype': (HEAD + '<!DOCTYPE a [<!ENTITY b "c">]>' + ROOT + GOOD.format('&b;', 1, 1),
                ':2:1: The file has a DOCTYPE or another declaration, which is not allowed here.'),
    'hidden doctype': ('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-' + ROOT + '</dossier>',
                       r':1:\d+: The file is damaged or cut off here: .*\.'),
    'huge': (b' ' * (16 * 1024 * 1024 + 1), ':1: The file is larger than 16 MiB, so it is not read.'),
    'deep': (ROOT + '<a>' * 60, r':1:\d+: Elements are nested more than 32 deep, so the file is not read.'),
    'not UTF-8': ((ROOT + GOOD.format('A', 1, 1)).encode().replace(b'A"', b'\xe9"'),
                  r':1:\d+: The text here is not valid UTF-8.'),
    'another namespace': ((ROOT + GOOD.format('A', 1, 1)).replace('dossier:1', 'other:1'),
                          ':1: The file starts with “dossier” in namespace “urn:allies:other:1”; expected “dossier” in '
                          '“urn:allies:dossier:1”.'),
    'another kind': ('<model xmlns="urn:allies:model:1"/>', ':1: The file starts with “model” .*'),
    'newer': ((ROOT + GOOD.format('A', 1, 1)).replace('1.0', '2.0'),
              r':1: The file was written by a newer Allies \(format 2.0\); please update Allies to open it.'),
    'no organisation': (ROOT + '</dossier>', ': “dossier” has no “organisation”.'),
    'no name': (ROOT + GOOD.format(' ', 1, 1), ':1: The organisation has no name, so it cannot be counted once.'),
    'example': (ROOT + GOOD.format('A (example)', 1, 1), ': This is an example and not a real organisation.'),
    'figure': (ROOT + GOOD.format('A', 101, 1), ':1: The figure for “data.stewardship.consent-share” must lie .*'),
    'number': (ROOT + GOOD.format('A', '0x10', 1), ':1: “0x10” is not a number .*'),
    'moment': (ROOT + GOOD.format('A', 1, 'x'), ':1: “2026-0x-01T00:00:00Z” is not a moment .*'),
    'stranger': (ROOT + GOOD.format('A', 1, 1).replace('id="a"', 'id="b"'),
                 ':1: There is no respondent “a” in the assessment of 2026.'),
    'question': (ROOT + GOOD.format('A', 1, 1).replace('consent-share', 'x'),
                 ':1: There is no question “data.stewardship.x” in the questionnaire “cmo-cio”.'),
}


def check_hostile(folder):
    inside = os.path.join(folder, 'in')
    os.mkdir(inside)
    write_good(inside, 6)
    expected = {}
    for name, (content, message) in HOSTILE.items():
        expected[write(inside, f'bad {name}.allies', content)] = message
    os.mkfifo(os.path.join(inside, 'pipe.allies'))
    expected[os.path.join(inside, 'pipe.allies')] = ': The file could not be opened: it is not a file.'
    os.symlink(os.path.join(inside, 'away'), os.path.join(inside, 'gone.allies'))
    expected[os.path.join(inside, 'gone.allies')] = ': The file could not be opened: No such file or directory.'
    os.symlink(folder, os.path.join(inside, 'circle'))
    result, path = pool(folder, inside)
    lines = result.stderr.splitlines()
    faults = [f'{message} is not said in {result.stderr}' for name, message in expected.items()
              if not any(re.fullmatch(re.escape(name) + message, line) for line in lines)]
    if lines[-1] != f'6 dossiers of 6 organisations; {len(expected)} rejected.':
        faults.append(lines[-1])
    if len(lines) != len(expected) + 1:
        faults.append(f'{len(lines)} lines')
    return faults + ([] if os.path.exists(path) else ['the rest was not pooled'])


def check_bad(folder):
    """Whatever opens nowhere else is rejected here, where it is about something that counts."""
    bad = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'bad')
    elsewhere = {'dossier-target-out-of-range', 'dossier-importance-out-of-range', 'dossier-unknown-capability',
                 'dossier-unknown-stage', 'dossier-unknown-comparison'}
    result, _ = pool(folder, bad)
    rejected = {match[1] for match in re.finditer(r'/([^/:]+)\.allies:', result.stderr)}
    names = {name[:-len('.allies')] for name in os.listdir(bad) if name.endswith('.allies')}
    return [f'{name} is not rejected' for name in names - rejected - elsewhere]


def check_one_vote(folder):
    inside = os.path.join(folder, 'in')
    os.mkdir(inside)
    write_good(inside, 9)
    write(inside, 'x.allies', ROOT + GOOD.format(' COMPANY  8', 77, 6))
    write(inside, 'y.allies', ROOT + GOOD.format('Company 7', 66, 4))
    result, path = pool(folder, inside)
    cell = read_cells(path)[('data.stewardship.consent-share',)]
    faults = [] if (cell['n'], cell['quantile 95']) == (9, 7 + 0.6 * 70) else [str(cell)]
    for loser, winner in (('good-8', 'x'), ('y', 'good-7')):
        line = (f'{inside}/{loser}.allies: {inside}/{winner}.allies is of the same organisation and year and was '
                'answered later, so that one counts.')
        faults += [] if line in result.stderr.splitlines() else [f'{line} is not said: {result.stderr}']
    return faults


def check_usage(folder):
    paths = write_good(folder, 5)
    cases = [((*paths, '--minimum', '4'), 2, '--minimum is at least 5'), ((), 2, 'takes folders'),
             (paths[:4], 1, 'no cell would have 5 organisations'), ((*paths, '--minimum', '6'), 1, 'no cell would have 6'),
             ((*paths, '--model', 'nothing'), 1, 'nothing'), ((os.path.join(folder, 'nowhere'),), 1, 'could not be opened'),
             (paths, 0, '5 dossiers of 5 organisations; 0 rejected.')]
    faults = []
    for operands, status, message in cases:
        result, path = pool(folder, *operands)
        if result.returncode != status or message not in result.stderr:
            faults.append(f'{operands}: {result.returncode} {result.stderr}')
        if os.path.exists(path) != (status == 0):
            faults.append(f'{operands}: a file is there or is not')
    return faults


def check_serves(folder):
    """From 20 organisations on there is a percentile, and the files are what other commands read."""
    for i in range(24):
        answers = ''.join(f'<answer respondent="a" question="data.insight.{q}" state="level" level="{1 + i % 5}"/>'
                          for q in ('access', 'action', 'decisions', 'experiments'))
        text = (ROOT + GOOD.format(f'Company {i}', i, 5)).replace('</assessment>', answers + '</assessment>')
        write(folder, f'{i}.allies', text)
    _, path = pool(folder, folder)
    result = run('gaps', os.path.join(folder, '12.allies'), '--peers', path, '--format', 'json')
    gap = {g['id']: g for g in json.loads(result.stdout)['capabilities']}['data.insight']
    valid = run('validate', path)
    faults = [] if valid.returncode == 0 else [valid.stderr]
    if (gap['basis'], gap['n'], gap['peer_median'], gap['segment']['industry']) != ('pooled', 24, 3, 'retail'):
        faults.append(str(gap))
    # levels 1 to 5 in turn: the 8th, 9th … lie from 40 to 60 %, of which the middle
    if gap['percentile'] is None or abs(gap['percentile'] - 50) > 5:
        faults.append(f'percentile {gap["percentile"]}')
    return faults


def check_interrupted(folder):
    """While it reads, long enough to have told how far it is; the same large file by many names."""
    body = GOOD.format('Company', 1, 5).replace('</dossier>', '<x/>' * 200000 + '</dossier>')
    name = write(folder, 'large.allies', ROOT + body)
    paths = [folder + '/' * (i + 1) + 'large.allies' for i in range(2000)]
    output = write(folder, 'out.peers', 'before')
    process = subprocess.Popen([CLI, 'peers', 'pool', write(folder, 'list', '\n'.join(paths)), '-o', output],
                               stderr=subprocess.PIPE, text=True)
    progress = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, message = process.communicate(timeout=60)
    with open(output, encoding='utf-8') as file:
        faults = [] if file.read() == 'before' else ['something was written']
    faults += [] if re.fullmatch(r'\d+ of 2000 files\n', progress) else [f'progress: {progress}']
    if process.returncode != 1 or 'Stopped; nothing has been written.' not in message:
        faults.append(f'{process.returncode} {message[-200:]}')
    left = set(os.listdir(folder)) - {os.path.basename(name), 'list', 'out.peers'}
    return faults + [f'{path} is left' for path in left]


CASES = (
    ('random dossiers', lambda folder: check_random(folder, MODEL, NUMBER, SEED)),
    ('random dossiers of customer-trust', lambda folder: check_random(folder, TRUST, NUMBER, SEED + 1)),
    ('the order of the files makes no difference', check_order),
    ('nothing hidden can be worked out', check_suppression),
    ('no name and no file is told', check_nothing_told),
    ('hostile files', check_hostile),
    ('bad dossiers', check_bad),
    ('one vote for each organisation', check_one_vote),
    ('usage', check_usage),
    ('a pool serves as peers', check_serves),
    ('an interruption writes nothing', check_interrupted),
)


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for index, (name, case) in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                faults = case(folder)
            except (RuntimeError, ValueError, KeyError, TypeError, IndexError, OSError) as error:
                faults = [f'{type(error).__name__}: {error}']
        failed += bool(faults)
        print(f'{"not ok" if faults else "ok"} {index} - {name}')
        for fault in faults[:8]:
            print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
