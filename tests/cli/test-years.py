#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares years by the command line, and with tests/support/recompute_years.py. Prints TAP.

Usage: test-years.py ALLIES-CLI DATA-FOLDER
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import recompute  # noqa: E402
import make_years  # noqa: E402
import recompute_years  # noqa: E402

CLI, DATA = map(os.path.abspath, sys.argv[1:3])
EXAMPLE = os.path.join(DATA, 'examples', 'northwind.allies')
OTHER = os.path.join(DATA, 'examples', 'kailuren.allies')
MODEL = os.path.join(DATA, 'models', 'cmo-cio.maturity')
SEED, RUNS = 20270214, 60
LEVELS = ''.join(f'<level value="{i}"><text>t</text></level>' for i in range(1, 6))
SCALE = ''.join(f'<level value="{i}"><name>{i}</name></level>' for i in range(1, 6))


def expect(condition, *what):
    if not condition:
        raise AssertionError(' '.join(str(w) for w in what))


def run(*arguments, status=0):
    result = subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=60, check=False)
    expect(result.returncode == status, arguments, result.returncode, result.stderr)
    return result.stdout if status == 0 else result.stderr


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def load(*arguments):
    return json.loads(run('compare', *arguments, '--format', 'json'))


def near(found, expected, path=''):
    """The first place where two JSON values differ; keys that are not expected may be there besides."""
    if isinstance(expected, dict):
        return next((d for k, v in expected.items() if (d := near(found[k], v, f'{path}.{k}'))), None)
    if isinstance(expected, list):
        if len(found) != len(expected):
            return f'{path}: {len(found)} entries, should be {len(expected)}'
        return next((d for i, v in enumerate(expected) if (d := near(found[i], v, f'{path}[{i}]'))), None)
    if isinstance(expected, (int, float)) and isinstance(found, (int, float)):
        return None if abs(found - expected) <= 1e-9 else f'{path}: {found}, should be {expected}'
    return None if found == expected else f'{path}: {found}, should be {expected}'


def make_model(rng, version):
    """A questionnaire of a version, and the identifiers of its questions."""
    names, text = [], ''
    slots = list(range(12))
    if version == 2:
        a, b = rng.sample(slots, 2)
        slots[a], slots[b] = slots[b], slots[a]
    for pillar in range(2):
        text += (f'<pillar id="p{pillar}" weight="{rng.randint(1, 4)}" aggregation="'
                 f'{rng.choice(("arithmetic", "geometric", "minimum"))}"><name>P</name>')
        for part in range(2):
            at = pillar * 2 + part
            text += f'<capability id="c{at}" weight="{rng.randint(1, 4)}"><name>C</name>'
            for i, slot in enumerate(slots[at * 3:at * 3 + 3]):
                if i and rng.random() < 0.2:
                    continue
                renamed = version == 2 and rng.random() < 0.3
                names.append(f'{"r" if renamed else "q"}{slot}')
                how = rng.choice(('', ' wholly="no"', None)) if renamed else None
                text += (f'<question id="{names[-1]}" kind="level" weight="{rng.randint(1, 4)}"><text>t</text>'
                         + (f'<replaces question="q{slot}"{how}/>' if how is not None else '')
                         + LEVELS + '</question>')
            text += '</capability>'
        text += '</pillar>'
    return (f'<questionnaire><model xmlns="urn:allies:model:1" format="1.0" id="q" version="{version}">'
            f'<name>Q</name><scale>{SCALE}</scale>{text}</model></questionnaire>'), names


def make_year(rng, year, version, names):
    text = (f'<assessment year="{year}" model="q" model-version="{version}">'
            '<respondent id="cmo" side="marketing"/><respondent id="cio" side="technology"/>')
    for name in names:
        for person in ('cmo', 'cio'):
            kind = rng.random()
            if kind < 0.85:
                text += f'<answer respondent="{person}" question="{name}" state="level" level="{rng.randint(1, 5)}"/>'
            elif kind < 0.9:
                text += f'<answer respondent="{person}" question="{name}" state="not-applicable"/>'
    return text + '</assessment>'


