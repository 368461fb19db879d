#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The deck from the command line: papers, parts and what it is like as a file. Prints TAP.

Usage: test-report.py ALLIES-CLI DATA-FOLDER
"""
import base64
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import tap  # noqa: E402
from tap import expect  # noqa: E402

CLI, DATA = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
EXAMPLES = ['northwind', 'kailuren', 'korvenfeld', 'orrinsdale']
SIZES = {'screen': (960, 540), 'a4': (841.89, 595.28), 'letter': (792, 612)}
FOLDER = tempfile.mkdtemp()


def example(name):
    return os.path.join(DATA, 'examples', name + '.allies')


def run(*command, status=0):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False)
    expect(result.returncode == status, command, 'ended with', result.returncode, result.stderr.decode())
    return result.stdout.decode(), result.stderr.decode()


def report(name, *options):
    path = os.path.join(FOLDER, 'deck.pdf')
    run(CLI, 'report', example(name), '-o', path, *options)
    return path


def outline(name, *options):
    return run(CLI, 'report', example(name), '--outline', *options)[0].splitlines()


def test_papers():
    for paper, (width, height) in SIZES.items():
        info = run('pdfinfo', report('northwind', '--paper', paper))[0]
        found = [float(x) for x in re.search(r'Page size: +([\d.]+) x ([\d.]+)', info).groups()]
        expect(abs(found[0] - width) < 0.1 and abs(found[1] - height) < 0.1, paper, found)


def test_parts():
    whole = [line.split('  ', 1)[1] for line in outline('northwind')]
    some = [line.split('  ', 1)[1] for line in outline('northwind', '--pages', 'decisions,summary')]
    expect(len(some) == 3 and some[0] == whole[0] and some[2] == whole[1], some)
    expect(some[1].startswith('We ask for'), some)


def test_notes():
    titles = [line.split('  ', 1)[1] for line in outline('northwind')]
    notes = [line.split('  ', 1)[1] for line in outline('northwind', '--notes')]
    expect(len(notes) > 12 and all(title in titles for title in notes), notes)
    text = run('pdftotext', report('northwind', '--notes'), '-')[0]
    expect(text.count('What the CEO will ask') == len(notes), 'questions')


def test_names():
    text = ' '.join(run('pdftotext', report('kailuren', '--pages', 'standing'), '-')[0].split())
    expect('Only for Data, Engagement and Partnership is the distance' in text, text)


def test_refusals():
    for options, words in ((('--pages', 'summary,nonsense'), 'no part “nonsense”'),
                           (('--paper', 'poster'), '“poster” is not a paper')):
        message = run(CLI, 'report', example('northwind'), '--outline', *options, status=2)[1]
        expect(words in message, message)


def test_verify():
    copy = os.path.join(FOLDER, 'copy.allies')
    shutil.copy(example('northwind'), copy)
    run(CLI, 'report', copy, '-o', os.path.join(FOLDER, 'v.pdf'), '--paper', 'a4', '--draft')
    deck = os.path.join(FOLDER, 'v.pdf')
    expect('The deck matches' in run(CLI, 'verify', deck, copy)[0], 'fresh')
    with open(copy, encoding='utf-8') as file:
        text = file.read()
    changed = re.sub(r'(<assessment year="2026".*?question="data.single-view.identity"[^>]* level=")\d',
                     r'\g<1>5', text, count=1, flags=re.S)
    expect(changed != text, 'nothing changed')
    with open(copy, 'w', encoding='utf-8') as file:
        file.write(changed)
    expect('does not match' in run(CLI, 'verify', deck, copy, status=1)[1], 'stale')
    with open(copy, 'w', encoding='utf-8') as file:
        file.write(re.sub(r'(<assessment year="2026"[^>]*>)', r'\1<presentation paper="letter" accent="0072b2"/>',
                          text))
    expect('The deck matches' in run(CLI, 'verify', deck, copy)[0], 'presented otherwise')
    expect('no PDF' in run(CLI, 'verify', copy, copy, status=1)[1], 'no PDF')
    run(CLI, 'verify', deck, example('kailuren'), status=1)


LOGO = ('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10">'
        '<rect width="40" height="10" fill="#0072b2" fill-opacity="0.5"/></svg>')


def with_logo(name, data):
    """A copy of the example with a logo."""
    path = os.path.join(FOLDER, name + '.allies')
    with open(example('northwind'), encoding='utf-8') as file:
        text = file.read()
    text = re.sub(r'(<assessment year="2026"[^>]*>)',
                  r'\1<logo><data>%s</data></logo>' % base64.b64encode(data).decode(), text)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def test_logo():
    path = with_logo('logo', LOGO.encode())
    pdf = os.path.join(FOLDER, 'logo.pdf')
    run(CLI, 'report', path, '-o', pdf)
    run('qpdf', '--check', pdf)
    pages = int(re.search(r'Pages: +(\d+)', run('pdfinfo', pdf)[0])[1])
    rows = [line.split() for line in run('pdfimages', '-list', pdf)[0].splitlines()[2:]]
    images = [row for row in rows if row[2] == 'image']
    expect(len(images) == pages, len(images))
    expect(len({row[10] for row in images}) == 1, 'the logo is in the file more than once')
    expect('The deck matches' in run(CLI, 'verify', pdf, example('northwind'))[0], 'another fingerprint')
    expect(os.path.getsize(pdf) < 1024 * 1024, os.path.getsize(pdf))


def test_bad_logo():
    """Its parts have their checksums, and its pixels are nonsense."""
    def chunk(name, data):
        return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
    png = (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 4, 2, 8, 6, 0, 0, 0))
           + chunk(b'IDAT', b'nonsense') + chunk(b'IEND', b''))
    message = run(CLI, 'report', with_logo('bad', png), '-o', os.path.join(FOLDER, 'bad.pdf'), status=1)[1]
    expect('cannot be drawn' in message, message)


def test_check():
    for name in EXAMPLES:
        run('qpdf', '--check', report(name))


def test_fonts():
    lines = run('pdffonts', report('northwind'))[0].splitlines()[2:]
    expect(lines and all(re.search(r'\byes +yes\b', line) for line in lines), lines)


def main():
    status = tap.run(globals())
    shutil.rmtree(FOLDER)
    return status


if __name__ == '__main__':
    sys.exit(main())
