#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what allies-cli prints with support/recompute.py, to 1e-9. Prints TAP.

Usage: test-recompute.py ALLIES-CLI DATA-FOLDER
The example for both years, and 210 random dossiers made here from a seed: partial, not applicable,
unknown, several respondents, agreements, pins, stages, estimates, initiatives of one's own, a year before; a third of them with a model
of their own (uneven scale, geometric and minimum aggregation) and peers of their own, and others
with the second bundled one.
"""
import concurrent.futures
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import recompute  # noqa: E402

CLI, DATA = sys.argv[1:3]
MODEL = os.path.join(DATA, 'models', 'cmo-cio.maturity')
PEERS = os.path.join(DATA, 'peers', 'published.peers')
CATALOGUE = os.path.join(DATA, 'initiatives', 'cmo-cio.initiatives')
EXAMPLE = os.path.join(DATA, 'examples', 'northwind.allies')
TRUST = os.path.join(DATA, 'models', 'customer-trust.maturity')
TRUST_CATALOGUE = os.path.join(DATA, 'initiatives', 'customer-trust.initiatives')
SEED, RUNS, TRUST_RUNS = 20260914, 150, 60
TOLERANCE = 1e-9
SIZES = tuple(recompute.ASSUMED_CAPACITY)
INDUSTRIES = ('retail', 'wholesale', 'financial-services', 'public-education', 'technology', 'health')
REGIONS = ('global', 'europe', 'north-america', 'asia-pacific')
SCALE = (('0', 'None'), ('0.2', 'Some'), ('0.5', 'Half'), ('1', 'All'))


def differences(found, expected, path=''):
    """Where two JSON values differ; keys that are not expected may be there besides."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [d for key, value in expected.items()
                for d in (differences(found[key], value, f'{path}.{key}') if key in found
                          else [f'{path}.{key} is missing'])]
    if isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        return [d for i, value in enumerate(expected)
                for d in differences(found[i], value, f'{path}[{i}]')]
    plain = (int, float)
    if (isinstance(expected, plain) and isinstance(found, plain)
            and not isinstance(expected, bool) and not isinstance(found, bool)):
        near = abs(found - expected) <= TOLERANCE * max(1, abs(expected))
        return [] if near else [f'{path}: {found!r}, should be {expected!r}']
    return [] if type(found) is type(expected) and found == expected else [
        f'{path}: {found!r}, should be {expected!r}']


def run(*arguments):
    result = subprocess.run([CLI, *arguments, '--format', 'json'], capture_output=True, text=True,
                            timeout=60, check=False)
    if result.returncode != 0:
        raise RuntimeError(f'{arguments}: {result.stderr}')
    return json.loads(result.stdout)


def sums_that_differ(plan, cash):
    """Cash in today's money adds up to the value of each stage."""
    found = {}
    for row in cash['cash']:
        found.setdefault(row['stage'], []).append(row['discounted'])
    return [f"cash of {stage['id']} does not add up to its value" for stage in plan['stages']
            if abs(math.fsum(found.get(stage['id'], [])) - stage['value'])
            > 1e-9 * max(1, abs(stage['value']))]


def check(path, year, peers=None, model=MODEL, bundled=PEERS, catalogue=CATALOGUE):
    """All that is wrong with what is printed of a dossier."""
    own = recompute.Year(path, model, year)
    when = ['--year', str(year)]
    bundled = recompute.parse(bundled) if bundled else None
    other = recompute.parse(peers) if peers else bundled
    catalogue = recompute.parse(catalogue) if catalogue else None
    faults = differences(run('score', path, *when), recompute.compute_score(own), 'score')
    faults += differences(run('alignment', path, *when), recompute.compute_alignment(own),
                          'alignment')
    gaps = run('gaps', path, *when, *(['--peers', peers] if peers else []))
    faults += differences(gaps, recompute.compute_gaps(own, other), 'gaps')
    plan = run('plan', path, *when, '--seconds', '0')
    faults += differences(plan, recompute.compute_plan(own, bundled, catalogue, plan), 'plan')
    cash = run('plan', path, '--cash', *when, '--seconds', '0')
    faults += differences(cash, recompute.compute_cash(own, catalogue, plan), 'cash')
    faults += sums_that_differ(plan, cash)
    return faults + recompute.broken_rules(own, catalogue, plan)