def make_dossier(rng, path):
    parts = [make_model(rng, version) for version in (1, 2)]
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<dossier xmlns="urn:allies:dossier:1" format="1.0"><organisation name="A" industry="retail" '
                   'size="large" region="europe"/>' + parts[0][0] + parts[1][0]
                   + make_year(rng, 2026, 1, parts[0][1]) + make_year(rng, 2027, 2, parts[1][1]) + '</dossier>')
    return path


def test_recomputed(folder):
    rng = random.Random(SEED)
    moved = 0
    for index in range(RUNS):
        path = make_dossier(rng, os.path.join(folder, f'{index}.allies'))
        for years in ((2026, 2027), (2027, 2026)):
            found = load(path, '--from', str(years[0]), '--to', str(years[1]))
            old, new = (recompute.Year(path, None, year) for year in years)
            fault = near(found, recompute_years.compare(old, new))
            expect(fault is None, f'dossier {index} of seed {SEED}', years, fault)
            moved += found['overall']['model'] not in (None, 0)
    expect(moved > RUNS, 'only', moved, 'were changed by the questionnaire')


def test_example(_):
    found = load(EXAMPLE)
    expect(found['from'] == 2025 and found['to'] == 2026 and found['compatibility'] == 1, found['from'])
    expect(found['overall']['model'] == 0 and found['overall']['peers'] is None, found['overall'])
    old, new = (recompute.Year(EXAMPLE, MODEL, year) for year in (2025, 2026))
    fault = near(found, recompute_years.compare(old, new))
    expect(fault is None, fault)
    expect(len(found['questions']) > 10 and len(found['targets']) == 16, len(found['questions']))
    expect(set(found['alignment']) == {'old', 'new'}, found['alignment'])
    moves = [abs(q['new'] - q['old']) for q in found['questions']]
    expect(moves == sorted(moves, reverse=True), moves)


def test_text(_):
    text = run('compare', EXAMPLE)
    expect(text.startswith('Both years answer the same 60 scored questions.\nWe rose by 0.3 levels since 2025; '
                           'Shared agenda rose most, by 0.6.\n'), text)
    table = run('compare', EXAMPLE, '--format', 'csv').splitlines()
    expect(table[0] == 'kind,id,old,new,reported,ours,model,peers' and len(table) == 22, table[0], len(table))


def test_two_files(_):
    found = load(EXAMPLE, OTHER)
    expect(found['from'] == 2026 and found['compatibility'] == 1, found['from'])
    expect(found['targets'] == [] and found['initiatives'] == [], 'targets of another organisation')
    expect('Northwind' in run('compare', EXAMPLE, OTHER), 'names')
    same = load(EXAMPLE, EXAMPLE, '--from', '2025')
    expect(same == load(EXAMPLE), 'a dossier and its copy')


def get_years(text):
    """What the file says of its years, byte for byte."""
    return text[text.index('  <assessment '):].rstrip().removesuffix('</dossier>')


def test_next(folder):
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'a.allies'))
    before = read(path)
    text = run('next', path, '--year', '2027', '--preview')
    expect(text.startswith('Questions that stay comparable: 72; in part: 0; new: 0; gone: 0.'), text[:80])
    expect(read(path) == before, 'a preview writes')
    run('next', path, '--year', '2027')
    after = read(path)
    expect(get_years(before) in after, 'the last year has changed')
    new = after[after.index('<assessment year="2027"'):]
    expect('<target' in new and '<importance' in new and '<respondent' in new, 'nothing was carried')
    expect('<answer' not in new and '<agreement' not in new, 'answers were carried')
    expect(after.count('<questionnaire>') == 1, 'its questionnaire does not travel inside')
    run('validate', path)
    expect('already' in run('next', path, '--year', '2027', status=1), 'a year twice')
    expect('later than 2027' in run('next', path, '--year', '2020', status=1), 'a year before')
    run('next', path, status=2)
    run('next', '-', '--year', '2028', status=2)


