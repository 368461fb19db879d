#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether two readers of one portrait choose the same levels, from the answers kept beside the
questionnaire; and that the examples hold these answers. Prints TAP.

Usage: test-reliability.py ALLIES-CLI DATA-FOLDER
"""
import csv
import os
import sys
import xml.etree.ElementTree as ElementTree

DATA = os.path.abspath(sys.argv[2])
TRIAL = os.path.join(DATA, 'models', 'reliability')
M, D = '{urn:allies:model:1}', '{urn:allies:dossier:1}'
COMPANIES = {'weak': 'korvenfeld', 'mixed': 'orrinsdale', 'strong': 'kailuren'}
SIDES = ('marketing', 'technology')
EXACT, WITHIN_ONE = 60, 85  # per cent that are asked for

questions = list(ElementTree.parse(os.path.join(DATA, 'models', 'cmo-cio.maturity')).getroot()
                 .iter(M + 'question'))


def load(company, side):
    with open(os.path.join(TRIAL, f'{company}-{side}.csv'), encoding='utf-8') as file:
        return {row['question']: row['level'] for row in csv.DictReader(file)}


def compare(company):
    """How many level questions the portrait decides for both, and how often they agree."""
    marketing, technology = (load(company, side) for side in SIDES)
    ids = [q.get('id') for q in questions]
    assert list(marketing) == ids and list(technology) == ids, 'the answers are of other questions'
    pairs, one_only = [], []
    for question in questions:
        if question.get('kind') != 'level':
            continue
        both = marketing[question.get('id')], technology[question.get('id')]
        if 'unknown' not in both:
            pairs.append((question.get('id'), abs(float(both[0]) - float(both[1]))))
        elif both[0] != both[1]:
            one_only.append(question.get('id'))
    return pairs, one_only


def check_agreement(company):
    pairs, one_only = compare(company)
    exact = 100 * sum(d == 0 for _, d in pairs) / len(pairs)
    within = 100 * sum(d <= 1 for _, d in pairs) / len(pairs)
    apart = ', '.join(question for question, d in pairs if d > 0) or 'none'
    print(f'# {company}: {len(pairs)} questions decided, {exact:.0f} % exactly alike, '
          f'{within:.0f} % within one level; apart: {apart}; decided for one only: '
          f'{", ".join(one_only) or "none"}')
    assert len(pairs) >= 45, 'the portrait decides too little'
    assert within >= WITHIN_ONE and exact >= EXACT, f'{within:.0f} and {exact:.0f} per cent'
    with open(os.path.join(TRIAL, 'README.md'), encoding='utf-8') as file:
        row = f'| {company} | {len(pairs)} | {exact:.0f} % | {within:.0f} % |'
        assert row in file.read(), f'the outcome on paper is another: {row}'


def check_example(company):
    path = os.path.join(DATA, 'examples', COMPANIES[company] + '.allies')
    root = ElementTree.parse(path).getroot()
    for side in SIDES:
        found = {}
        for answer in root.iter(D + 'answer'):
            if answer.get('respondent') == side:
                value = answer.get('level') or answer.get('number')
                found[answer.get('question')] = answer.get('state') if value is None else value
        wanted = load(company, side)
        assert found.keys() == wanted.keys(), side
        for question, level in wanted.items():
            same = found[question] == level or float(found[question]) == float(level)
            assert same, (side, question, found[question], level)


def main():
    checks = [(check, company) for company in COMPANIES for check in (check_agreement, check_example)]
    print(f'1..{len(checks)}')
    failed = False
    for number, (check, company) in enumerate(checks, 1):
        try:
            check(company)
            print(f'ok {number} - {check.__name__} {company}')
        except AssertionError as error:
            failed = True
            print(f'not ok {number} - {check.__name__} {company}\n# {error}')
    sys.exit(failed)


main()
