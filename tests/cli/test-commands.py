#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line from nothing to the deck, and how it fails. Prints TAP.

Usage: test-commands.py ALLIES-CLI DATA-FOLDER
"""
import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import tap  # noqa: E402
from tap import expect  # noqa: E402

CLI, DATA = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
EXAMPLE = os.path.join(DATA, 'examples', 'northwind.allies')
MODEL = os.path.join(DATA, 'models', 'cmo-cio.maturity')
M = '{urn:allies:model:1}'
D = '{urn:allies:dossier:1}'
NEW = ['--organisation', 'Café Été', '--industry', 'retail', '--size', 'medium', '--region',
       'europe', '--year', '2026', '--revenue', '80000000', '--marketing-budget', '5000000',
       '--technology-budget', '4000000']
S_KEYS = {'id', 'score', 'low', 'high', 'coverage', 'partial', 'stage'}
GAP_KEYS = {'id', 'score', 'target', 'peer_median', 'peer_q1', 'peer_q3', 'basis', 'grade', 'n', 'year',
            'gap_peer', 'gap_top', 'gap_target', 'percentile', 'quarter', 'importance', 'priority',
            'enough'}
STAGE_KEYS = {'id', 'value', 'cost', 'p10', 'p50', 'p90', 'chance_positive', 'load_marketing',
              'load_technology', 'initiatives'}
ALIGNMENT_KEYS = {'n', 'mean_absolute', 'mean_signed', 'equal', 'within_one', 'kappa', 'kappa_low',
                  'kappa_high', 'index', 'band', 'capabilities'}
OWN_MODEL = '''<model xmlns="urn:allies:model:1" format="1.0" id="own" version="7"><name>Own</name>
<scale>{scale}</scale>{pillars}</model>'''
LEVELS = (('0', 'None'), ('0.2', 'Some'), ('0.5', 'Half'), ('1', 'All'))


def run(*arguments, status=0, stdin=b'', cwd=None, environment=None, stdout=subprocess.PIPE):
    """Output and messages of allies-cli; the status must be the one expected."""
    result = subprocess.run([CLI, *arguments], input=stdin, stdout=stdout, stderr=subprocess.PIPE,
                            cwd=cwd, env={**os.environ, **(environment or {})}, timeout=60, check=False)
    expect(result.returncode == status, arguments, 'ended with', result.returncode, 'not', status,
           result.stderr.decode(errors='replace'))
    expect(status == 0 or result.stderr.strip(), arguments, 'failed without a word')
    return (result.stdout or b'').decode(), result.stderr.decode()


def load_json(*arguments):
    return json.loads(run(*arguments, '--format', 'json')[0])


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def write(path, text):
    with open(path, 'wb') as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    return path


def answers_for(model_path, shift):
    """A CSV with an answer to every question of a model."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator='\r\n')
    table.writerow(('question', 'level', 'note', 'evidence'))
    questions = list(ElementTree.parse(model_path).getroot().iter(M + 'question'))
    for i, question in enumerate(questions):
        if question.get('kind') == 'number':
            low, high = float(question.get('minimum', 0)), float(question.get('maximum', 100))
            answer = low + (high - low) * ((i + shift) % 4 + 1) / 8
        elif question.get('kind') == 'practices':
            answer = ';'.join(p.get('id') for p in question.findall(M + 'practice')[:2 + shift % 2])
        else:
            levels = question.findall(M + 'level')
            answer = levels[(i * 3 + shift) % len(levels)].get('value')
        table.writerow((question.get('id'), answer, f'note {i}, "of" {shift}', f'file-{i}'))
    return text.getvalue(), len(questions)


def make_dossier(folder, *more, model_path=MODEL):
    path = os.path.join(folder, 'made.allies')
    run('new', '-o', path, *NEW, *more)
    for shift, side in enumerate(('marketing', 'technology')):
        text, n = answers_for(model_path, shift)
        source = write(os.path.join(folder, side + '.csv'), text)
        _, message = run('answer', path, '--side', side, '--from', source)
        expect(message == f'{n} answers taken.\n', message)
    return path


def check_scores(score):
    expect(set(score) == {'organisation', 'year', 'model', 'overall', 'pillars', 'capabilities',
                          'questions'}, score.keys())
    for entry in (score['overall'], *score['pillars'], *score['capabilities']):
        expect(set(entry) == S_KEYS, entry)
    for question in score['questions']:
        expect(set(question) == {'id', 'marketing', 'technology', 'agreed', 'position', 'state'},
               question)


