#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dossiers named in scripts that the font of the program does not have. Prints TAP.

Usage: test-scripts.py ALLIES-CLI DATA-FOLDER
"""
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
FOLDER = tempfile.mkdtemp()
# name of the organisation, of an executive, and a note
CASES = {
    'arabic': ('شركة النور للتجارة AlNoor', 'فاطمة الزهراء', 'نستخدم نظام CRM منذ عام 2024. لا يملكه أحد حتى الآن.'),
    'hebrew': ('חברת השמש Shemesh', 'יעל כהן', 'אנחנו מכירים את המוצרים, לא את הלקוחות.'),
    'hindi': ('सूर्य व्यापार लिमिटेड Surya', 'अनीता शर्मा', 'हम सबसे अच्छे उत्पादों को जानते हैं।'),
    'japanese': ('日の出商事株式会社 Hinode', '佐藤花子', '私たちは最高の製品を知っていますが、最高の顧客を知りません。'),
    'beyond': ('𐎠𐎡 Shop 😀', '𠮷田', 'Nobody 𝔸sked 😀.'),
}


def run(*command):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False)
    expect(result.returncode == 0, command, 'ended with', result.returncode, result.stderr.decode())
    return result.stdout


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def dossier(case):
    name, executive, note = CASES[case]
    with open(os.path.join(DATA, 'examples', 'northwind.allies'), encoding='utf-8') as file:
        text = file.read()
    text = text.replace('Northwind Outfitters (example)', name).replace('Saskia Molenaar', executive)
    text = re.sub(r'<note>[^<]*</note>', f'<note>{note}</note>', text, count=12)
    path = os.path.join(FOLDER, case + '.allies')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def report(case, name='deck.pdf'):
    path = os.path.join(FOLDER, name)
    run(CLI, 'report', dossier(case), '-o', path)
    return path


def plain(text):
    """Without the marks that say how a text runs, which are no part of its words."""
    return re.sub('[\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', text)


def test_words_are_found():
    for case, texts in CASES.items():
        found = plain(run('pdftotext', report(case), '-').decode())
        for text in texts:
            for word in re.split(r'[\s.,،。、]+', text):
                expect(word in found, case, word)


def test_title():
    for case, texts in CASES.items():
        info = run('pdfinfo', report(case)).decode()
        expect(texts[0] in plain(info) and texts[1] in plain(info), case, info)


def test_file():
    for case in CASES:
        first, second = report(case), report(case, 'again.pdf')
        expect(read(first) == read(second), case, 'differs')
        expect(os.path.getsize(first) < 1024 * 1024, case, os.path.getsize(first))
        expect(b'No syntax or stream encoding errors' in run('qpdf', '--check', first), case)


def test_pictures():
    for case in CASES:
        for ending in ('png', 'svg'):
            path = os.path.join(FOLDER, 'chart.' + ending)
            run(CLI, 'chart', dossier(case), 'gaps', '-o', path)
            expect(os.path.getsize(path) > 1000, case, ending)


def test_reading_aloud():
    """What runs from right to left is read in the order of its words."""
    path = os.path.join(FOLDER, 'plain.pdf')
    run('qpdf', '--qdf', '--object-streams=disable', report('hebrew'), path)
    words = CASES['hebrew'][1].encode('utf-16-be').hex()
    expect(b'/ActualText <feff' + words.encode() in read(path), words)


def main():
    status = tap.run(globals())
    shutil.rmtree(FOLDER)
    return status


if __name__ == '__main__':
    sys.exit(main())