def tag(name, /, **attributes):
    text = ''.join(f' {key.replace("_", "-")}={quoteattr(str(value))}'
                   for key, value in attributes.items() if value is not None)
    return f'<{name}{text}/>'


def write_answers(rng, people, questions, levels, coverage):
    lines = []
    for question in questions:
        name, kind = question.get('id'), question.get('kind')
        for person in people:
            if rng.random() > coverage:
                continue
            head = f'<answer respondent="{person}" question="{name}"'
            other = rng.random()
            if other < 0.08:
                lines.append(head + ' state="not-applicable"><reason>No.</reason></answer>')
            elif other < 0.18:
                lines.append(head + ' state="unknown"/>')
            elif kind == 'number':
                low, high = float(question.get('minimum', 0)), float(question.get('maximum', 100))
                lines.append(head + f' state="number" number="{rng.uniform(low, min(high, 1000)):.2f}"/>')
            elif kind == 'practices':
                ticked = [p.get('id') for p in question.findall('practice') if rng.random() < 0.5]
                lines.append(head + ' state="practices">'
                             + ''.join(f'<practice>{p}</practice>' for p in ticked) + '</answer>')
            else:
                lines.append(head + f' state="level" level="{rng.choice(levels)}"/>')
        settled = rng.random()
        if kind != 'number' and settled < 0.1:
            lines.append(tag('agreement', question=name, level=rng.choice(levels)))
        elif kind != 'number' and settled < 0.14:
            lines.append(tag('agreement', question=name,
                             state=rng.choice(('differ', 'not-applicable'))))
    return lines


def write_aims(rng, capabilities, low, high):
    lines = []
    for capability in capabilities:
        name = capability.get('id')
        if rng.random() < 0.6:
            lines.append(tag('target', capability=name, level=f'{rng.uniform(low, high):.2f}'))
        for side in recompute.SIDES:
            if rng.random() < 0.7:
                lines.append(tag('importance', side=side, capability=name, value=rng.randint(1, 5)))
    return lines


def write_terms(rng):
    lines, stages = [], rng.choice((0, 0, 1, 3, 4))
    if rng.random() < 0.6:
        lines.append(tag('plan', horizon=rng.choice((1, 2.5, 4, 7)), rate=rng.choice((0, 0.05, 0.12)),
                         weight=rng.choice((0, 0.3, 0.5, 1))))
    for i in range(stages):
        lines.append(tag('stage', id=f's{i}', months=rng.randint(3, 12),
                         budget=rng.choice((None, rng.randint(0, 5000000))),
                         marketing_capacity=rng.choice((None, rng.randint(0, 60))),
                         technology_capacity=rng.choice((None, rng.randint(0, 90)))))
    return lines


def write_pins(rng, catalogue):
    names = [i.get('id') for i in recompute.parse(catalogue).findall('initiative')]
    return [tag('placement', initiative=name, pinned='yes')
            for name in names if rng.random() < 0.1]


def write_money(rng, chance):
    """Attributes of what an organisation knows of an initiative."""
    given = {}
    for name, top in (('cost', 900000), ('running', 90000), ('benefit', 1500000)):
        if rng.random() < chance:
            low, likely, high = sorted(rng.randint(0, top) for _ in range(3))
            given.update({f'{name}_low': low, f'{name}_likely': likely, f'{name}_high': high})
    for name, values in (('marketing_effort', (0, 1.5, 4)), ('technology_effort', (0, 2.5, 7)),
                         ('ramp', (0, 3, 13.5))):
        if rng.random() < chance:
            given[name] = rng.choice(values)
    return given