def test_journey(folder):
    path = make_dossier(folder)
    run('validate', path)
    score = load_json('score', path)
    check_scores(score)
    expect(score['organisation'] == 'Café Été' and score['year'] == 2026
           and score['model'] == 'cmo-cio', score['organisation'], score['year'], score['model'])
    expect(len(score['pillars']) == 4 and len(score['capabilities']) == 16, score)
    expect(all(q['state'] == 'answered' for q in score['questions']), 'something is unanswered')
    expect(all(c['coverage'] == 1 and not c['partial'] for c in score['capabilities']), 'coverage')
    gaps = load_json('gaps', path)
    expect(set(gaps) >= {'segment', 'capabilities'}, gaps.keys())
    expect(gaps['segment'] == {'industry': 'retail', 'size': 'medium', 'region': 'europe'},
           gaps['segment'])
    expect(all(set(g) >= GAP_KEYS for g in gaps['capabilities']), gaps['capabilities'][0].keys())
    expect(all(g['peer_median'] is not None for g in gaps['capabilities']), 'no peers')
    plan = load_json('plan', path)
    expect(set(plan) >= {'value', 'best_possible', 'within_percent', 'stages', 'left_out'}, plan.keys())
    expect(all(set(s) >= STAGE_KEYS for s in plan['stages']), plan['stages'])
    expect(all(set(o) == {'id', 'why'} and o['why'] for o in plan['left_out']), plan['left_out'])
    expect(any(s['initiatives'] for s in plan['stages']), 'nothing is planned')
    expect(plan['within_percent'] == 0 and plan['best_possible'] == plan['value']
           and plan['best_possible_of'] == 'plans-that-close-as-much', plan)
    for_value = load_json('plan', path, '--weight', '1')
    expect(for_value['best_possible'] == for_value['value'] >= plan['value']
           and for_value['best_possible_of'] == 'all-plans', for_value)
    at_once = load_json('plan', path, '--seconds', '0')
    expect(at_once['best_possible'] is None and at_once['within_percent'] is None, at_once)
    _, message = run('plan', path)
    expect('best possible' in message, message)
    run('plan', path, '--seconds', '-1', status=2)


def compare_in_every_way(path, folder):
    chart, deck = os.path.join(folder, 'a.svg'), os.path.join(folder, 'a.pdf')
    run('chart', path, 'pillars', '-o', chart)
    run('report', path, '-o', deck)
    with open(chart, 'rb') as drawn, open(deck, 'rb') as shown:
        return [run('gaps', path)[0], run('plan', path, '--format', 'json')[0], drawn.read(), shown.read()]


def test_comparison(folder):
    """Another segment than the company's own is used by all that compare."""
    path = make_dossier(folder)
    with open(path, encoding='utf-8') as file:
        text = file.read()
    own = compare_in_every_way(path, folder)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('</assessment>', '<comparison industry="telecom-media" size="all"/></assessment>'))
    run('validate', path)
    gaps = load_json('gaps', path)
    expect(gaps['segment'] == {'industry': 'telecom-media', 'size': None, 'region': 'europe'}, gaps['segment'])
    for name, before, after in zip(('gaps', 'plan', 'chart', 'report'), own, compare_in_every_way(path, folder)):
        expect(before != after, name, 'is the same')


def test_alignment(folder):
    path = make_dossier(folder)
    found = load_json('alignment', path)
    expect(set(found) == ALIGNMENT_KEYS, found.keys())
    expect(all(set(c) == {'id', 'index', 'mean_signed'} for c in found['capabilities']), found)
    scored = [q for q in ElementTree.parse(MODEL).getroot().iter(M + 'question')
              if q.get('kind') != 'number']
    expect(found['n'] == len(scored) and len(found['capabilities']) == 16, found)
    expect(-1 <= found['kappa_low'] <= found['kappa'] <= found['kappa_high'] <= 1, found)
    expect(found['band'] in ('strangers', 'acquaintances', 'partners', 'allies'), found)
    # Above 0 where marketing rates higher.
    first = scored[0].get('id')
    for level, signed in (('5', 1), ('1', -1)):
        lone = os.path.join(folder, f'lone-{level}.allies')
        run('new', '-o', lone, *NEW)
        for side, given in (('marketing', level), ('technology', '3')):
            run('answer', lone, '--side', side, '--from', '-',
                stdin=f'question,level\n{first},{given}\n'.encode())
        found = load_json('alignment', lone)
        expect(found['mean_signed'] == 2 * signed and found['index'] == 50, found)
    empty = os.path.join(folder, 'empty.allies')
    run('new', '-o', empty, *NEW)
    found = load_json('alignment', empty)
    expect(found['n'] == 0 and found['kappa'] is None and found['index'] is None
           and found['band'] is None and found['equal'] is None, found)


def test_evidence_and_notes_are_kept(folder):
    root = ElementTree.parse(make_dossier(folder)).getroot()
    answers = root.findall(f'.//{D}answer')
    expect(all(a.findtext(D + 'note', '').startswith('note ') for a in answers), 'a note is lost')
    expect(all(a.findtext(D + 'evidence', '').startswith('file-') for a in answers), 'evidence is lost')
    expect({a.get('respondent') for a in answers} == {'marketing', 'technology'}, 'respondents')


def test_formats(folder):
    path = make_dossier(folder)
    for command, columns in (('score', 8), ('gaps', 16), ('alignment', 12), ('plan', 7)):
        rows = list(csv.reader(io.StringIO(run(command, path, '--format', 'csv')[0])))
        expect(len(rows) > 10 and all(len(row) == columns for row in rows), command, rows[:2])
        text, _ = run(command, path)
        expect(len(text.splitlines()) == len(rows), command, 'text and CSV differ')
        expect('\x1b' not in text, command, 'has colours')


