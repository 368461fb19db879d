#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes random dossiers to be pooled.

Usage: make_pool.py FOLDER NUMBER SEED MODEL
       [plain]    (each with two complete years and notes, as companies would have them)
The same seed gives the same bytes. Without "plain" they are of every kind that a pool meets: partial,
not applicable, unknown, several respondents, agreements, blind years, copies for one side, other
questionnaires and versions, examples, two files of one organisation.
"""
import os
import random
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import quoteattr

SPACE = '{urn:allies:model:1}'
INDUSTRIES = ('retail', 'technology', 'health', 'public-education', 'wholesale', 'automotive')
SIZES = ('micro', 'small', 'medium', 'large', 'enterprise', 'very-large')
REGIONS = ('europe', 'north-america', 'asia-pacific', 'global')
SIDES = {'cmo': 'marketing', 'cdo': 'marketing', 'cio': 'technology', 'cto': 'technology'}
NOTE = 'We wrote down what we saw, and asked three colleagues who work with it every day. '


class Model:
    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        self.id, self.version = root.get('id'), root.get('version')
        self.levels = [level.get('value') for level in root.find(SPACE + 'scale').iter(SPACE + 'level')]
        self.questions = [(q.get('id'), q.get('kind'), float(q.get('minimum', 0)), float(q.get('maximum', 100)),
                           [p.get('id') for p in q.findall(SPACE + 'practice')])
                          for q in root.iter(SPACE + 'question')]


def tag(name, /, **attributes):
    text = ''.join(f' {key.replace("_", "-")}={quoteattr(str(value))}'
                   for key, value in attributes.items() if value is not None)
    return f'<{name}{text}/>'


def write_value(rng, model, question, head):
    name, kind, low, high, practices = question
    if kind == 'number':
        return f'{head} state="number" number="{rng.uniform(low, min(high, 1000)):.2f}"/>'
    if kind == 'practices':
        ticked = ''.join(f'<practice> {p}\n</practice>' for p in practices if rng.random() < 0.5)
        return f'{head} state="practices">{ticked}</answer>'
    return f'{head} state="level" level="{rng.choice(model.levels)}"/>'


def write_time(rng, year):
    moment = (f'{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:'
              f'{rng.randint(0, 59):02}:{rng.randint(0, 59):02}')
    return moment + rng.choice(('Z', 'Z', 'Z', '+02:00', '.25Z'))


def write_answer(rng, model, person, question, year, timed):
    head = f'<answer respondent="{person}" question="{question[0]}"'
    head += f' time="{write_time(rng, year)}"' if timed else ''
    head += ' flagged="yes"' if rng.random() < 0.01 else ''
    other = rng.random()
    if other < 0.04:
        return head + ' state="not-applicable"><reason>No.</reason></answer>'
    if other < 0.08:
        return head + ' state="unknown"/>'
    if other < 0.1:
        return head + '><note>Later &amp; better</note></answer>'
    return write_value(rng, model, question, head)


def write_agreements(rng, model):
    lines = []
    for name, kind, *_ in model.questions:
        settled = rng.random()
        if settled < 0.06:
            lines.append(tag('agreement', question=name, level=rng.choice((*model.levels, '2.5'))))
        elif settled < 0.12:
            lines.append(tag('agreement', question=name, state=rng.choice(('differ', 'not-applicable'))))
    return lines


def write_secrecy(rng):
    """How a year is answered: its attribute, and the entries that go with it."""
    if rng.random() < 0.7:
        return '', []
    kind = rng.randint(0, 3)
    lines = [[], [tag('reveal', time='2026-01-01T00:00:00Z')],
             [tag('completion', side='marketing'), tag('completion', side='technology', state='look')],
             [tag('completion', side='technology')]][kind]
    return ' answering="blind"', lines


def write_year(rng, model, year, coverage):
    people = rng.sample(tuple(SIDES), rng.randint(1, 4))
    secrecy, lines = write_secrecy(rng)
    timed = rng.random() < 0.85
    lines += [write_answer(rng, model, person, question, year, timed) for person in people
              for question in model.questions if rng.random() < coverage]
    lines += write_agreements(rng, model)
    lines += [tag('target', capability='any', level=3), tag('respondent', id=people[0], side='marketing',
                                                            alternative='abc')]
    if rng.random() < 0.05:
        lines.append(tag('handout', side='technology'))
    lines += [tag('respondent', id=person, side=SIDES[person]) for person in people]
    if rng.random() < 0.3:
        rng.shuffle(lines)
    version = model.version if rng.random() < 0.96 else '1999.1'
    name = model.id if rng.random() < 0.96 else 'another'
    return (f'<assessment year="{year}" model="{name}" model-version="{version}"{secrecy}>' + '\n'.join(lines)
            + '</assessment>\n')


def write_name(rng, index, organisations):
    name = f'Fabrik {rng.randrange(organisations)} & Söhne' if organisations else f'Company {index}'
    name = rng.choice((name, name, name.upper(), name.replace(' ', '  '), ' ' + name))
    return name + (' (example)' if rng.random() < 0.02 else '')


def write_organisation(rng, name):
    industry = rng.choices((*INDUSTRIES, None, 'unheard-of'), (9, 6, 4, 2, 1, 1, 1, 0.3))[0]
    return tag('organisation', name=name, industry=industry, size=rng.choice((*SIZES, *SIZES[2:4] * 3, None)),
               region=rng.choice((*REGIONS, 'europe', 'europe', None)))


def write_any(rng, model, index, organisations):
    years = sorted(rng.sample((2022, 2023, 2024, 2025, 2026), rng.choice((1, 1, 2, 3))))
    lines = [write_organisation(rng, write_name(rng, index, organisations))]
    lines += [write_year(rng, model, year, rng.choice((0.2, 0.5, 0.7, 0.9, 1))) for year in years]
    if rng.random() < 0.1:
        rng.shuffle(lines)
    return '\n'.join(lines)


def write_plain_year(rng, model, year):
    lines = [tag('respondent', id='cmo', side='marketing', name='A', role='CMO'),
             tag('respondent', id='cio', side='technology', name='B', role='CIO')]
    for person in ('cmo', 'cio'):
        for question in sorted(model.questions):
            head = (f'    <answer respondent="{person}" question="{question[0]}" confidence="fairly" '
                    f'time="{year}-09-{rng.randint(1, 28):02}T10:{rng.randint(10, 59)}:00Z"')
            line = write_value(rng, model, question, head)
            if rng.random() < 0.3 and line.endswith('/>'):
                line = line[:-2] + f'>\n      <note>{NOTE * rng.randint(1, 3)}</note>\n    </answer>'
            lines.append(line)
    return (f'  <assessment year="{year}" date="{year}-09-14" model="{model.id}" model-version="{model.version}">\n'
            + '\n'.join(lines) + '\n  </assessment>')


def write_plain(rng, model, index):
    name = f'Company {index // 2 if rng.random() < 0.1 else index}'
    return '\n'.join(('  ' + write_organisation(rng, name), write_plain_year(rng, model, 2025),
                      write_plain_year(rng, model, 2026)))


def make(folder, number, seed, model_path, plain=False, organisations=None):
    """The paths of the files, in the order in which they were made."""
    model, paths = Model(model_path), []
    organisations = number * 4 // 5 + 1 if organisations is None else organisations
    for index in range(number):
        rng = random.Random(f'{seed} {index}')
        body = write_plain(rng, model, index) if plain else write_any(rng, model, index, organisations)
        paths.append(os.path.join(folder, f'{index // 1000:03}', f'{index:06}.allies'))
        os.makedirs(os.path.dirname(paths[-1]), exist_ok=True)
        with open(paths[-1], 'w', encoding='utf-8') as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n<dossier xmlns="urn:allies:dossier:1" format="1.0">\n'
                       + body + '\n</dossier>\n')
    return paths


if __name__ == '__main__':
    make(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], 'plain' in sys.argv[5:])
