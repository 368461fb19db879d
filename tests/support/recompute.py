#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes scores, alignment, gaps and the figures of a roadmap from the method and the files alone.

Usage: recompute.py score|alignment|gaps|plan DOSSIER [--model F] [--peers F] [--catalogue F] [--year Y]
       [--plan JSON]    (the stages to value: what allies-cli plan printed)
Prints the JSON that allies-cli should print, as far as it follows from the method. It shares nothing
with the program: its own reading of the XML, its own sums.
"""
import argparse
import json
import math
import sys
import xml.etree.ElementTree as ElementTree

SIDES = ('marketing', 'technology')
BASES = ('pooled', 'published', 'estimated', 'illustrative')
ASSUMED_CAPACITY = {'micro': (3, 3), 'small': (6, 8), 'medium': (14, 20), 'large': (28, 40),
                    'enterprise': (50, 72), 'very-large': (75, 110)}


def parse(path):
    """The root of a file, its names without namespaces."""
    root = ElementTree.parse(path).getroot()
    for element in root.iter():
        element.tag = element.tag.split('}')[-1]
    return root


def number(element, name, fallback=None):
    text = element.get(name)
    return fallback if text is None else float(text)


def mean(values):
    return math.fsum(values) / len(values) if values else None


class Model:
    def __init__(self, root):
        self.id = root.get('id')
        self.levels = [(float(level.get('value')), level.findtext('name'))
                       for level in root.find('scale').iter('level')]
        self.low, self.high = self.levels[0][0], self.levels[-1][0]
        self.span = self.high - self.low
        self.pillars = root.findall('pillar')
        self.capabilities = [c for p in self.pillars for c in p.findall('capability')]

    def stage(self, value):
        """The nearest level, half up; a sum may miss the half by a few bits."""
        if value is None:
            return None
        near = min(abs(value - level) for level, _ in self.levels)
        return [name for level, name in self.levels
                if abs(value - level) <= near + 1e-9 * self.span][-1]


class Year:
    """One assessment of a dossier with its model."""

    def __init__(self, dossier, model_path, year):
        root = parse(dossier)
        self.organisation = root.find('organisation')
        years = {int(a.get('year')): a for a in root.findall('assessment')}
        self.year = year or max(years)
        self.before = None
        self.root = years[self.year]
        self.model = None
        for inside in root.findall('questionnaire/model'):
            if (inside.get('id'), inside.get('version')) == (self.root.get('model'),
                                                             self.root.get('model-version')):
                self.model = Model(inside)
        self.model = self.model or Model(parse(model_path))
        self.side = {r.get('id'): r.get('side') for r in self.root.findall('respondent')}
        self.answers = {}
        for answer in self.root.findall('answer'):
            self.answers.setdefault(answer.get('question'), []).append(answer)
        self.agreements = {a.get('question'): a for a in self.root.findall('agreement')}
        self.targets = {t.get('capability'): float(t.get('level'))
                        for t in self.root.findall('target')}

        low_and_high = (self.model.low, self.model.high)
        for other in sorted((y for y in years if y < self.year), reverse=True):
            before = Year(dossier, model_path, other)
            if (before.model.low, before.model.high) == low_and_high:
                self.before = before
                break

    def importance(self, capability):
        given = [float(i.get('value')) for i in self.root.findall('importance')
                 if i.get('capability') == capability]
        return mean(given) if given else 3.0


def level_of(answer, question, model):
    state = answer.get('state', 'open')
    if state == 'level':
        return float(answer.get('level'))
    if state == 'practices':
        share = len(answer.findall('practice')) / len(question.findall('practice'))
        return model.low + model.span * share
    return None


def position_of(year, question):
    """Section 1: what each side says, what is agreed, and the position."""
    answers = year.answers.get(question.get('id'), [])
    kind = question.get('kind')
    sides, said = {}, {}
    for side in SIDES:
        own = [a for a in answers if year.side[a.get('respondent')] == side]
        if kind == 'number':
            given = [float(a.get('number')) for a in own if a.get('state') == 'number']
        else:
            given = [x for x in (level_of(a, question, year.model) for a in own) if x is not None]
        states = {a.get('state', 'open') for a in own}
        sides[side] = mean(given)
        said[side] = ('answered' if given else 'not-applicable' if 'not-applicable' in states
                      else 'unknown' if 'unknown' in states else 'open')
    given = [s for s in sides.values() if s is not None]
    state = next(s for s in ('answered', 'not-applicable', 'unknown', 'open') if s in said.values())
    result = {'id': question.get('id'), **sides, 'agreed': None, 'position': None, 'state': state}
    if kind == 'number':
        return result
    result['position'] = mean(given)
    agreement = year.agreements.get(question.get('id'))
    if agreement is not None and agreement.get('state', 'level') == 'level':
        result['agreed'] = result['position'] = float(agreement.get('level'))
        result['state'] = 'answered'
    elif agreement is not None and agreement.get('state') == 'not-applicable':
        result['position'], result['state'] = None, 'not-applicable'
    return result


def entry(year, name, score, low, high, coverage):
    return {'id': name, 'score': score, 'low': low, 'high': high, 'coverage': coverage,
            'partial': coverage is None or coverage < 2 / 3 - 1e-12, 'stage': year.model.stage(score)}


def score_capability(year, capability, positions):
    model = year.model
    weights, low, high, known, total = [], [], [], [], []
    for question in capability.findall('question'):
        position = positions[question.get('id')]
        if question.get('kind') == 'number' or position['state'] == 'not-applicable':
            continue
        weight, value = number(question, 'weight', 1.0), position['position']
        weights.append(weight)
        low.append(weight * (model.low if value is None else value))
        high.append(weight * (model.high if value is None else value))
        if value is not None:
            known.append(weight)
            total.append(weight * value)
    if not weights:
        return entry(year, capability.get('id'), None, None, None, None)
    whole, there = math.fsum(weights), math.fsum(known)
    return entry(year, capability.get('id'), math.fsum(total) / there if there else None,
                 math.fsum(low) / whole, math.fsum(high) / whole, there / whole)


def aggregate(kind, pairs):
    """Pairs of weight and value."""
    weight = math.fsum(w for w, _ in pairs)
    if not pairs:
        return None
    if kind == 'minimum':
        return min(v for _, v in pairs)
    if kind == 'geometric':
        return math.prod(v ** (w / weight) for w, v in pairs)
    return math.fsum(w * v for w, v in pairs) / weight


def combine(year, name, kind, parts, weights):
    applicable = [(w, p) for w, p in zip(weights, parts) if p['low'] is not None]
    there = [(w, p['score']) for w, p in applicable if not p['partial']]
    if not applicable:
        return entry(year, name, None, None, None, None)
    coverage = math.fsum(w for w, _ in there) / math.fsum(w for w, _ in applicable)
    return entry(year, name, aggregate(kind, there),
                 aggregate(kind, [(w, p['low']) for w, p in applicable]),
                 aggregate(kind, [(w, p['high']) for w, p in applicable]), coverage)


def compute_score(year):
    """Section 2."""
    model = year.model
    questions = [q for c in model.capabilities for q in c.findall('question')]
    positions = {q.get('id'): position_of(year, q) for q in questions}
    capabilities, pillars = [], []
    for pillar in model.pillars:
        own = pillar.findall('capability')
        scores = [score_capability(year, c, positions) for c in own]
        capabilities += scores
        pillars.append(combine(year, pillar.get('id'), pillar.get('aggregation', 'arithmetic'), scores,
                               [number(c, 'weight', 1.0) for c in own]))
    overall = combine(year, 'overall', 'arithmetic', pillars,
                      [number(p, 'weight', 1.0) for p in model.pillars])
    return {'organisation': year.organisation.get('name'), 'year': year.year, 'model': model.id,
            'overall': overall, 'pillars': pillars, 'capabilities': capabilities,
            'questions': [positions[q.get('id')] for q in questions]}


def nearest(levels, value):
    """Index of the nearest level, half up."""
    span = levels[-1] - levels[0]
    near = min(abs(value - level) for level in levels)
    return max(i for i, level in enumerate(levels) if abs(value - level) <= near + 1e-9 * span)


def steps(levels, value):
    """Where a value lies when every level is one step above the one below."""
    for i, (below, above) in enumerate(zip(levels, levels[1:])):
        if value <= above or i + 2 == len(levels):
            return i + (value - below) / (above - below)


def weighted_kappa(pairs, size):
    """Cohen's kappa with quadratic weights and the variance of Fleiss, Cohen and Everitt, written
    with the disagreements of the pairs themselves instead of a table."""
    n = len(pairs)
    apart = (lambda i, j: ((i - j) / (size - 1)) ** 2)
    first, second = [p[0] for p in pairs], [p[1] for p in pairs]
    expected = math.fsum(apart(i, j) for i in first for j in second) / n ** 2 if n else 0
    if expected == 0:
        return None, None, None
    ratio = math.fsum(apart(i, j) for i, j in pairs) / n / expected
    terms = []
    for i, j in pairs:
        row = mean([1 - apart(i, other) for other in second])
        column = mean([1 - apart(other, j) for other in first])
        terms.append(1 - apart(i, j) - (row + column) * ratio)
    centre = mean(terms)
    error = math.sqrt(mean([(term - centre) ** 2 for term in terms]) / n) / expected
    return 1 - ratio, max(-1, 1 - ratio - 1.96 * error), min(1, 1 - ratio + 1.96 * error)


def compute_alignment(year):
    """Section 3: about the original answers, whatever was agreed later."""
    model = year.model
    levels = [level for level, _ in model.levels]
    pairs = {}
    for capability in model.capabilities:
        said = [position_of(year, q) for q in capability.findall('question')
                if q.get('kind') != 'number']
        pairs[capability.get('id')] = [tuple(p[side] for side in SIDES) for p in said
                                       if None not in (p['marketing'], p['technology'])]
    every = [pair for own in pairs.values() for pair in own]

    def index_of(own):
        return 100 * (1 - mean([abs(m - t) for m, t in own]) / model.span) if own else None

    index, share = index_of(every), (lambda true: mean([float(x) for x in true]))
    kappa = weighted_kappa([(nearest(levels, m), nearest(levels, t)) for m, t in every], len(levels))
    bands = ((90, 'allies'), (75, 'partners'), (50, 'acquaintances'), (-1, 'strangers'))
    return {'n': len(every), 'mean_absolute': mean([abs(m - t) for m, t in every]),
            'mean_signed': mean([m - t for m, t in every]),
            'equal': share([abs(m - t) <= 1e-9 * model.span for m, t in every]),
            'within_one': share([abs(steps(levels, m) - steps(levels, t)) <= 1 + 1e-9
                                 for m, t in every]),
            'kappa': kappa[0], 'kappa_low': kappa[1], 'kappa_high': kappa[2], 'index': index,
            'band': next((name for start, name in bands if index >= start - 1e-9), None)
            if every else None,
            'capabilities': [{'id': name, 'index': index_of(own),
                              'mean_signed': mean([m - t for m, t in own])}
                             for name, own in pairs.items()]}


def segment_of(element):
    region = element.get('region') or None
    return (element.get('industry') or None, element.get('size') or None,
            None if region == 'global' else region)


def centre(cell):
    return number(cell, 'median', number(cell, 'mean'))


def look_up(peers, subject, segment):
    """Section 4: size, then region, then industry is widened; never for the public sector."""
    industry, size, region = segment
    steps = [(industry, size, region), (industry, None, region), (industry, None, None)]
    if industry != 'public-education':
        steps.append((None, None, None))
    for step in steps:
        found = [c for c in peers.findall('cell') if c.get('subject') == subject
                 and segment_of(c) == step and centre(c) is not None]
        if found:
            return min(found, key=lambda c: (BASES.index(c.get('basis')), -int(c.get('year'))))
    return None


def quarter_of(cell, score):
    quartiles = [number(cell, name) for name in ('q1', 'median', 'q3')]
    if None in quartiles or score is None:
        return None
    return ('bottom', 'third', 'second', 'top')[sum(score >= q for q in quartiles)]


def percentile_of(cell, score):
    """Linear between the 5, 10, … 95 % quantiles; equal quantiles give the middle of their run."""
    quantiles = [(float(q.get('at')), float(q.get('value'))) for q in cell.findall('quantile')]
    if cell.get('basis') != 'pooled' or number(cell, 'n', 0) < 20 or not quantiles or score is None:
        return None
    if not quantiles[0][1] <= score <= quantiles[-1][1]:
        return None
    equal = [at for at, value in quantiles if value == score]
    if equal:
        return (equal[0] + equal[-1]) / 2
    lower = [q for q in quantiles if q[1] < score][-1]
    upper = [q for q in quantiles if q[1] > score][0]
    return lower[0] + (upper[0] - lower[0]) * (score - lower[1]) / (upper[1] - lower[1])


def minus(a, b):
    return None if a is None or b is None else a - b


def kpi_of(year, question, cell):
    """Section 1: a number is compared with peers and never scored."""
    position, less = position_of(year, question), question.get('better') == 'less'
    value = mean([position[side] for side in SIDES if position[side] is not None])
    median, q1, q3 = (None,) * 3 if cell is None else (centre(cell), number(cell, 'q1'), number(cell, 'q3'))
    behind = (lambda peer: minus(value, peer)) if less else (lambda peer: minus(peer, value))
    percentile = quarter = None
    if cell is not None and value is not None:
        share = percentile_of(cell, value)
        percentile = None if share is None else 100 - share if less else share
        if None not in (q1, median, q3):
            steps = (q3, median, q1) if less else (q1, median, q3)
            quarter = ('bottom', 'third', 'second', 'top')[
                sum(behind(step) <= 0 for step in steps)]
    return {'id': question.get('id'), 'value': value, **{side: position[side] for side in SIDES},
            'peer_median': median, 'peer_q1': q1, 'peer_q3': q3,
            'gap_peer': behind(median), 'gap_top': behind(q1 if less else q3),
            'percentile': percentile, 'quarter': quarter}


def gap_of(year, score, cell):
    """Section 5."""
    own, importance = score['score'], year.importance(score['id'])
    median = q1 = q3 = None
    if cell is not None:
        median, q1, q3 = centre(cell), number(cell, 'q1'), number(cell, 'q3')
    target = year.targets.get(score['id'])
    proposed = target is None
    if proposed and cell is not None:
        target = max(x for x in (q3, own) if x is not None) if (q3, own) != (None, None) else None
        if importance <= 2:
            target = median if target is None else min(target, median)
    gap_target, gap_top = minus(target, own), minus(q3, own)
    priority = None
    if gap_target is not None and not score['partial']:
        priority = importance / 5 * max(0, gap_target) / year.model.span * 100
    return {'id': score['id'], 'score': own, 'partial': score['partial'], 'target': target,
            'target_proposed': proposed, 'peer_median': median, 'peer_q1': q1, 'peer_q3': q3,
            'basis': None if cell is None else cell.get('basis'),
            'grade': None if cell is None or cell.get('grade') == 'none' else cell.get('grade'),
            'n': None if cell is None else number(cell, 'n'),
            'year': None if cell is None else number(cell, 'year'),
            'gap_peer': minus(median, own), 'gap_top': gap_top, 'gap_target': gap_target,
            'percentile': None if cell is None else percentile_of(cell, own),
            'quarter': None if cell is None else quarter_of(cell, own),
            'importance': importance, 'priority': priority,
            'enough': (not score['partial'] and importance <= 2 and gap_target is not None
                       and gap_target <= 0 and gap_top is not None and gap_top <= 0)}


def compute_gaps(year, peers):
    segment = segment_of(year.organisation)
    result = []
    before = {} if year.before is None else {
        s['id']: s['score'] for s in compute_score(year.before)['capabilities'] if not s['partial']}
    for score in compute_score(year)['capabilities']:
        cell = None if peers is None else look_up(peers, score['id'], segment)
        gap = gap_of(year, score, cell)
        gap['last_year'] = before.get(score['id'])
        gap['gap_last_year'] = minus(gap['last_year'], score['score'])
        if cell is not None:
            gap['segment'] = dict(zip(('industry', 'size', 'region'), segment_of(cell)))
        result.append(gap)
    kpis = [kpi_of(year, q, None if peers is None else look_up(peers, q.get('id'), segment))
            for c in year.model.capabilities for q in c.findall('question') if q.get('kind') == 'number']
    return {'segment': dict(zip(('industry', 'size', 'region'), segment)), 'capabilities': result,
            'kpis': kpis}


def stages_of(year):
    """The stages and terms of section 6, assumed where the dossier has none."""
    plan = year.root.find('plan')
    terms = {'horizon_months': 48, 'rate': 0.08, 'weight': 0.5}
    if plan is not None:
        terms = {'horizon_months': math.floor(float(plan.get('horizon')) * 12 + 0.5),
                 'rate': float(plan.get('rate')), 'weight': float(plan.get('weight'))}
    stages, start = [], 0
    for stage in sorted(year.root.findall('stage'), key=lambda s: s.get('id')):
        months = max(1, math.floor(float(stage.get('months')) + 0.5))
        stages.append({'id': stage.get('id'), 'start': start, 'months': months,
                       'budget': number(stage, 'budget'),
                       'capacity_marketing': number(stage, 'marketing-capacity'),
                       'capacity_technology': number(stage, 'technology-capacity')})
        start += months
    terms['stages_assumed'] = not stages
    if not stages:
        budgets = [number(year.organisation, side + '-budget') for side in SIDES]
        capacity = ASSUMED_CAPACITY[year.organisation.get('size') or 'micro']
        stages = [{'id': f'stage-{i + 1}', 'start': 8 * i, 'months': 8,
                   'budget': None if None in budgets else 0.015 * sum(budgets),
                   'capacity_marketing': capacity[0], 'capacity_technology': capacity[1]}
                  for i in range(3)]
    return stages, terms


def amounts(record, name):
    """An element of money out of a record's attributes, in the dossier's currency; or None."""
    if record.get(name + '-likely') is None:
        return None
    return ElementTree.Element(name, {'of': 'amount', **{part: record.get(f'{name}-{part}')
                                                         for part in ('low', 'likely', 'high')}})


def with_terms(initiative, record):
    """A copy of an initiative with what a record of the dossier gives in the place of what it says."""
    result = ElementTree.Element('initiative', initiative.attrib)
    result.extend(initiative)
    for name in ('owner', 'duration', 'ramp'):
        if record.get(name) is not None:
            result.set(name, record.get(name))
    for name in ('cost', 'running', 'benefit'):
        given = amounts(record, name)
        if given is not None:
            for old in result.findall(name):
                result.remove(old)
            result.append(given)
    efforts = {e.get('size'): dict(e.attrib) for e in result.findall('effort')}
    for old in result.findall('effort'):
        result.remove(old)
    for size in ASSUMED_CAPACITY:
        effort = efforts.get(size, {'size': size, 'marketing': '0', 'technology': '0'})
        for side in SIDES:
            effort[side] = record.get(side + '-effort') or effort[side]
        result.append(ElementTree.Element('effort', effort))
    return result


def initiatives_of(year, catalogue):
    """By identifier: the catalogue's, the organisation's own, and what it knows better of each."""
    result = {i.get('id'): i for i in catalogue.findall('initiative')} if catalogue is not None else {}
    for own in year.root.findall('initiative'):
        result[own.get('id')] = with_terms(own, own)
    for estimate in year.root.findall('estimate'):
        name = estimate.get('initiative')
        if name in result:
            result[name] = with_terms(result[name], estimate)
    return result


def money(year, initiative, name):
    element = initiative.find(name)
    if element is None or float(element.get('high')) == 0:
        return 0.0
    likely, of = float(element.get('likely')), element.get('of')
    base = 100 if of == 'amount' else number(year.organisation, of)
    return None if base is None else likely * base / 100


def cash_of(year, initiative, stage, terms):
    """Section 6 by month: one-off cost, running cost, benefit, net, net in today's money, cumulative."""
    cost, running, benefit = (money(year, initiative, n) for n in ('cost', 'running', 'benefit'))
    ramp, end = number(initiative, 'ramp', 0.0), stage['start'] + stage['months']
    rows, whole = [], []
    for month in range(1, max(end, terms['horizon_months']) + 1):
        is_built, is_used = stage['start'] < month <= end, end < month <= terms['horizon_months']
        row = {'month': month, 'stage': stage['id'], 'initiative': initiative.get('id'),
               'one_off': cost / stage['months'] if is_built else 0.0,
               'running': running / 12 if is_used else 0.0,
               'benefit': benefit / 12 * min(1, (month - end) / ramp if ramp else 1) if is_used else 0.0}
        row['net'] = row['benefit'] - row['running'] - row['one_off']
        moment = (stage['start'] + end) / 2 if is_built else month
        row['discounted'] = row['net'] * math.exp(-math.log1p(terms['rate']) * moment / 12)
        whole.append(row['net'])
        row['cumulative'] = math.fsum(whole)
        rows.append(row)
    return rows