def test_age_of_peers(folder):
    """Old figures are told from young ones, in words a program can read."""
    path = os.path.join(folder, 'aged.peers')
    cell = ('<cell subject="{}" basis="illustrative" year="{}" n="9" median="3"><population>P</population>'
            '<source>S</source></cell>')
    ages = {'data.insight': (2021, 'current'), 'data.single-view': (2020, 'ageing'), 'culture.values': (2015, 'old')}
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<peers xmlns="urn:allies:peers:1" format="1.0" id="p" version="1" model="cmo-cio"><name>P</name>'
                   + ''.join(cell.format(c, year) for c, (year, _) in ages.items()) + '</peers>')
    rows = list(csv.DictReader(io.StringIO(run('gaps', EXAMPLE, '--peers', path, '--format', 'csv')[0])))
    found = {row['id']: row['age'] for row in rows}
    expect(all(found[c] == age for c, (_, age) in ages.items()), found)
    expect(found['data.prediction'] == '', found)
    gaps = load_json('gaps', EXAMPLE, '--peers', path)['capabilities']
    expect({g['id']: g['age'] or '' for g in gaps} == found, 'JSON and CSV differ')
    rows = list(csv.DictReader(io.StringIO(run('gaps', EXAMPLE, '--format', 'csv')[0])))
    expect(all('percentile' not in row['standing'] and row['standing'] for row in rows), rows)
    gaps = {g['id']: g for g in load_json('gaps', EXAMPLE)['capabilities']}
    expect(all((row['standing'] == 'cannot be told apart from the median') == gaps[row['id']]['cannot_tell']
               for row in rows), rows)


def test_years(_):
    latest = load_json('score', EXAMPLE)
    expect(latest['year'] == 2026, latest['year'])
    earlier = load_json('score', EXAMPLE, '--year', '2025')
    expect(earlier['year'] == 2025 and earlier['overall'] != latest['overall'], 'years are alike')
    _, message = run('score', EXAMPLE, '--year', '1999', status=1)
    expect(message == 'The dossier has no assessment of 1999.\n', message)


def test_streams(folder):
    content = read(EXAMPLE)
    for command in ('score', 'gaps', 'alignment', 'plan'):
        for output_format in ('text', 'csv', 'json'):
            piped, _ = run(command, '-', '--format', output_format, stdin=content)
            expect(piped == run(command, EXAMPLE, '--format', output_format)[0], command, 'differs')
    run('validate', '-', stdin=content)
    made, _ = run('new', '-o', '-', *NEW, cwd=folder)
    expect(os.listdir(folder) == [], 'a file was made', os.listdir(folder))
    source = write(os.path.join(folder, 'a.csv'), answers_for(MODEL, 0)[0])
    answered, _ = run('answer', '-', '--side', 'marketing', '--from', source, stdin=made.encode())
    path = write(os.path.join(folder, 'a.allies'), answered)
    expect(load_json('score', path)['overall']['coverage'] == 1, 'answers are lost')
    run('answer', path, '--side', 'technology', '--from', '-', stdin=answers_for(MODEL, 1)[0].encode())
    expect(b'respondent="technology"' in read(path), 'answers from standard input are lost')
    run('answer', '-', '--side', 'technology', '--from', '-', status=2)
    run('plan', '-', '--write', status=2, stdin=content)
    _, message = run('score', '-', status=1)
    expect(message.startswith('-:1:1: '), message)


def test_separator(folder):
    shutil.copy(EXAMPLE, os.path.join(folder, '-x.allies'))
    shutil.copy(EXAMPLE, os.path.join(folder, '--year'))
    for name in ('-x.allies', '--year'):
        text, _ = run('score', '--format', 'json', '--', name, cwd=folder)
        expect(json.loads(text)['year'] == 2026, name)
    run('validate', EXAMPLE, '--', '-x.allies', '--year', cwd=folder)
    run('score', '-x.allies', cwd=folder, status=2)


def test_usage(folder):
    new = ['new', '-o', os.path.join(folder, 'x.allies')]
    wrong = [
        [], ['nothing'], ['score'], ['score', EXAMPLE, EXAMPLE], ['score', '--nothing', EXAMPLE],
        ['score', EXAMPLE, '--year', 'soon'], ['score', EXAMPLE, '--format', 'xml'],
        ['gaps'], ['gaps', EXAMPLE, '--peers'], ['alignment'], ['alignment', EXAMPLE, '--format', 'xml'],
        ['plan'], ['validate'], ['--nothing'],
        ['plan', EXAMPLE, '--weight', '1.5'], ['plan', EXAMPLE, '--weight=-0.5'],
        ['plan', EXAMPLE, '--weight', 'nan'], ['plan', EXAMPLE, '--weight', 'much'],
        ['answer', EXAMPLE], ['answer', EXAMPLE, '--side', 'marketing'],
        ['answer', EXAMPLE, '--side', 'finance', '--from', 'x.csv'],
        new, [*new, *NEW, 'more'], [*new, *NEW, '--industry', 'shops'], [*new, *NEW, '--size', 'big'],
        [*new, *NEW, '--region', 'mars'], [*new, *NEW, '--year', '1800'], [*new, *NEW, '--revenue=-5'],
        [*new, *NEW, '--revenue', '1e17'], [*new, *NEW, '--marketing-budget', 'much'],
    ]
    for arguments in wrong:
        text, message = run(*arguments, status=2)
        expect(not text, arguments, 'printed', text)
        expect(message.startswith('allies-cli: '), message)
    expect(os.listdir(folder) == [], 'something was made', os.listdir(folder))
    for option, code in ('industry', 'retail'), ('size', 'micro'), ('region', 'global'):
        _, message = run(*new, *NEW, f'--{option}', 'no-such', status=2)
        expect(f'is no {option} that Allies knows. It knows: ' in message and f' {code}, ' in message + ', ', message)


def test_help(_):
    text, _ = run('--help')
    commands = re.findall(r'^  (\w+) ', text, re.M)
    expect({'validate', 'new', 'answer', 'score', 'gaps', 'alignment', 'plan'} <= set(commands), commands)
    for command in commands:
        text, _ = run(command, '--help')
        expect('Usage:' in text and command in text, command)
    expect(re.fullmatch(r'allies-cli \d+\.\d+\.\d+\n', run('--version')[0]), 'version')


