#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the examples out of the help and has allies-cli check and use them. Prints TAP.

Usage: test-help-examples.py ALLIES-CLI DATA-FOLDER
"""
import os
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

CLI, DATA = map(os.path.abspath, sys.argv[1:3])
SPACE = '{http://projectmallard.org/1.0/}'
CHAPTERS = {'own-questionnaire': 'maturity', 'own-initiatives': 'initiatives', 'own-peers': 'peers'}


def extract(chapter):
    root = ElementTree.parse(os.path.join(DATA, 'help', 'C', chapter + '.page')).getroot()
    for section in root.iter(SPACE + 'section'):
        if section.get('id') == 'example':
            return section.find(SPACE + 'code').text
    raise ValueError(f'{chapter} has no example')


def run(folder, *arguments):
    done = subprocess.run([CLI, *arguments], cwd=folder, capture_output=True, text=True, timeout=60,
                          check=False)
    return [] if done.returncode == 0 else [' '.join(arguments), *done.stderr.splitlines()]


def main():
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for chapter, ending in CHAPTERS.items():
            names.append('front-desk.' + ending)
            with open(os.path.join(folder, names[-1]), 'w', encoding='utf-8') as file:
                file.write(extract(chapter))
        cases = [(f'{name} passes the check', ('validate', *sorted({names[0], name}, reverse=name == names[0])))
                 for name in names]
        cases += [('an assessment of it is made', ('new', '--model', names[0], '-o', 'a.allies', '--organisation', 'A',
                                                   '--industry', 'travel-leisure', '--size', 'small', '--region',
                                                   'europe', '--year', '2026')),
                  ('it is scored', ('score', 'a.allies')),
                  ('it is compared', ('gaps', 'a.allies', '--peers', names[2])),
                  ('it is explained', ('explain', 'a.allies', 'overall', '--format', 'json'))]
        failed = 0
        print(f'1..{len(cases)}')
        for index, (name, arguments) in enumerate(cases, 1):
            faults = run(folder, *arguments)
            failed += bool(faults)
            print(f'{"not ok" if faults else "ok"} {index} - {name}')
            for fault in faults:
                print(f'# {fault}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