def compute_cash(year, catalogue, plan):
    """What allies-cli plan --cash prints of a plan."""
    initiatives = initiatives_of(year, catalogue)
    stages, terms = stages_of(year)
    rows = [row for stage, planned in zip(stages, plan['stages']) for name in planned['initiatives']
            for row in cash_of(year, initiatives[name], stage, terms)]
    return {'horizon_months': terms['horizon_months'], 'rate': terms['rate'], 'cash': rows}


def value_of(year, initiative, stage, terms):
    """Monthly sums, in today's money."""
    cost, running, benefit = (money(year, initiative, n) for n in ('cost', 'running', 'benefit'))
    if None in (cost, running, benefit):
        return None
    ramp, end = number(initiative, 'ramp', 0.0), stage['start'] + stage['months']
    discount = lambda month: math.exp(-math.log1p(terms['rate']) * month / 12)
    flows = [-cost * discount((stage['start'] + end) / 2)]
    for month in range(end + 1, terms['horizon_months'] + 1):
        share = 1 if ramp == 0 else min(1, (month - end) / ramp)
        flows.append((benefit * share - running) / 12 * discount(month))
    return math.fsum(flows)


def lifted(year, catalogue, stages, score):
    """Levels after all stages: a lift helps from its start on, also once another has reached it."""
    levels = {q['id']: q['position'] for q in score['questions']
              if q['position'] is not None and q['state'] == 'answered'}
    for stage in stages:
        moved = True
        while moved:
            moved = False
            for name in stage['initiatives']:
                for lift in catalogue[name].findall('lift'):
                    level = levels.get(lift.get('question'))
                    if level is not None and float(lift.get('from')) <= level < float(lift.get('to')):
                        levels[lift.get('question')] = float(lift.get('to'))
                        moved = True
    return levels