def test_failures(folder):
    made = os.path.join(folder, 'made.allies')
    new = ['new', *NEW, '-o']
    missing = os.path.join(folder, 'missing.allies')
    for command in ('score', 'gaps', 'alignment', 'plan', 'validate'):
        _, message = run(command, missing, status=1)
        expect(message == f'{missing} could not be opened: there is no such file.\n', message)
    run(*new, os.path.join(folder, 'no-folder', 'x.allies'), status=1)
    run(*new, made)
    before = read(made)
    _, message = run(*new, made, status=1)
    expect('is there already' in message, message)
    run(*new, os.path.join(folder, 'y.allies'), '--model', missing, status=1)
    run('answer', made, '--side', 'marketing', '--from', missing, status=1)
    run('gaps', made, '--peers', missing, status=1)
    run('gaps', made, '--peers', EXAMPLE, status=1)
    _, message = run('score', make_without_years(folder), status=1)
    expect(message == 'The dossier has no assessment yet.\n', message)
    expect(read(made) == before, 'the dossier was changed')
    expect(sorted(os.listdir(folder)) == ['empty.allies', 'made.allies'], os.listdir(folder))


def make_without_years(folder):
    return write(os.path.join(folder, 'empty.allies'),
                 '<dossier xmlns="urn:allies:dossier:1" format="1.0"><organisation name="A"/></dossier>')


def test_bad_answers(folder):
    path = os.path.join(folder, 'a.allies')
    run('new', '-o', path, *NEW)
    first = ElementTree.parse(MODEL).getroot().find(f'.//{M}question').get('id')
    cases = (
        (f'question,level\n{first},3\nno.such,3\n',
         '3: There is no question “no.such” in the questionnaire.'),
        (f'question,level\n{first},6\n', '2: “6” is no level of the scale, nor “na” or “unknown”.'),
        (f'question,level\n{first},three\n',
         '2: “three” is no level of the scale, nor “na” or “unknown”.'),
        (f'question,level\n{first},na\n', f'2: “{first}” is not applicable: the note must say why.'),
        (f'question,level\n{first},1\n{first},2\n', f'3: “{first}” is answered twice.'),
        ('question;level\n', '1: The first line must name the columns “question” and “level”.'),
        (f'question,level,note\n{first},3,"open\n',
         '2: A quotation mark that starts a field here is never closed.'),
        (b'question,level\n\xff,3\n', None),
    )
    before = read(path)
    for text, sentence in cases:
        source = write(os.path.join(folder, 'bad.csv'), text)
        _, message = run('answer', path, '--side', 'marketing', '--from', source, status=1)
        expect(message.startswith(source + ':') and message.count('\n') == 1, message)
        expect(sentence is None or message == f'{source}:{sentence}\n', message)
        expect(read(path) == before, 'the dossier was changed')
    expect(sorted(os.listdir(folder)) == ['a.allies', 'bad.csv'], os.listdir(folder))


def test_delegates(folder):
    """The side's answer is the mean of those who gave a level; each is kept."""
    path = os.path.join(folder, 'a.allies')
    run('new', '-o', path, *NEW)
    first = ElementTree.parse(MODEL).getroot().find(f'.//{M}question').get('id')

    def answer(level, *who, status=0):
        return run('answer', path, '--side', 'marketing', '--from', '-', *who, status=status,
                   stdin=f'question,level\n{first},{level}\n'.encode())

    answer('unknown', '--name', 'Jane Doe')
    answer(2, '--respondent', 'marketing-jane-doe')
    answer(3, '--respondent', 'marketing-jo', '--name', 'Jo')
    answer(5)
    found = next(q for q in load_json('score', path)['questions'] if q['id'] == first)
    expect(abs(found['marketing'] - 10 / 3) < 1e-9, found)
    root = ElementTree.fromstring(read(path))
    expect([r.get('id') for r in root.iter(f'{D}respondent')]
           == ['marketing', 'marketing-jane-doe', 'marketing-jo'], 'other respondents')
    before = read(path)
    _, message = answer(1, '--respondent', 'marketing-nobody', status=1)
    expect('“marketing-nobody” does not answer for marketing' in message, message)
    answer(1, '--respondent', 'Not An Id', '--name', 'X', status=2)
    answer(1, '--name', ' ', status=2)
    run('answer', path, '--side', 'technology', '--respondent', 'marketing-jo', '--name', 'Jo',
        '--from', '-', status=1, stdin=f'question,level\n{first},1\n'.encode())
    expect(read(path) == before, 'the dossier was changed')
    part = before.replace(b'name="Jo"/>', b'name="Jo"><capability>culture.values</capability></respondent>')
    write(path, part.decode())
    _, message = answer(1, '--respondent', 'marketing-jo', status=1)
    expect(f'“{first}” is not among the questions that this respondent answers.' in message, message)


def test_answers_replace(folder):
    path = os.path.join(folder, 'a.allies')
    run('new', '-o', path, *NEW)
    first = ElementTree.parse(MODEL).getroot().find(f'.//{M}question').get('id')
    for level in ('2', '4', 'unknown'):
        run('answer', path, '--side', 'technology', '--from', '-',
            stdin=f'question,level\n{first},{level}\n'.encode())
        found = next(q for q in load_json('score', path)['questions'] if q['id'] == first)
        expect(found['technology'] == (None if level == 'unknown' else float(level)), found)
        expect(found['marketing'] is None, found)