def write_knowledge(rng, catalogue, questions, top):
    """Estimates, and initiatives of one's own that require bundled ones and each other."""
    names = [i.get('id') for i in recompute.parse(catalogue).findall('initiative')]
    lines = [tag('estimate', initiative=name, **write_money(rng, 0.5))
             for name in names if rng.random() < 0.2]
    scored = [q.get('id') for q in questions if q.get('kind') != 'number']
    for i in range(rng.choice((0, 1, 3))):
        head = tag('initiative', id=f'own-{i}', kind='process', owner='both', duration=3,
                   **write_money(rng, 0.8))[:-2]
        inside = '<name>N</name><outcome>O</outcome>'
        for need in {rng.choice(names), *([f'own-{i - 1}'] if i else [])}:
            inside += tag('requires', initiative=need, together=rng.choice(('yes', 'no')))
        for question in rng.sample(scored, 2):
            inside += tag('lift', question=question, **{'from': 1}, to=rng.choice((3, top)))
        lines.append(f'{head}>{inside}</initiative>')
        if rng.random() < 0.3:
            lines.append(tag('estimate', initiative=f'own-{i}', **write_money(rng, 0.5)))
    return lines


def write_dossier(rng, model_root, model_text, catalogue):
    model = recompute.Model(model_root)
    money = (lambda top: None if rng.random() < 0.08 else rng.randint(0, top))
    organisation = tag('organisation', name='Zufällig & Söhne', industry=rng.choice(INDUSTRIES),
                       size=rng.choice(SIZES), region=rng.choice(REGIONS), revenue=money(3000000000),
                       marketing_budget=money(200000000), technology_budget=money(100000000))
    questions = [q for c in model.capabilities for q in c.findall('question')]
    years = []
    for year in rng.choice(((2026,), (2025, 2026), (2023, 2026))):
        people = rng.sample(('cmo', 'cdo', 'cio', 'cto'), rng.randint(1, 4))
        lines = [tag('respondent', id=p, side='marketing' if p in ('cmo', 'cdo') else 'technology')
                 for p in people]
        lines += write_answers(rng, people, questions, [level for level, _ in model.levels],
                               rng.choice((0.15, 0.4, 0.6, 0.8, 1)))
        lines += write_aims(rng, model.capabilities, model.low, model.high)
        if catalogue:
            lines += write_terms(rng) + write_pins(rng, catalogue)
            lines += write_knowledge(rng, catalogue, questions, model.high)
        years.append(f'<assessment year="{year}" model="{model_root.get("id")}" '
                     f'model-version="{model_root.get("version")}">' + '\n'.join(lines)
                     + '</assessment>')
    inside = f'<questionnaire>{model_text}</questionnaire>' if model_text else ''
    return (f'<dossier xmlns="urn:allies:dossier:1" format="1.0">{organisation}{inside}'
            + ''.join(years) + '</dossier>')


def write_question(rng, name):
    head = f'<question id="{name}" weight="{rng.choice((0.1, 0.2, 0.7, 1, 1.5, 3))}"'
    kind = rng.random()
    if kind < 0.25:
        ticks = ''.join(f'<practice id="p{i}"><text>{i}</text></practice>'
                        for i in range(rng.randint(1, 7)))
        return f'{head} kind="practices"><text>T</text>{ticks}</question>'
    if kind < 0.4:
        return (f'{head} kind="number" unit="percent" better="less" minimum="0" maximum="100">'
                '<text>T</text></question>')
    levels = ''.join(f'<level value="{v}"><text>{n}</text></level>' for v, n in SCALE)
    return f'{head} kind="level"><text>T</text>{levels}</question>'


def write_model(rng):
    """Three pillars, one for each rule, twelve capabilities, a scale of uneven steps."""
    scale = ''.join(f'<level value="{v}"><name>{n}</name></level>' for v, n in SCALE)
    pillars = ''
    for p, rule in enumerate(('arithmetic', 'geometric', 'minimum')):
        pillars += (f'<pillar id="p{p}" weight="{rng.choice((0.5, 1, 2))}" aggregation="{rule}">'
                    f'<name>P{p}</name>')
        for c in range(4):
            pillars += (f'<capability id="p{p}.c{c}" weight="{rng.choice((0.3, 1, 2))}">'
                        f'<name>C{c}</name>')
            pillars += ''.join(write_question(rng, f'p{p}.c{c}.q{q}')
                               for q in range(rng.randint(1, 5)))
            pillars += '</capability>'
        pillars += '</pillar>'
    return ('<model xmlns="urn:allies:model:1" format="1.0" id="own" version="3"><name>Own</name>'
            f'<scale>{scale}</scale>{pillars}</model>')


