#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the bundled content must hold, read from what the program itself reports. Prints TAP.

Usage: test-content.py ALLIES-CLI DATA-FOLDER
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ElementTree

CLI, DATA = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
MODEL = os.path.join(DATA, 'models', 'cmo-cio.maturity')
CATALOGUE = os.path.join(DATA, 'initiatives', 'cmo-cio.initiatives')
PEERS = os.path.join(DATA, 'peers', 'published.peers')
M, C, P = '{urn:allies:model:1}', '{urn:allies:catalogue:1}', '{urn:allies:peers:1}'

# Every mandate, challenge and step that the five works name, in the words by which the
# questionnaire knows them. A work's ideas are all of its list: none may lack a question.
WORKS = {
    'The new CMO and the science of giving people what they want': {
        'new-science.data': 'from millions to one',
        'new-science.engagement': 'the data of desire',
        'new-science.culture': 'the branding of culture',
    },
    'CMOs and CIOs: Acquaintances or allies?': {
        'acquaintances-or-allies.unstructured-data': 'unstructured data',
        'acquaintances-or-allies.predictive-insight': 'predictive insight',
        'acquaintances-or-allies.system-of-engagement': 'system of engagement',
        'acquaintances-or-allies.promise-at-every-touch': 'promise at every touch',
        'acquaintances-or-allies.integrated-initiatives': 'integrated initiatives',
    },
    'Time to Marry the CMO and CIO': {
        'time-to-marry.holistic-data-strategy': 'holistic data strategy',
        'time-to-marry.intent-and-past-behaviour': 'intent and past behaviour',
        'time-to-marry.larger-pieces': 'larger pieces instead of many little ones',
        'time-to-marry.incremental-path': 'incremental path',
        'time-to-marry.positive-return': 'positive return per stage',
        'time-to-marry.joint-presentation': 'joint CEO presentation',
    },
    'The new CMO: Customer service, product development, sales, data': {
        'new-cmo-challenges.top-line-growth': 'top-line growth',
        'new-cmo-challenges.customer-experience': 'own the customer experience',
        'new-cmo-challenges.data-driven-marketing': 'data-driven marketing',
        'new-cmo-challenges.real-time-operation': 'real-time operation',
        'new-cmo-challenges.metrics-and-roi': 'metrics and ROI',
    },
    'CMO, meet the CIO': {
        'meet-the-cio.customer-at-centre': 'customer at the centre of processes',
        'meet-the-cio.customers-shoes': "walk in the customer's shoes",
        'meet-the-cio.outside-in': 'outside-in',
        'meet-the-cio.single-view': 'single view',
        'meet-the-cio.tear-down-silos': 'tear down silos',
        'meet-the-cio.integrate-interactions': 'integrate interactions',
        'meet-the-cio.one-to-one-at-scale': '1:1 at scale',
        'meet-the-cio.team-up': 'team up for the data world',
    },
}


class Failed(Exception):
    pass


def expect(condition, *what):
    if not condition:
        raise Failed(' '.join(str(w) for w in what))