def test_plan_is_written(folder):
    path = shutil.copy(EXAMPLE, folder)
    run('plan', path, '--weight', '1', '--write')
    run('plan', path, '--weight', '0', '--write')
    run('validate', path)
    shown = load_json('plan', path)
    root = ElementTree.parse(path).getroot()
    year = root.findall(D + 'assessment')[-1]
    placed = {p.get('initiative'): p.get('stage') for p in year.findall(D + 'placement')}
    planned = {i: s['id'] for s in shown['stages'] for i in s['initiatives']}
    expect(placed == planned, 'placed', placed, 'planned', planned)
    expect(year.find(D + 'plan').get('weight') == '0', 'weight')
    expect(root.find(D + 'assessment').find(D + 'placement') is None, 'the other year has a plan')
    again = read(path)
    run('plan', path, '--write')
    expect(read(path) == again, 'writing the same plan again changes the file')


def test_pins_stay(folder):
    path = shutil.copy(EXAMPLE, folder)
    run('plan', path, '--write')
    shown = load_json('plan', path)
    stage = next(s for s in shown['stages'] if s['initiatives'])
    out = stage['initiatives'][-1]
    text = read(path).decode()
    old = f'<placement initiative="{out}" stage="{stage["id"]}"/>'
    expect(text.count(old) == 1, old)
    write(path, text.replace(old, f'<placement initiative="{out}" pinned="yes" later="1"/>'))
    run('plan', path, '--write')
    expect(f'<placement initiative="{out}" pinned="yes" later="1"/>' in read(path).decode(),
           'the pin is lost')
    shown = load_json('plan', path)
    expect({'id': out, 'why': 'You left it out.'} in shown['left_out'], shown['left_out'])


def write_own_model(folder):
    scale = ''.join(f'<level value="{v}"><name>{n}</name></level>' for v, n in LEVELS)
    levels = ''.join(f'<level value="{v}"><text>{n}</text></level>' for v, n in LEVELS)
    ticks = ''.join(f'<practice id="t{i}"><text>Tick {i}</text></practice>' for i in range(4))
    pillars = ''
    for p, rule in enumerate(('arithmetic', 'geometric', 'minimum')):
        pillars += f'<pillar id="p{p}" aggregation="{rule}"><name>Pillar {p}</name>'
        for c in range(4):
            pillars += f'<capability id="p{p}.c{c}"><name>Capability {p} {c}</name>'
            pillars += (f'<question id="p{p}.c{c}.l" kind="level"><text>Which?</text>{levels}</question>'
                        f'<question id="p{p}.c{c}.p" kind="practices"><text>What?</text>{ticks}'
                        '</question></capability>')
        pillars += '</pillar>'
    return write(os.path.join(folder, 'own.maturity'), OWN_MODEL.format(scale=scale, pillars=pillars))


def test_own_model(folder):
    model = write_own_model(folder)
    run('validate', model)
    path = make_dossier(folder, '--model', model, model_path=model)
    os.remove(model)  # it travels inside
    run('validate', path)
    score = load_json('score', path)
    check_scores(score)
    expect(score['model'] == 'own' and len(score['capabilities']) == 12, score['model'])
    expect(0 <= score['overall']['score'] <= 1, score['overall'])
    expect(score['overall']['stage'] in dict(LEVELS).values(), score['overall'])
    positions = {q['id']: q for q in score['questions']}
    expect(positions['p0.c0.p']['marketing'] == 0.5 and positions['p0.c0.p']['technology'] == 0.75,
           positions['p0.c0.p'])
    gaps = load_json('gaps', path)
    expect(all(g['peer_median'] is None for g in gaps['capabilities']), 'peers of another model')
    plan = load_json('plan', path)
    expect(plan['value'] == 0 and plan['left_out'] == [], plan)
    text, _ = answers_for(write_own_model(folder), 0)
    _, message = run('answer', path, '--side', 'marketing', '--from', '-', status=1,
                     stdin=text.replace('p0.c0.l,0,', 'p0.c0.l,0.3,').encode())
    expect('“0.3” is no level of the scale' in message, message)


CATALOGUE = '''<catalogue xmlns="urn:allies:catalogue:1" format="1.0" id="own" version="1" model="own">
<name>Own</name>
<basis>Ours.</basis>
<initiative id="start" kind="process" owner="both" duration="3" ramp="3">
<name>Start</name><name xml:lang="fr">Commencer</name><outcome>It begins.</outcome>
<takes>Time.</takes><success>A share.</success><risk>None starts.</risk><assumption>Ours.</assumption>
{efforts}
{lift}
</initiative>
</catalogue>'''


EFFORTS = ''.join(f'<effort size="{s}" marketing="1" technology="1"/>' for s in
                  ('micro', 'small', 'medium', 'large', 'enterprise', 'very-large'))


def test_validate_teaches(folder):
    """Everything at once, each with its line; a catalogue is held against the model beside it."""
    model = write_own_model(folder)
    path = write(os.path.join(folder, 'own.initiatives'),
                 CATALOGUE.format(efforts='', lift='<lift question="p9.c9.l" to="1"/>'))
    _, messages = run('validate', path, model, status=1)
    expect('own.initiatives:8:1: There is no question “p9.c9.l” in the model “own”.' in messages,
           messages)
    expect('own.initiatives:4:1: The effort for a company of size “large” is missing.' in messages
           and 'No initiative lifts “p0.c0.l” from level 0, 0.2, 0.5.' in messages, messages)
    write(path, CATALOGUE.format(efforts=EFFORTS, lift='<lift question="p0.c0.l" from="0.2" to="1"/>'))
    _, messages = run('validate', model, path, status=1)
    for wanted in ('own.initiatives:1:1: No initiative lifts “p0.c0.l” from level 0.',
                   'No initiative lifts “p2.c3.p” from level 0, 0.2, 0.5.',
                   'own.initiatives:2:1: This text is not translated into “fr”',
                   'own.initiatives:6:'):
        expect(wanted in messages, wanted, 'not in', messages)
    table, _ = run('validate', '--report', '--format', 'csv', model, path, status=1)
    expect('p0.c0.l,0.2,0.5,start' in table and 'p0.c0.l,0,0.2,\n' in table.replace('\r', ''), table)
    run('validate', '--report', '--format', 'json', model, status=2)