def write_same(path, question):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'question,level,note\n{question},same,\n')
    return path


def test_same_as_last_year(folder):
    """“same” says again what the same respondent said the year before, with the note, and nothing else does."""
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'a.allies'))
    before = read(path)
    name = 'data.single-view.identity'
    source = os.path.join(folder, 'same.csv')

    def answer(*rows, status=0):
        with open(source, 'w', encoding='utf-8') as file:
            file.write('question,level,note\n' + ''.join(row + '\n' for row in rows))
        return run('answer', path, '--side', 'marketing', '--from', source, status=status)

    first = run('answer', path, '--side', 'marketing', '--year', '2025', '--from', write_same(source, name), status=1)
    expect('no earlier answer' in first, first)
    run('next', path, '--year', '2027')
    expect(json.loads(run('score', path, '--format', 'json'))['overall']['score'] is None, 'counted already')
    answer(f'{name},same')
    after = read(path)
    expect(get_years(before) in after, 'the last year has changed')
    pattern = rf'<answer respondent="[a-z]+" question="{name}" state="level" level="([0-9])".*?</answer>'
    old = re.search(pattern, before[before.index('<assessment year="2026"'):], re.S)
    new = re.search(pattern, after[after.index('<assessment year="2027"'):], re.S)
    expect(new and new.group(1) == old.group(1), new)
    note = re.compile('<note>.*?</note>', re.S)
    expect(note.findall(new.group(0)) == note.findall(old.group(0)) != [], 'the note is lost')
    answer(f'{name},same,Looked again')
    expect('<note>Looked again</note>' in read(path), 'the note of this year is lost')
    run('validate', path)


def test_next_questionnaire(folder):
    """A newer version with a question replaced: both versions travel inside, and years compare."""
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'a.allies'))
    text = read(MODEL).replace('version="2026.1"', 'version="2027.1"', 1)
    name = re.search(r'<question id="([a-z.-]+)" kind="level"', text).group(1)
    text = text.replace(f'<question id="{name}" ', '<question id="asked.anew" ', 1)
    start = text.index('<question id="asked.anew"')
    level = text.index('<level', start)
    text = text[:level] + f'<replaces question="{name}"/>' + text[level:]
    model = os.path.join(folder, 'new.maturity')
    with open(model, 'w', encoding='utf-8') as file:
        file.write(text)
    run('validate', model)
    table = run('next', path, '--year', '2027', '--model', model, '--preview', '--format', 'csv').splitlines()
    expect(f'asked.anew,{name},replaced' in table and len(table) == 73, len(table))
    other = re.findall(r'<question id="([a-z.-]+)" kind="level"', text)[1]
    merged = re.sub(rf'<question id="{re.escape(other)}".*?</question>\s*', '', text, count=1, flags=re.S)
    merged = merged.replace(f'<replaces question="{name}"/>',
                            f'<replaces question="{name}"/><replaces question="{other}"/>', 1)
    with open(os.path.join(folder, 'merged.maturity'), 'w', encoding='utf-8') as file:
        file.write(merged)
    table = run('next', path, '--year', '2027', '--model', file.name, '--preview', '--format', 'csv').splitlines()
    expect(f'asked.anew,{other},merged' in table, table)
    run('next', path, '--year', '2027', '--model', model)
    after = read(path)
    expect(after.count('<questionnaire>') == 2, after.count('<questionnaire>'), 'questionnaires inside')
    run('validate', path)
    found = load(path, '--from', '2026', '--to', '2027')
    expect(found['compatibility'] == 1 and not found['comparable'], found['compatibility'])
    expect(load(path, '--from', '2025', '--to', '2026') == load(EXAMPLE), 'the old years have changed')