def write_cell(rng, subject, basis, year, top=1):
    values = sorted(round(rng.uniform(0, top), rng.choice((1, 3))) for _ in range(19))
    attributes = {'subject': subject, 'basis': basis, 'year': year, 'n': rng.choice((5, 19, 20, 300)),
                  'grade': 'partial' if basis == 'estimated' else None,
                  'industry': rng.choice((None, *INDUSTRIES[:4])),
                  'size': rng.choice((None, None, *SIZES[:2])),
                  'region': rng.choice((None, None, *REGIONS[1:3]))}
    if rng.random() < 0.9:
        attributes.update(q1=values[4], median=values[9], q3=values[14])
    else:
        attributes['mean'] = values[9]
    text = tag('cell', **attributes)[:-2] + '><population>P</population><source>S</source>'
    if basis == 'pooled':
        text += ''.join(tag('quantile', at=5 * (i + 1), value=v) for i, v in enumerate(values))
    key = (subject, basis, year, attributes['industry'], attributes['size'], attributes['region'])
    return key, text + '</cell>'


def write_peers(rng, model):
    cells = {}
    subjects = [(c.get('id'), 1) for c in model.capabilities]
    subjects += [(q.get('id'), 100) for c in model.capabilities for q in c.findall('question')
                 if q.get('kind') == 'number']
    for subject, top in subjects:
        for _ in range(rng.randint(0, 12)):
            key, text = write_cell(rng, subject, rng.choice(recompute.BASES),
                                   rng.randint(2018, 2026), top)
            cells[key] = text
    return ('<peers xmlns="urn:allies:peers:1" format="1.0" id="own" version="1" model="own">'
            '<name>Own</name>' + '\n'.join(cells.values()) + '</peers>')


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def check_random(folder, index):
    rng = random.Random(SEED + index)
    if index % 3 != 0:
        text = write_dossier(rng, recompute.parse(MODEL), '', CATALOGUE)
        return check(write(folder, 'random.allies', text), 2026)
    model_text = write_model(rng)
    model_path = write(folder, 'own.maturity', model_text)
    path = write(folder, 'own.allies',
                 write_dossier(rng, recompute.parse(model_path), model_text, None))
    return check(path, 2026, write(folder, 'own.peers', write_peers(
        rng, recompute.Model(recompute.parse(model_path)))), bundled=None, catalogue=None)


def check_trust(folder, index):
    """The other bundled questionnaire, which has initiatives and no peers."""
    rng = random.Random(SEED - index)
    path = write(folder, 'trust.allies',
                 write_dossier(rng, recompute.parse(TRUST), '', TRUST_CATALOGUE))
    return check(path, 2026, model=TRUST, bundled=None, catalogue=TRUST_CATALOGUE)


def run_case(case):
    with tempfile.TemporaryDirectory() as folder:
        try:
            return case(folder)
        except (RuntimeError, ValueError, KeyError, TypeError) as error:
            return [f'{type(error).__name__}: {error}']


def main():
    cases = [(f'example {year}', lambda folder, year=year: check(EXAMPLE, year))
             for year in (2025, 2026)]
    cases += [(f'random dossier {i}', lambda folder, i=i: check_random(folder, i))
              for i in range(RUNS)]
    cases += [(f'random dossier {i} of customer-trust', lambda folder, i=i: check_trust(folder, i))
              for i in range(TRUST_RUNS)]
    failed = 0
    print(f'1..{len(cases)}')
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(run_case, (case for _, case in cases)))
    for index, ((name, _), faults) in enumerate(zip(cases, found), 1):
        failed += bool(faults)
        print(f'{"not ok" if faults else "ok"} {index} - {name}')
        for fault in faults[:5]:
            print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