def test_handout_and_merge(folder):
    """A copy goes out without the answers of the other side, and comes back."""
    copy = os.path.join(folder, 'copy.allies')
    run('handout', EXAMPLE, '--for', 'technology', '-o', copy)
    text = read(copy).decode()
    hers = {a.findtext(D + 'note') for a in ElementTree.parse(EXAMPLE).getroot().iter(D + 'answer')
            if a.get('respondent') == 'marketing'} - {None}
    expect(hers and not any(note in text for note in hers), 'a note of marketing went out')
    expect('respondent="marketing"' not in text, 'an answer of marketing went out')
    run('validate', copy)
    sent = shutil.copy(copy, os.path.join(folder, 'sent.allies'))
    run('answer', copy, '--side', 'technology', '--from', '-',
        stdin=b'question,level,note\ndata.single-view.identity,5,At last.\n')
    merged = os.path.join(folder, 'merged.allies')
    for base in ([sent], [EXAMPLE], []):
        _, report = run('merge', *base, EXAMPLE, copy, '-o', merged, '--report')
        run('validate', merged)
        expect(report == '1 answer of the CIO was changed.\n', report)
        found = next(q for q in load_json('score', merged)['questions']
                     if q['id'] == 'data.single-view.identity')
        old = next(q for q in load_json('score', EXAMPLE)['questions']
                   if q['id'] == 'data.single-view.identity')
        expect(found['technology'] == 5 and found['marketing'] == old['marketing'], found)
    run('merge', EXAMPLE, copy, '-o', merged)
    run('merge', merged, copy, '-o', copy)
    expect(read(copy) == read(merged), 'merging again changes something')
    other = os.path.join(folder, 'other.allies')
    run('new', '-o', other, *NEW)
    _, message = run('merge', EXAMPLE, other, '-o', merged, status=1)
    expect('different organisations' in message, message)
    run('merge', EXAMPLE, '-o', merged, status=2)
    run('handout', EXAMPLE, '--for', 'sales', '-o', copy, status=2)


def test_blind(folder):
    """While both answer blindly nothing is told but one side's own results."""
    path = os.path.join(folder, 'blind.allies')
    run('new', '-o', path, '--blind', *NEW)
    for side, level in (('marketing', 2), ('technology', 5)):
        run('answer', path, '--side', side, '--from', '-',
            stdin=f'question,level,note\ndata.single-view.identity,{level},Of {side}.\n'.encode())
    for command in (['score'], ['gaps'], ['plan'], ['report', '-o', os.path.join(folder, 'a.pdf')],
                    ['chart', 'capabilities', '-o', os.path.join(folder, 'a.svg')]):
        _, message = run(command[0], path, *command[1:], status=1)
        expect('--side' in message, command, message)
        run(command[0], path, *command[1:], '--side', 'marketing')
        run(command[0], path, *command[1:], '--side', 'sales', status=1)
    for side, level in (('marketing', 2), ('technology', 5)):
        found = load_json('score', path, '--side', side)
        question = next(q for q in found['questions'] if q['id'] == 'data.single-view.identity')
        other = 'technology' if side == 'marketing' else 'marketing'
        expect(question[side] == level and question[other] is None, side, question)
        expect(question['position'] == level, question)
    text = answers_for(MODEL, 0)[0].encode()
    for side in ('marketing', 'technology'):
        run('answer', path, '--side', side, '--from', '-', stdin=text)
    expect(load_json('score', path)['overall']['score'] is not None, 'both have answered everything')


def test_plan_without_answers(folder):
    """What is proposed comes from gaps; without any, nothing is called the best possible."""
    path = os.path.join(folder, 'empty.allies')
    run('new', '-o', path, *NEW)
    _, message = run('plan', path)
    expect('those need answers' in message and 'best possible' not in message, message)
    expect('cannot hold' not in message, message)
    _, message = run('plan', EXAMPLE)
    expect('those need answers' not in message and 'best possible' in message, message)


def test_plan_without_money(folder):
    """With one budget alone most money is not known; planning ends all the same."""
    path = os.path.join(folder, 'poor.allies')
    with open(EXAMPLE, encoding='utf-8') as file:
        text = re.sub(r' (revenue|technology-budget)="[^"]*"', '', file.read())
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    left_out = load_json('plan', path)['left_out']
    expect(any('revenue or a budget is missing' in entry['why'] for entry in left_out), left_out)