def share_closed(year, gaps, score, levels):
    positions = {q['id']: q for q in score['questions']}
    closed, whole = [], []
    for capability, gap in zip(year.model.capabilities, gaps['capabilities']):
        known = [q for q in capability.findall('question') if q.get('kind') != 'number'
                 and positions[q.get('id')]['position'] is not None]
        total = math.fsum(number(q, 'weight', 1.0) for q in known)
        for question in known if gap['target'] is not None else []:
            weight = number(question, 'weight', 1.0) / total * gap['importance'] / 5
            position = positions[question.get('id')]['position']
            whole.append(weight * max(0, gap['target'] - position))
            closed.append(weight * max(0, min(levels[question.get('id')], gap['target']) - position))
    return math.fsum(closed) / math.fsum(whole) if math.fsum(whole) > 0 else None


def compute_plan(year, peers, catalogue, plan):
    """What a plan of these initiatives is worth."""
    initiatives = initiatives_of(year, catalogue)
    stages, terms = stages_of(year)
    size = year.organisation.get('size') or 'micro'
    result = []
    for stage, planned in zip(stages, plan['stages']):
        chosen = [initiatives[name] for name in planned['initiatives']]
        efforts = [next(e for e in i.findall('effort') if e.get('size') == size) for i in chosen]
        result.append({**{k: v for k, v in stage.items() if k != 'start'},
                       'value': math.fsum(value_of(year, i, stage, terms) for i in chosen),
                       'cost': math.fsum(money(year, i, 'cost') for i in chosen),
                       'load_marketing': math.fsum(float(e.get('marketing')) for e in efforts),
                       'load_technology': math.fsum(float(e.get('technology')) for e in efforts),
                       'initiatives': planned['initiatives']})
    score, gaps = compute_score(year), compute_gaps(year, peers)
    levels = lifted(year, initiatives, result, score)
    return {**terms, 'value': math.fsum(s['value'] for s in result),
            'cost': math.fsum(s['cost'] for s in result),
            'gap_closed': share_closed(year, gaps, score, levels), 'stages': result}