def test_close(folder):
    """A closed year stays as it is, byte for byte, until it is opened again with a reason; both stay on record."""
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'a.allies'))
    deck = os.path.join(folder, 'deck.pdf')
    source = write_same(os.path.join(folder, 'a.csv'), 'data.single-view.identity')
    run('report', path, '-o', deck)
    run('close', path, '--by', 'Saskia Molenaar')
    closed = read(path)
    expect(re.search('<closing id="[0-9tz]+" state="closed" by="Saskia Molenaar" time="[0-9TZ:-]+"/>', closed), closed[-300:])
    run('validate', path)
    expect(closed.count('<questionnaire>') == 1, 'its questionnaire does not travel inside')
    run('verify', deck, path)
    expect('closed already' in run('close', path, status=1), 'closed twice')
    sentence = '2026 is closed. Reopen it to change it.'
    for command in (['answer', path, '--side', 'marketing', '--from', source],
                    ['plan', path, '--write', '--seconds', '0'],
                    ['track', path, 'loyalty-link', '--state', 'done']):
        expect(sentence in run(*command, status=1), command)
        expect(read(path) == closed, command, 'writes')
    run('plan', path, '--seconds', '0')
    other = shutil.copy(EXAMPLE, os.path.join(folder, 'b.allies'))
    run('answer', other, '--side', 'marketing', '--from', source)
    both = os.path.join(folder, 'both.allies')
    expect('2026 is closed in one' in run('merge', EXAMPLE, path, other, '-o', both, status=1), 'a merge comes in')
    run('merge', EXAMPLE, path, EXAMPLE, '-o', both)
    expect(read(both) == closed, 'a merge that changes nothing')
    run('next', path, '--year', '2027')
    expect(get_years(closed) in read(path), 'the next year changes the closed one')
    expect('2027 cannot be closed yet: marketing and technology' in run('close', path, status=1), 'closed unfinished')
    run('answer', path, '--side', 'marketing', '--from', source)
    run('close', path, '--year', '2026', '--reopen', status=2)
    run('close', path, '--year', '2026', '--why', 'none', status=2)
    expect('2027 is not closed' in run('close', path, '--reopen', '--why', 'x', status=1), 'reopened what is open')
    run('close', path, '--year', '2026', '--reopen', '--why', 'Figures\nof the audit')
    text = read(path)
    expect('state="closed" by="Saskia' in text and '<why>Figures of the audit</why>' in text, 'no record')
    run('answer', path, '--side', 'marketing', '--year', '2026', '--from', source)
    run('validate', path)
    run('close', status=2)
    run('close', '-', status=2)
def make_chain(rng, path):
    """Four years by three versions, in which questions are asked otherwise again and again."""
    texts, names = [], [f'q{i}' for i in range(8)]
    body = ''
    for version, years in ((1, (2024,)), (2, (2025, 2026)), (3, (2027,))):
        text, now = '', []
        for i, name in enumerate(names):
            how, kind = '', rng.random()
            if version > 1 and kind < 0.5:
                wholly = rng.choice(('', '', ' wholly="no"'))
                how = f'<replaces question="{name}"{wholly}/>'
            now.append(f'v{version}.{i}' if version > 1 and kind < 0.7 else name)
            text += (f'<question id="{now[-1]}" kind="level" weight="{rng.randint(1, 4)}"><text>t</text>' + how + LEVELS
                     + '</question>')
        names = now
        texts.append(f'<questionnaire><model xmlns="urn:allies:model:1" format="1.0" id="q" version="{version}">'
                     f'<name>Q</name><scale>{SCALE}</scale><pillar id="p"><name>P</name><capability id="c">'
                     f'<name>C</name>{text}</capability></pillar></model></questionnaire>')
        body += ''.join(make_year(rng, year, version, now) for year in years)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<dossier xmlns="urn:allies:dossier:1" format="1.0"><organisation name="A" industry="retail" '
                   'size="large" region="europe"/>' + ''.join(texts) + body + '</dossier>')
    return path