def test_chart_scope(folder):
    """A part of a chart, and other orders of the gaps."""
    path = os.path.join(folder, 'gaps.svg')

    def draw(*options):
        run('chart', EXAMPLE, 'gaps', '-o', path, *options)
        return read(path)

    drawn = [draw(), draw('--by', 'peers'), draw('--by', 'last-year'), draw('--pillar', 'data'),
             draw('--pillar', 'culture', '--by', 'target')]
    expect(len(set(drawn)) == len(drawn), 'a part is drawn like the whole')
    expect(draw('--by', 'priority', '--pillar', 'data') == drawn[3], 'priority is the default')
    shades = {draw('--colours', name) for name in ('light', 'dark', 'high-contrast', 'monochrome')}
    expect(len(shades) == 4 and drawn[0] in shades, 'palettes look alike')
    run('chart', EXAMPLE, 'gaps', '-o', path, '--colours', 'pink', status=2)
    _, message = run('chart', EXAMPLE, 'gaps', '-o', path, '--by', 'size', status=2)
    expect('priority, peers, target, last-year' in message, message)
    _, message = run('chart', EXAMPLE, 'gaps', '-o', path, '--pillar', 'sales', status=2)
    expect('“sales”' in message, message)


def test_locale(folder):
    path = os.path.join(folder, 'a.allies')
    run('new', '-o', path, *NEW, environment={'LC_ALL': 'C.UTF-8'})
    for output_format in ('json', 'csv'):
        plain = run('score', path, '--format', output_format, environment={'LC_ALL': 'C'})[0]
        same = run('score', path, '--format', output_format, environment={'LC_ALL': 'C.UTF-8'})[0]
        expect(plain == same, output_format, 'depends on the locale')
    expect('Café Été' in run('score', path, '--format', 'json', environment={'LC_ALL': 'C'})[0],
           'the name is garbled')


def test_full_output(_):
    if not os.path.exists('/dev/full'):
        return
    for arguments in (['score', EXAMPLE], ['score', EXAMPLE, '--format', 'json'],
                      ['new', '-o', '-', *NEW], ['--help']):
        with open('/dev/full', 'wb') as full:
            _, message = run(*arguments, status=1, stdout=full)
        expect(message == 'Standard output could not be written.\n', message)


def test_same_twice(folder):
    path = make_dossier(folder)
    for command in ('score', 'gaps', 'plan'):
        first = run(command, path, '--format', 'json')
        expect(first == run(command, path, '--format', 'json'), command, 'differs')


def has_report():
    return re.search(r'^  report ', run('--help')[0], re.M) is not None


def fold(text):
    """Without white space and the hyphens of line ends, to compare broken lines with texts."""
    return re.sub(r'[\s\u00ad-]+', '', text)


def tool(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def test_report(folder):
    if not has_report():
        return 'there is no report yet'
    missing = [t for t in ('qpdf', 'pdftotext', 'pdffonts', 'pdfinfo') if not shutil.which(t)]
    if missing:
        return ', '.join(missing) + ' not installed'
    path = make_dossier(folder)
    first, second = (os.path.join(folder, name) for name in ('a.pdf', 'b.pdf'))
    run('report', path, '-o', first)
    run('report', path, '-o', second)
    expect(hashlib.sha256(read(first)).digest() == hashlib.sha256(read(second)).digest(),
           'two runs differ')
    tool('qpdf', '--check', first)
    pages = int(re.search(r'^Pages:\s+(\d+)', tool('pdfinfo', first), re.M)[1])
    expect(pages >= 14, 'only', pages, 'pages')
    text = fold(tool('pdftotext', '-layout', first, '-') + tool('pdftotext', '-raw', first, '-'))
    lost = [q.get('id') for q in ElementTree.parse(MODEL).getroot().iter(M + 'question')
            if fold(q.findtext(M + 'text')) not in text]
    expect(not lost, 'not in the deck:', lost)
    expect(fold('Café Été') in text, 'the organisation is not named')
    fonts = tool('pdffonts', first).splitlines()[2:]
    expect(fonts, 'no fonts')
    for font in fonts:
        expect(re.match(r'[A-Z]{6}\+', font), 'no subset:', font)
        expect(re.search(r'\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$', font)[1] == 'yes',
               'not embedded:', font)
    outline = run('report', path, '--outline')[0].splitlines()
    expect(len(outline) == pages, len(outline), 'titles for', pages, 'pages')
    run('report', path, status=2)
    run('report', path, '-o', os.path.join(folder, 'none', 'c.pdf'), status=1)
    run('report', os.path.join(folder, 'none.allies'), '-o', os.path.join(folder, 'c.pdf'), status=1)
    expect(not os.path.exists(os.path.join(folder, 'c.pdf')), 'a deck of nothing')
    return None


def test_report_of_own_model(folder):
    if not has_report():
        return 'there is no report yet'
    model = write_own_model(folder)
    path = make_dossier(folder, '--model', model, model_path=model)
    run('report', path, '-o', os.path.join(folder, 'own.pdf'))
    expect(read(os.path.join(folder, 'own.pdf')).startswith(b'%PDF-'), 'no PDF')
    return None


def add_to_assessment(path, text):
    """Puts elements at the end of the last assessment."""
    whole = read(path).decode()
    at = whole.rindex('</assessment>')
    write(path, whole[:at] + text + whole[at:])


def by_id(plan):
    return {entry['id']: entry for entry in plan['initiatives']}


def test_track(folder):
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'tracked.allies'))
    plan = load_json('plan', path)
    first, second = plan['stages'][0]['initiatives'][:2]
    _, message = run('track', path, first, '--state', 'under-way', status=1)
    expect('stands in no stage' in message, message)
    nowhere = shutil.copy(EXAMPLE, os.path.join(folder, 'nowhere.allies'))
    run('track', nowhere, first, '--state', 'done')
    entry = by_id(load_json('plan', nowhere))[first]
    expect((entry['state'], entry['stage']) == ('done', None), entry)
    run('plan', path, '--write')
    run('track', path, first, '--state', 'under-way', '--started', '2026-10-01')
    run('track', path, first, '--state', 'done', '--finished', '2027-02-28', '--cost', '250000',
        '--benefit', '1e6', '--note', 'Earlier than planned')
    run('track', path, second, '--state', 'dropped')
    run('validate', path)
    tracked = re.search(r'<progress initiative="%s"[^>]*>' % re.escape(first), read(path).decode())
    expect('promised-cost="' in tracked[0] and 'promised-benefit="' in tracked[0], tracked[0])
    after = load_json('plan', path)
    entry = by_id(after)[first]
    expect({key: entry[key] for key in ('state', 'started', 'finished', 'observed_cost',
                                        'observed_benefit', 'note', 'stage')}
           == {'state': 'done', 'started': '2026-10-01', 'finished': '2027-02-28',
               'observed_cost': 250000, 'observed_benefit': 1000000, 'note': 'Earlier than planned',
               'stage': plan['stages'][0]['id']}, entry)
    expect({'id': second, 'why': 'You dropped it.'} in after['left_out'], after['left_out'])
    expect(by_id(after)[second]['stage'] is None and by_id(after)[second]['state'] == 'dropped', after)
    for arguments, status, words in (
            (('none', '--state', 'done'), 1, 'no initiative “none”'),
            ((first, '--state', 'begun'), 2, 'is no state'), ((first,), 2, 'takes one dossier'),
            ((first, '--state', 'done', '--finished', '2027-02-30'), 1, 'is not a day'),
            ((first, '--state', 'done', '--finished', '2026-09-30'), 1, 'before it started'),
            ((first, '--state', 'done', '--cost', 'much'), 2, 'plain numbers')):
        _, message = run('track', path, *arguments, status=status)
        expect(words in message, message)