def in_place(initiative, positions):
    levels = [(positions[lift.get('question')], float(lift.get('to')))
              for lift in initiative.findall('lift')
              if positions[lift.get('question')] is not None]
    return bool(levels) and all(position >= to for position, to in levels)


def broken_rules(year, catalogue, plan):
    """The rules of section 6 that a plan breaks, as sentences."""
    initiatives = initiatives_of(year, catalogue)
    positions = {q['id']: q['position'] for q in compute_score(year)['questions']}
    stage_of = {name: s for s, stage in enumerate(plan['stages']) for name in stage['initiatives']}
    out = {left['id'] for left in plan['left_out']}
    faults = []
    if sorted([*stage_of, *out]) != sorted(initiatives):
        faults.append('an initiative is missing or there twice')
    if sum(len(stage['initiatives']) for stage in plan['stages']) != len(stage_of):
        faults.append('an initiative is in two stages')
    for name, stage in stage_of.items():
        for need in initiatives[name].findall('requires'):
            before = stage_of.get(need.get('initiative'))
            latest = stage if need.get('together') == 'yes' else stage - 1
            if (before is None or before > latest) and not in_place(initiatives[need.get('initiative')],
                                                                    positions):
                faults.append(f'{name} comes without {need.get("initiative")}')
    for stage in plan['stages']:
        if not stage['initiatives']:
            continue
        for load, limit in (('cost', 'budget'), ('load_marketing', 'capacity_marketing'),
                            ('load_technology', 'capacity_technology')):
            if stage[limit] is not None and stage[load] > stage[limit] * (1 + 1e-9) + 1e-9:
                faults.append(f'{stage["id"]}: {load} exceeds its limit')
        if not stage['value'] > 0:
            faults.append(f'{stage["id"]} does not pay for itself')
    for placement in year.root.findall('placement'):
        wanted = placement.get('stage') or None
        found = stage_of.get(placement.get('initiative'))
        if placement.get('pinned') == 'yes' and wanted != (None if found is None
                                                           else plan['stages'][found]['id']):
            faults.append(f'{placement.get("initiative")} is not where it is pinned')
    return faults


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    options.add_argument('what', choices=('score', 'alignment', 'gaps', 'plan'))
    options.add_argument('dossier')
    for name in ('--model', '--peers', '--catalogue', '--plan'):
        options.add_argument(name)
    options.add_argument('--year', type=int)
    given = options.parse_args()
    year = Year(given.dossier, given.model, given.year)
    peers = parse(given.peers) if given.peers else None
    if given.what == 'score':
        result = compute_score(year)
    elif given.what == 'alignment':
        result = compute_alignment(year)
    elif given.what == 'gaps':
        result = compute_gaps(year, peers)
    else:
        with open(given.plan, encoding='utf-8') as file:
            plan = json.load(file)
        result = compute_plan(year, peers, parse(given.catalogue) if given.catalogue else None, plan)
    json.dump(result, sys.stdout, indent=2, ensure_ascii=False)
    print()


if __name__ == '__main__':
    main()
