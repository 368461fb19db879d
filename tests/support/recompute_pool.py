# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes pooled peers from the method and the files alone; shares nothing with the program."""
import datetime
import hashlib
import math
import unicodedata
import xml.etree.ElementTree as ElementTree

import recompute

MINIMUM = 5
CODES = {'industry': ('consumer-goods', 'industrial', 'life-sciences', 'automotive', 'energy-utilities',
                      'construction-property', 'wholesale', 'retail', 'transport-logistics', 'travel-leisure',
                      'telecom-media', 'technology', 'financial-services', 'professional-services', 'health',
                      'public-education'),
         'region': ('north-america', 'europe', 'asia-pacific', 'latin-america', 'middle-east-africa'),
         'size': ('micro', 'small', 'medium', 'large', 'enterprise', 'very-large')}
STEPS = ('industry', 'region', 'size')


def is_revealed(year):
    root = year.root
    if root.get('answering', 'open') != 'blind' or root.find('reveal') is not None:
        return True
    done = {c.get('side') for c in root.findall('completion')}
    for side in recompute.SIDES:
        own = [a for a in root.findall('answer') if a.get('alternative') is None
               and year.side[a.get('respondent')] == side]
        answered = {a.get('question') for a in own if a.get('state', 'open') != 'open'}
        flagged = any(a.get('flagged') == 'yes' for a in own)
        everything = {q.get('id') for c in year.model.capabilities for q in c.findall('question')}
        if side not in done and (flagged or answered != everything):
            return False
    return True


def values_of(year):
    """Complete scores of capabilities, and figures."""
    scores = recompute.compute_score(year)
    values = {s['id']: s['score'] for s in scores['capabilities'] if not s['partial']}
    kinds = {q.get('id'): q.get('kind') for c in year.model.capabilities for q in c.findall('question')}
    for question in scores['questions']:
        agreement = year.agreements.get(question['id'])
        given = [question[side] for side in recompute.SIDES if question[side] is not None]
        if kinds[question['id']] == 'number' and given and (
                agreement is None or agreement.get('state') != 'not-applicable'):
            values[question['id']] = recompute.mean(given)
    return values


def last_answer(year):
    times = [datetime.datetime.fromisoformat(a.get('time').replace('Z', '+00:00').replace('.25+', '.250000+'))
             for a in year.root.findall('answer') if a.get('time')]
    return max(math.floor(time.timestamp()) for time in times) if times else -math.inf


def read_vote(path, model_path):
    """(organisation, year, last answer, digest, segment, values) or None."""
    model = ElementTree.parse(model_path).getroot()
    root = recompute.parse(path)
    organisation = root.find('organisation')
    name = organisation.get('name').strip()
    if name.endswith('(example)'):
        return None
    folded = ' '.join(unicodedata.normalize('NFKC', name).casefold().split())
    best = None
    for assessment in root.findall('assessment'):
        if (assessment.get('model'), assessment.get('model-version')) != (model.get('id'), model.get('version')):
            continue
        year = recompute.Year(path, model_path, int(assessment.get('year')))
        year.side = {r.get('id'): r.get('side') for r in year.root.findall('respondent')
                     if r.get('alternative') is None}
        handouts = {h.get('side') for h in year.root.findall('handout')}
        values = values_of(year)
        if len(handouts) != 1 and is_revealed(year) and values and (best is None or year.year > best[1]):
            with open(path, 'rb') as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            segment = tuple(organisation.get(step) if organisation.get(step) in CODES[step] else None
                            for step in STEPS)
            best = (folded, year.year, last_answer(year), digest, segment, values)
    return best


def elect(votes):
    """One vote for each organisation: the latest year, the later last answer, the greater digest."""
    elected = {}
    for vote in votes:
        if vote is not None and (vote[0] not in elected or vote[1:4] > elected[vote[0]][1:4]):
            elected[vote[0]] = vote
    return list(elected.values())


def quantile(values, share):
    """Type 7 of Hyndman and Fan, as NumPy and R do by default."""
    values = sorted(values)
    place = (len(values) - 1) * share
    low = math.floor(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


def median_interval(values):
    """Order statistics k and n + 1 - k, k being the greatest with P(X < k) at most 2.5 %."""
    values, n = sorted(values), len(values)
    k = 0
    while k < n // 2 and 40 * sum(math.comb(n, i) for i in range(k + 1)) <= 2 ** n:
        k += 1
    return (values[k - 1], values[n - k]) if k >= 2 else (None, None)


def hide(parts, minimum):
    """The shown ones of parts, which are (code or None, number)."""
    shown = {code for code, n in parts if code is not None and n >= minimum}
    while True:
        hidden = [(code, n) for code, n in parts if code not in shown]
        total = sum(n for _, n in hidden)
        harmless = len(hidden) == 1 and hidden[0][0] is None and total >= minimum
        if not hidden or harmless or (len(hidden) >= 2 and total >= minimum) or not shown:
            return shown
        order = [code for code, _ in parts]
        shown.remove(min(shown, key=lambda code: (dict(parts)[code], order.index(code))))


def add_cells(cells, subject, rows, segment, minimum):
    values = [row[2] for row in rows]
    low, high = median_interval(values)
    cells[(subject, *segment)] = {
        'n': len(rows), 'year': max(row[1] for row in rows), 'from-year': min(row[1] for row in rows),
        'low': low, 'high': high, 'q1': quantile(values, 0.25), 'median': quantile(values, 0.5),
        'q3': quantile(values, 0.75), **{f'quantile {at}': quantile(values, at / 100) for at in range(5, 100, 5)}}
    if len(segment) == len(STEPS):
        return
    step = len(segment)
    codes = [None, *CODES[STEPS[step]]]
    parts = [(code, sum(row[0][step] == code for row in rows)) for code in codes]
    for code in sorted(hide([part for part in parts if part[1]], minimum), key=codes.index):
        add_cells(cells, subject, [row for row in rows if row[0][step] == code], (*segment, code), minimum)


def compute(paths, model_path, minimum=MINIMUM):
    """Cells by subject, industry, region and size, as far as the segment goes; and the votes."""
    votes = elect(read_vote(path, model_path) for path in paths)
    cells = {}
    subjects = sorted({subject for vote in votes for subject in vote[5]})
    for subject in subjects:
        rows = [(vote[4], vote[1], vote[5][subject]) for vote in votes if subject in vote[5]]
        if len(rows) >= minimum:
            add_cells(cells, subject, rows, (), minimum)
    return cells, votes