def test_stage_file(folder):
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'staged.allies'))
    run('plan', path, '--write')
    own = write(os.path.join(folder, 'own.stages'),
                '<stages xmlns="urn:allies:stages:1" format="1.0"><plan horizon="5" rate="0.1" weight="1"/>'
                '<stage id="a" months="6" budget="900000"><name>First</name></stage>'
                '<stage id="b" months="9"/></stages>')
    run('validate', own)
    before = read(path)
    plan = load_json('plan', path, '--stages', own)
    expect(read(path) == before, 'the dossier was changed')
    expect([(s['id'], s['name'], s['months'], s['budget']) for s in plan['stages']]
           == [('a', 'First', 6, 900000), ('b', 'Stage 2', 9, None)], plan['stages'])
    expect((plan['horizon_months'], plan['rate'], plan['weight'], plan['stages_assumed'])
           == (60, 0.1, 1, False), plan)
    expect(plan['stages'][0]['cost'] <= 900000 < plan['stages'][1]['cost'], plan['stages'])
    other = load_json('plan', path, '--stages', own, '--weight', '0.3')
    expect(other['weight'] == 0.3 and other['horizon_months'] == 60, other['weight'])
    run('plan', path, '--stages', own, '--write')
    run('validate', path)
    expect(load_json('plan', path) == plan, 'what was written is another plan')
    text = read(own).decode()
    write(own, text.replace('weight="1"', 'weight="1" start="2027-03"'))
    dated = load_json('plan', path, '--stages', own)
    expect(dated['value'] == plan['value'], 'a month has a price')
    expect((plan['start'], dated['start']) == (None, '2027-03'), dated['start'])
    run('plan', path, '--stages', own, '--write')
    run('validate', path)
    expect(b'start="2027-03"' in read(path), 'the month is not kept')
    write(own, text.replace('weight="1"', 'weight="1" start="2027-13"'))
    _, message = run('validate', own, status=1)
    expect('“2027-13” is not a month such as 2027-03.' in message, message)
    write(own, '<stages xmlns="urn:allies:stages:1" format="1.0"/>')
    for arguments in (('plan', path, '--stages', own), ('validate', own)):
        _, message = run(*arguments, status=1)
        expect(message == f'{own}:1:1: “stages” has no “stage”.\n', message)


def test_confirmed_money(folder):
    path = shutil.copy(EXAMPLE, os.path.join(folder, 'confirmed.allies'))
    run('plan', path, '--write')
    plan = load_json('plan', path)
    name = plan['stages'][0]['initiatives'][0]
    expect(all(entry['assumed'] and not entry['own'] for entry in plan['initiatives']), plan)
    money = ' '.join(f'{kind}-{part}="{amount}"' for kind, amounts in
                     (('cost', (100, 200, 400)), ('running', (0, 0, 0)), ('benefit', (900, 1000, 5000)))
                     for part, amount in zip(('low', 'likely', 'high'), amounts))
    add_to_assessment(path, f'<estimate initiative="{name}" {money} confirmed-by="Finance"/>'
                      f'<initiative id="own" kind="process" owner="both" duration="2" {money}>'
                      '<name>Ours</name><outcome>O</outcome></initiative>'
                      '<placement initiative="own" stage="stage-1" pinned="yes"/>')
    run('validate', path)
    after = by_id(load_json('plan', path))
    expect(not after[name]['assumed'] and after[name]['cost'] == {'low': 100, 'likely': 200, 'high': 400},
           after[name])
    expect(after['own']['own'] and not after['own']['assumed'], after['own'])
    expect(sum(entry['assumed'] for entry in after.values()) >= len(after) - 2, after)


if __name__ == '__main__':
    sys.exit(tap.run(globals(), tap.call_in_folder))