def run(*arguments):
    result = subprocess.run([CLI, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            timeout=60, check=False)
    expect(result.returncode == 0, arguments, result.stderr.decode(errors='replace'))
    return result.stdout.decode()


def report(*files):
    """The tables of a report, each a list of dictionaries."""
    tables = run('validate', '--report', '--format', 'csv', *files).replace('\r', '').strip()
    return [list(csv.DictReader(io.StringIO(table))) for table in tables.split('\n\n')]


def test_sources():
    """Every idea of the five works has a question, and no question another idea."""
    _, sources = report(MODEL)
    found = {row['source']: row for row in sources}
    for work, ideas in WORKS.items():
        print(f'# {work}')
        for code, words in ideas.items():
            expect(code in found, 'the questionnaire lacks', code)
            expect(found[code]['work'] == work, code, 'is of', found[code]['work'])
            expect(int(found[code]['n']) >= 2, 'fewer than two questions come from', code)
            print(f'#   {words:45} {found[code]["n"]:>3}  {found[code]["questions"]}')
    known = {code for ideas in WORKS.values() for code in ideas}
    expect(set(found) == known, 'unknown ideas', set(found) - known)


def test_questions():
    """The size of the questionnaire, and that each question says what it must."""
    root = ElementTree.parse(MODEL).getroot()
    capabilities = list(root.iter(M + 'capability'))
    levels = [q for q in root.iter(M + 'question') if q.get('kind') == 'level']
    numbers = [q for q in root.iter(M + 'question') if q.get('kind') == 'number']
    expect(len(capabilities) == 16, len(capabilities), 'capabilities')
    expect(56 <= len(levels) <= 64, len(levels), 'level questions')
    expect(10 <= len(numbers) <= 14, len(numbers), 'figures')
    expect(sum(q.get('pulse') == 'yes' for q in levels) == 16, 'not 16 questions of the pulse')
    for capability in capabilities:
        of_level = [q for q in capability.iter(M + 'question') if q.get('kind') == 'level']
        expect(3 <= len(of_level) <= 4, capability.get('id'), len(of_level))
        expect(sum(q.get('pulse') == 'yes' for q in of_level) == 1, capability.get('id'), 'pulse')
    for question in levels + numbers:
        for part in ('text', 'why', 'evidence', 'knows'):
            expect((question.findtext(M + part) or '').strip(), question.get('id'), 'lacks', part)
        for text in question.iter(M + 'text'):
            expect(len(text.text) <= 170, question.get('id'), 'is long:', text.text)


def test_weights():
    """A weight other than 1 has a reason."""
    questions, _ = report(MODEL)
    others = [row for row in questions if row['weight'] not in ('', '1')]
    expect(6 <= len(others) <= 12, len(others), 'weights differ from 1')
    for row in others:
        expect(row['weight_reason'].strip(), row['question'], 'weighs', row['weight'])
        print(f'#   {row["question"]:40} {row["weight"]:>4}  {row["weight_reason"]}')


def test_initiatives():
    """Every level of every question below the highest is lifted by something."""
    (steps,) = report(CATALOGUE)
    root = ElementTree.parse(CATALOGUE).getroot()
    kinds = [i.get('kind') for i in root.iter(C + 'initiative')]
    expect(len(kinds) >= 40, len(kinds), 'initiatives')
    for kind in ('process', 'technology', 'organisation'):
        expect(kinds.count(kind) >= 10, kinds.count(kind), kind)
    owners = {i.get('owner') for i in root.iter(C + 'initiative')}
    expect(owners == {'marketing', 'technology', 'both'}, owners)
    for row in steps:
        expect(row['initiatives'], row['question'], 'from', row['from'])


def depth(requirements, initiative, above=()):
    expect(initiative not in above, 'a circle at', initiative)
    return 1 + max((depth(requirements, other, (*above, initiative))
                    for other in requirements[initiative]), default=0)


def test_requirements():
    """What has to come first reaches down three initiatives or more, and never in a circle."""
    root = ElementTree.parse(CATALOGUE).getroot()
    requirements = {i.get('id'): [r.get('initiative') for r in i.iter(C + 'requires')]
                    for i in root.iter(C + 'initiative')}
    deepest = max(depth(requirements, initiative) for initiative in requirements)
    print(f'#   the longest chain has {deepest} initiatives')
    expect(deepest >= 4, 'the longest chain has', deepest)


def test_peers():
    """Each capability has peers of all industries, and each figure says where it comes from."""
    cells, figures = report(PEERS)
    capabilities = {c.get('id') for c in ElementTree.parse(MODEL).getroot().iter(M + 'capability')}
    everybody = [c for c in cells if c['basis'] == 'estimated' and c['segment'].startswith('all')]
    expect({c['subject'] for c in everybody} == capabilities, 'some capability has no peers')
    known = {f['figure'] for f in figures}
    for cell in everybody:
        expect(cell['grade'] in ('strong', 'partial', 'borrowed'), cell)
        expect(cell['grade'] == 'borrowed' or set(cell['figures'].split()) <= known, cell)
        print(f'#   {cell["subject"]:28} {cell["grade"]:9} {cell["median"]:>6}  {cell["figures"]}')
    for figure in ElementTree.parse(PEERS).getroot().findall(P + 'figure'):
        for part in ('publisher', 'title', 'population', 'sample', 'region', 'seen', 'reason'):
            text = figure.get(part) or figure.findtext(P + part) or ''
            expect(text.strip(), figure.get('id'), 'lacks', part)


def gaps_in(industry, folder):
    path = os.path.join(folder, industry + '.allies')
    run('new', '-o', path, '--organisation', 'A company', '--industry', industry, '--size', 'large',
        '--region', 'europe', '--year', '2026')
    return json.loads(run('gaps', path, '--format', 'json'))['capabilities']


def test_segments():
    """Every look-up says which segment answered: the industry where it has a cell, else all."""
    cells = [c for c in ElementTree.parse(PEERS).getroot().iter(P + 'cell')
             if c.get('basis') == 'estimated']
    own = {(c.get('subject'), c.get('industry')) for c in cells}
    with open(os.path.join(DATA, 'peers', 'industry-labels.csv'), encoding='utf-8') as file:
        industries = sorted({code for row in csv.DictReader(file) for code in row['codes'].split()}
                            | {'public-education'})
    with tempfile.TemporaryDirectory() as folder:
        for industry in industries:
            nearer = 0
            for gap in gaps_in(industry, folder):
                if industry == 'public-education':
                    expect(gap['peer_median'] is None and 'segment' not in gap, gap)
                    continue
                answered = gap['segment']['industry']
                nearer += answered is not None
                expect(answered == (industry if (gap['id'], industry) in own else None),
                       industry, gap['id'], 'answered by', answered)
            print(f'#   {industry:22} its own peers for {nearer} of 16 capabilities')


def main():
    tests = (test_sources, test_questions, test_weights, test_initiatives, test_requirements,
             test_peers, test_segments)
    print(f'1..{len(tests)}')
    failed = False
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} - {test.__doc__}')
        except Exception as error:  # pylint: disable=broad-except
            failed = True
            print(f'not ok {number} - {test.__doc__}')
            text = str(error) if isinstance(error, Failed) else traceback.format_exc()
            print('\n'.join('# ' + line for line in text.splitlines()))
    sys.exit(failed)


main()
