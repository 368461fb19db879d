#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a deck is to somebody who has it read aloud: its tree of titles, tables and figures. Prints TAP.

Usage: test-structure.py ALLIES-CLI DATA-FOLDER
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import tap  # noqa: E402
from tap import expect  # noqa: E402

CLI, DATA = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
EXAMPLES = ['northwind', 'kailuren', 'korvenfeld', 'orrinsdale']
PAPERS = ['screen', 'a4', 'letter']
FOLDER = tempfile.mkdtemp()


def run(*command):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False)
    expect(result.returncode == 0, command, 'ended with', result.returncode, result.stderr.decode())
    return result.stdout


def report(name, paper):
    path = os.path.join(FOLDER, f'{name}-{paper}.pdf')
    if not os.path.exists(path):
        run(CLI, 'report', os.path.join(DATA, 'examples', name + '.allies'), '-o', path, '--paper', paper)
    return path


class Deck:
    """The objects of a file."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            self.size = len(file.read())
        document = json.loads(run('qpdf', '--json', '--json-key=qpdf', '--json-key=outlines', path))
        self.objects = document['qpdf'][1]
        self.outlines = document['outlines']
        self.catalogue = self.get(self.get_trailer()['/Root'])

    def get_trailer(self):
        return self.objects['trailer']['value']

    def get(self, reference):
        if isinstance(reference, str) and re.fullmatch(r'\d+ \d+ R', reference):
            return self.objects['obj:' + reference]['value']
        return reference

    def kids(self, element):
        kids = self.get(element).get('/K', [])
        return kids if isinstance(kids, list) else [kids]

    def walk(self, reference):
        """Every element below one, with its parent's kind."""
        element = self.get(reference)
        for kid in self.kids(element):
            below = self.get(kid)
            if isinstance(below, dict) and '/S' in below:
                expect(self.get(below['/P']) is element, 'the parent of', below)
                yield element.get('/S'), kid, below
                yield from self.walk(kid)

    def titles(self):
        def flatten(entries):
            for entry in entries:
                yield entry['title']
                yield from flatten(entry['kids'])
        return list(flatten(self.outlines))


def each_deck():
    for name in EXAMPLES:
        for paper in PAPERS:
            yield f'{name} on {paper}', Deck(report(name, paper))


PARENTS = {'/Sect': {'/Document'}, '/H1': {'/Sect'}, '/H2': {'/Sect'}, '/Table': {'/Sect'}, '/TR': {'/Table'},
           '/TH': {'/TR'}, '/TD': {'/TR'}, '/L': {'/Sect'}, '/LI': {'/L'}, '/Lbl': {'/LI'}, '/LBody': {'/LI'},
           '/Figure': {'/Sect'}, '/P': {'/Sect', '/LBody'},
           '/Link': {'/LBody', '/TD', '/TH', '/Figure', '/Sect'}, '/Document': {None}}


def test_nesting():
    for name, deck in each_deck():
        root = deck.get(deck.catalogue['/StructTreeRoot'])
        kinds = set()
        for parent, _, element in deck.walk(root):
            kinds.add(element['/S'])
            expect(parent in PARENTS[element['/S']], name, element['/S'], 'in', parent)
        expect({'/H1', '/H2', '/P', '/TH', '/TD', '/Figure', '/LI', '/Link'} <= kinds, name, kinds)


def test_every_page_has_its_title():
    for name, deck in each_deck():
        document = deck.kids(deck.catalogue['/StructTreeRoot'])[0]
        pages = deck.kids(document)
        expect(len(pages) == len(deck.titles()), name, len(pages), len(deck.titles()))
        for page in pages:
            titles = [deck.get(kid) for kid in deck.kids(page) if deck.get(kid).get('/S') == '/H1']
            expect(len(titles) == 1, name, page, 'has', len(titles), 'titles')


def test_columns():
    """Each row of a table fills its columns."""
    for name, deck in each_deck():
        tables = [e for _, _, e in deck.walk(deck.catalogue['/StructTreeRoot']) if e['/S'] == '/Table']
        for table in tables:
            widths = {sum(deck.get(cell).get('/A', {}).get('/ColSpan', 1) for cell in deck.kids(row))
                      for row in deck.kids(table)}
            first = [deck.get(cell)['/S'] for cell in deck.kids(deck.kids(table)[0])]
            expect(len(widths) == 1 and set(first) == {'/TH'}, name, widths, first)


def test_figures():
    for name, deck in each_deck():
        figures = [e for _, _, e in deck.walk(deck.catalogue['/StructTreeRoot']) if e['/S'] == '/Figure']
        expect(len(figures) >= 6, name, len(figures))
        for figure in figures:
            expect(len(figure['/Alt']) > 20, name, figure)


def test_links():
    """The tree of parents leads from every link and every piece of a page back to its element."""
    for name, deck in each_deck():
        numbers = deck.get(deck.get(deck.catalogue['/StructTreeRoot'])['/ParentTree'])['/Nums']
        expect(numbers[::2] == sorted(set(numbers[::2])), name, 'keys in order')
        tree = dict(zip(numbers[::2], numbers[1::2]))
        annotations = [o['value'] for k, o in deck.objects.items()
                       if 'value' in o and isinstance(o['value'], dict) and o['value'].get('/Subtype') == '/Link']
        expect(annotations, name)
        for annotation in annotations:
            expect(deck.get(tree[annotation['/StructParent']])['/S'] == '/Link', name, annotation)
            expect(len(annotation['/Contents']) > 3, name, annotation)
        for _, reference, element in deck.walk(deck.catalogue['/StructTreeRoot']):
            for kid in deck.kids(element):
                if isinstance(kid, int):
                    page = deck.get(element['/Pg'])
                    expect(deck.get(tree[page['/StructParents']])[kid] == reference, name, reference)


def test_document():
    for name, deck in each_deck():
        expect(deck.catalogue['/MarkInfo']['/Marked'] is True, name)
        expect(deck.catalogue['/Lang'] in ('u:en', 'b:656e'), name, deck.catalogue['/Lang'])
        expect(deck.get(deck.catalogue['/ViewerPreferences'])['/DisplayDocTitle'] is True, name)
        expect(deck.size < 1024 * 1024, name, deck.size)


def test_titles_are_read():
    """What another program reads as the title of a page is its title."""
    path = report('northwind', 'screen')
    deck = Deck(path)
    found, kind = [], None
    for line in run('pdfinfo', '-struct-text', path).decode().splitlines():
        line = line.strip()
        if not line.startswith('"'):
            kind = line.split(' ')[0]
            if kind == 'H1':
                found.append('')
        elif kind == 'H1':
            found[-1] += line[1:-1]
    expect(found == deck.titles(), found, deck.titles())


def test_other_programs():
    for name in EXAMPLES:
        for paper in PAPERS:
            info = run('pdfinfo', report(name, paper)).decode()
            expect(re.search(r'Tagged: +yes', info) and re.search(r'Title: +\S', info), name, info)
            expect(b'No syntax or stream encoding errors' in run('qpdf', '--check', report(name, paper)), name)


def main():
    status = tap.run(globals())
    shutil.rmtree(FOLDER)
    return status


if __name__ == '__main__':
    sys.exit(main())