def test_years_between(folder):
    """Years that are not neighbours are compared through the questionnaires of those between."""
    rng = random.Random(SEED)
    joined = 0
    for index in range(RUNS):
        path = make_chain(rng, os.path.join(folder, f'{index}.allies'))
        for first, last, middle in ((2024, 2027, (2026,)), (2027, 2024, (2025,)), (2025, 2027, ())):
            found = load(path, '--from', str(first), '--to', str(last))
            old, new = (recompute.Year(path, None, year) for year in (first, last))
            between = [recompute.Year(path, None, year).model for year in middle]
            fault = near(found, recompute_years.compare(old, new, between))
            expect(fault is None, f'dossier {index} of seed {SEED}', first, last, fault)
            joined += found['compatibility'] > recompute_years.compare(old, new)['compatibility'] + 1e-9
    expect(joined > RUNS // 2, 'only', joined, 'were joined by years between')


def test_all(folder):
    path = os.path.join(folder, 'ten.allies')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(make_years.make(read(EXAMPLE), read(MODEL)))
    found = json.loads(run('compare', path, '--all', '--format', 'json'))
    expect([step['to'] for step in found['steps']] == list(range(2018, 2027)), found['steps'])
    expect([step['to'] for step in found['steps'] if step['compatibility'] < 1] == [2020, 2022], found['steps'])
    scores = {score['id']: score['years'] for score in found['scores']}
    expect(len(scores) == 21 and all(len(years) == 10 for years in scores.values()), len(scores))
    for year in range(2018, 2027):
        alone = load(path, '--from', str(year - 1), '--to', str(year))
        expect(alone['compatibility'] == found['steps'][year - 2018]['compatibility'], year)
        for change in (alone['overall'], *alone['capabilities']):
            entry = scores[change['id']][year - 2017]
            expect(near(entry, {'year': year, 'score': change['new']}) is None, change['id'], year)
            expect(not change['comparable'] or near(entry, {'ours': change['ours']}) is None, change['id'], year)
    text = run('compare', path, '--all')
    expect(text.startswith('2017 and 2018: Both years answer the same 55 scored questions.\n'), text[:200])
    expect('We rose by 1.1 levels from 2017 to 2026; Culture rose most, by 1.4.\n' in text, text[:2000])
    table = run('compare', path, '--all', '--format', 'csv').splitlines()
    expect(table[0] == 'kind,id,year,score,ours,compatibility' and len(table) == 211, table[0], len(table))
    early = json.loads(run('compare', path, '--all', '--to', '2019', '--format', 'json'))
    expect(len(early['steps']) == 2, early['steps'])
    run('compare', path, '--all', '--from', '2017', status=2)
    run('compare', path, path, '--all', status=2)
    picture = os.path.join(folder, 'years.svg')
    run('chart', path, 'years', '--pillar', 'data', '-o', picture)
    expect('three years' in run('chart', EXAMPLE, 'years', '-o', picture, status=1), 'a chart of two years')
    titles = run('report', path, '--outline')
    expect('We rose by 1.1 levels from 2017 to 2026; Culture rose most, by 1.4' in titles, titles)


def test_failures(folder):
    expect('no year before 2025' in run('compare', EXAMPLE, '--to', '2025', status=1), 'no year before')
    expect('no assessment of 1999' in run('compare', EXAMPLE, '--from', '1999', status=1), 'no such year')
    run('compare', status=2)
    run('compare', EXAMPLE, OTHER, EXAMPLE, status=2)
    run('compare', EXAMPLE, '--format', 'pdf', status=2)
    run('compare', os.path.join(folder, 'none.allies'), status=1)


def main():
    tests = [(name[5:], function) for name, function in globals().items() if name.startswith('test_')]
    failed = 0
    print(f'1..{len(tests)}')
    for index, (name, function) in enumerate(tests, 1):
        fault = None
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(folder)
            except AssertionError as error:
                fault = str(error)
            except Exception:  # pylint: disable=broad-except
                fault = traceback.format_exc()
        failed += fault is not None
        print(f'{"ok" if fault is None else "not ok"} {index} - {name}', flush=True)
        for line in (fault or '').splitlines():
            print(f'# {line}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
