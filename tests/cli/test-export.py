#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables for other programs: the workbook is opened again and held against what allies-cli prints, and
nothing in it can act. Prints TAP.

Usage: test-export.py ALLIES-CLI DATA-FOLDER
"""
import csv
import io
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import tap  # noqa: E402
from tap import expect  # noqa: E402

CLI, DATA = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
EXAMPLE = os.path.join(DATA, 'examples', 'northwind.allies')
PEERS = os.path.join(DATA, 'peers', 'published.peers')
S = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
TABLES = ['scores', 'gaps', 'differences', 'answers', 'roadmap', 'cash', 'risks', 'sources']
SHEETS = ['Cash flow' if name == 'cash' else name.capitalize() for name in TABLES]
BAD = ['=1+1', '+1+cmd|\' /C calc\'!A0', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x.example","y")',
       '-5', '12', 'http://x.example/', '_x003D_1', 'plain, "quoted"\nand long']
NEW = ['--industry', 'retail', '--size', 'medium', '--region', 'europe', '--year', '2026']


def run(*arguments, status=0, stdin=b'', environment=None, stdout=subprocess.PIPE):
    result = subprocess.run([CLI, *arguments], input=stdin, stdout=stdout, stderr=subprocess.PIPE,
                            env={**os.environ, **(environment or {})}, timeout=60, check=False)
    expect(result.returncode == status, arguments, 'ended with', result.returncode, 'not', status,
           result.stderr.decode(errors='replace'))
    expect(status == 0 or result.stderr.strip(), arguments, 'failed without a word')
    return result.stdout, result.stderr.decode()


def load_json(*arguments):
    return json.loads(run(*arguments, '--format', 'json')[0])


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def decode(text):
    """A text of a workbook as a reader takes it."""
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda found: chr(int(found[1], 16)), text)


def read_cell(cell, strings):
    value = cell.find(S + 'v')
    expect(cell.find(S + 'f') is None, 'a formula at', cell.get('r'))
    if value is None:
        return None
    if cell.get('t') == 's':
        return strings[int(value.text)]
    expect(cell.get('t') in (None, 'n'), cell.get('r'), 'is of type', cell.get('t'))
    return float(value.text)


def read_sheet(root, strings):
    """Rows as dictionaries by heading; what is empty is left out."""
    rows = []
    for row in root.iter(S + 'row'):
        cells = {re.match('[A-Z]+', cell.get('r'))[0]: read_cell(cell, strings) for cell in row}
        rows.append({column: value for column, value in cells.items() if value is not None})
    headings = rows[0]
    return [{headings[column]: value for column, value in row.items()} for row in rows[1:]]


def open_workbook(path):
    """Sheet name → (its element, its rows)."""
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, 'damaged')
        for name in archive.namelist():
            expect(not re.search('hyperlink|externalLink|vba|activeX|calcChain', name), name)
            if name.endswith('.rels'):
                expect(b'TargetMode' not in archive.read(name), 'a way out in', name)
        strings = [decode(''.join(text.text or '' for text in item.iter(S + 't')))
                   for item in ElementTree.fromstring(archive.read('xl/sharedStrings.xml'))]
        names = [sheet.get('name') for sheet in
                 ElementTree.fromstring(archive.read('xl/workbook.xml')).iter(S + 'sheet')]
        roots = [ElementTree.fromstring(archive.read(f'xl/worksheets/sheet{i}.xml'))
                 for i in range(1, len(names) + 1)]
    for root in roots:
        expect(root.find(S + 'hyperlinks') is None, 'a link')
    return {name: (root, read_sheet(root, strings)) for name, root in zip(names, roots)}


def export(folder, *arguments, name='out.xlsx', dossier=EXAMPLE, **options):
    path = os.path.join(folder, name)
    run('export', dossier, '-o', path, *arguments, **options)
    return path


def is_same(found, wanted):
    if wanted is None:
        return not isinstance(found, float)
    return isinstance(found, float) and abs(found - wanted) <= 1e-9


def hold_against(rows, entries, columns):
    rows = {row['Identifier']: row for row in rows}
    for entry in entries:
        for heading, key in columns.items():
            expect(is_same(rows[entry['id']].get(heading), entry[key]), entry['id'], heading,
                   rows[entry['id']].get(heading), 'is not', entry[key])


def make_dossier(folder, texts, organisation='Acme', name='made.allies'):
    """A dossier with these texts as notes and as evidence."""
    path = os.path.join(folder, name)
    run('new', '-o', path, '--organisation', organisation, *NEW)
    questions = [q['id'] for q in load_json('score', path)['questions']]
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(('question', 'level', 'note', 'evidence'))
    for question, bad in zip(questions, texts):
        table.writerow((question, 'unknown', bad, bad))
    run('answer', path, '--side', 'marketing', '--from', '-', stdin=text.getvalue().encode())
    return path


def test_sheets(folder):
    book = open_workbook(export(folder))
    expect(list(book) == SHEETS, list(book))
    for name, (root, rows) in book.items():
        pane = root.find(f'.//{S}pane')
        expect(pane.get('state') == 'frozen' and pane.get('ySplit') == '1', name, 'is not frozen')
        last = len(rows) + 1
        expect(re.fullmatch(f'A1:[A-Z]+{last}', root.find(S + 'autoFilter').get('ref')), name)
        for column in root.iter(S + 'col'):
            expect(8 <= float(column.get('width')) <= 61, name, 'has a width of', column.get('width'))
        expect(rows, name, 'has no rows')


def test_heading_is_bold(folder):
    path = export(folder)
    root = open_workbook(path)['Scores'][0]
    with zipfile.ZipFile(path) as archive:
        styles = ElementTree.fromstring(archive.read('xl/styles.xml'))
    used = list(styles.find(S + 'cellXfs'))[int(root.find(f'.//{S}c').get('s'))]
    font = list(styles.find(S + 'fonts'))[int(used.get('fontId'))]
    expect(font.find(S + 'b') is not None, 'the headings are not bold')


def test_numbers(folder):
    book = open_workbook(export(folder))
    score, gaps = load_json('score', EXAMPLE), load_json('gaps', EXAMPLE)
    hold_against(book['Scores'][1], [score['overall'], *score['pillars'], *score['capabilities']],
                 {'Score': 'score', 'At least': 'low', 'At most': 'high', 'Answered': 'coverage'})
    hold_against(book['Gaps'][1], gaps['capabilities'],
                 {'Score': 'score', 'Target': 'target', 'Median of peers': 'peer_median',
                  'Lower quartile of peers': 'peer_q1', 'Upper quartile of peers': 'peer_q3',
                  'Gap to the median': 'gap_peer', 'Gap to the upper quartile': 'gap_top',
                  'Gap to target': 'gap_target', 'Percentile': 'percentile', 'Organisations': 'n',
                  'Importance': 'importance', 'Priority': 'priority', 'Year of peers': 'year'})
    asked = [q for q in score['questions']
             if q['id'] in {row['Identifier'] for row in book['Differences'][1]}]
    expect(len(asked) == 60, len(asked))
    hold_against(book['Differences'][1], asked,
                 {'Marketing': 'marketing', 'Technology': 'technology', 'Agreed': 'agreed',
                  'Counted as': 'position'})


def test_roadmap(folder):
    rows = open_workbook(export(folder))['Roadmap'][1]
    plan = load_json('plan', EXAMPLE)
    stages = [row for row in rows if row['What'] == 'Total of the stage']
    used = [stage for stage in plan['stages'] if stage['initiatives']]
    expect(len(stages) == len(used) > 0, len(stages))
    for row, stage in zip(stages, used):
        expect(abs(row['Present value (EUR)'] - stage['value']) < 1e-3, row, stage)
        expect(abs(row['One-off cost, likely (EUR)'] - stage['cost']) < 1e-3, row, stage)
    found = [row['Identifier'] for row in rows if row['What'] == 'Initiative']
    expect(found == [i for stage in plan['stages'] for i in stage['initiatives']], found)


def test_cash_flow(folder):
    rows = open_workbook(export(folder))['Cash flow'][1]
    plan = load_json('plan', EXAMPLE)
    wanted = {name: stage['id'] for stage in plan['stages'] for name in stage['initiatives']}
    found = {row['Identifier'] for row in rows if row['What'] == 'Initiative'}
    expect(found == set(wanted), found)
    today = 'Net cash in money of today (EUR)'
    values = [sum(row[today] for row in rows if row['What'] == what)
              for what in ('Initiative', 'Total of the stage', 'Total')]
    for value in values:
        expect(abs(value - plan['value']) < 1e-9 * abs(plan['value']), values, plan['value'])
    last = [row for row in rows if row['What'] == 'Total'][-1]
    expect(last['Month'] == plan['horizon_months'], last)


def test_risks(folder):
    rows = open_workbook(export(folder))['Risks'][1]
    plan = load_json('plan', EXAMPLE)
    stages = [row for row in rows if row['What'] == 'Stage']
    used = [stage for stage in plan['stages'] if stage['initiatives']]
    for row, stage in zip(stages + [row for row in rows if row['What'] == 'Total'], used + [plan],
                          strict=True):
        for heading, key in (('Not reached in 10 of 100 cases (EUR)', 'p10'), ('Median (EUR)', 'p50'),
                             ('Not reached in 90 of 100 cases (EUR)', 'p90')):
            expect(abs(row[heading] - stage[key]) < 1e-3, row, stage[key])
        expect(abs(row['Pays for itself'] - stage['chance_positive']) < 1e-9, row)
    found = [row['Identifier'] for row in rows if row['What'] == 'Assumption']
    expect(found == [a['initiative'] for a in plan['risk']['assumptions']], found)


def test_csv_and_workbook_hold_the_same(folder):
    book = open_workbook(export(folder))
    for table, sheet in zip(TABLES, SHEETS):
        data = read(export(folder, '--table', table, name='out.csv'))
        expect(not data.startswith(b'\xEF\xBB\xBF'), 'a byte order mark')
        expect(b'\r\n' in data and data.endswith(b'\r\n'), 'ends of lines')
        rows = list(csv.DictReader(io.StringIO(data.decode(), newline=''), strict=True))
        wanted = book[sheet][1]
        expect(len(rows) == len(wanted), table, len(rows), len(wanted))
        for row, other in zip(rows, wanted):
            for heading, text in row.items():
                value = other.get(heading)
                if isinstance(value, float):
                    expect(abs(float(text) - value) <= 1e-9 * max(1, abs(value)), heading, text, value)
                else:
                    expect(text.replace('\r\n', '\n') in (value or '', "'" + (value or '')), heading,
                           text, value)
    expect(read(export(folder, name='a.csv')) == read(export(folder, '--table', 'scores', name='b.csv')),
           'scores are not the default')


def test_texts_are_inert(folder):
    for name, organisation in (('a.allies', '=cmd|x'), ('b.allies', 'Acme')):
        dossier = make_dossier(folder, BAD, organisation, name)
        rows = open_workbook(export(folder, dossier=dossier))['Answers'][1]
        found = [row['Note'] for row in rows if 'Note' in row]
        expect(found == BAD, found)
        expect([row['Evidence'] for row in rows if 'Evidence' in row] == BAD, 'the evidence')
        text = read(export(folder, '--table', 'answers', name='out.csv', dossier=dossier)).decode()
        notes = [row['Note'] for row in csv.DictReader(io.StringIO(text, newline='')) if row['Note']]
        expect(notes == ["'" + bad if bad[0] in '=+-@\t\r' else bad for bad in BAD], notes)


def test_no_field_starts_a_formula(folder):
    dossier = make_dossier(folder, BAD)
    for table in TABLES:
        data = run('export', dossier, '-o', '-', '--table', table)[0].decode()
        for row in csv.reader(io.StringIO(data, newline='')):
            for field in row:
                try:
                    float(field)
                except ValueError:
                    expect(field[:1] not in tuple('=+-@\t\r'), table, field)


def test_same_twice(folder):
    first = read(export(folder, name='a.xlsx', environment={'TZ': 'UTC'}))
    time.sleep(1.1)
    expect(first == read(export(folder, name='b.xlsx', environment={'TZ': 'Asia/Tokyo'})), 'the bytes differ')


def test_decimal_comma(folder):
    """With a language that writes a comma, the file holds the same numbers."""
    if shutil.which('localedef') is None or not os.path.exists('/usr/share/i18n/locales/de_DE'):
        return 'no other language can be made here'
    subprocess.run(['localedef', '--no-archive', '-i', 'de_DE', '-f', 'UTF-8',
                    os.path.join(folder, 'de_DE.UTF-8')], check=False, capture_output=True)
    comma = {'LOCPATH': folder, 'LC_ALL': 'de_DE.UTF-8'}
    for name in ('out.xlsx', 'out.csv'):
        expect(read(export(folder, name='a' + name)) == read(export(folder, name=name, environment=comma)),
               name, 'depends on the language')
    return None


def test_year_and_peers(folder):
    expect(read(export(folder, '--year', '2025')) != read(export(folder)), 'the year does not matter')
    expect(is_same(open_workbook(export(folder, '--year', '2025'))['Scores'][1][0]['Score'],
                   load_json('score', EXAMPLE, '--year', '2025')['overall']['score']), '2025')
    plain = open_workbook(export(folder))['Sources'][1]
    expect(open_workbook(export(folder, '--peers', PEERS))['Sources'][1] == plain, 'bundled peers by hand')
    run('export', EXAMPLE, '-o', os.path.join(folder, 'a.csv'), '--year', '1999', status=1)
    run('export', EXAMPLE, '-o', os.path.join(folder, 'a.csv'), '--peers', EXAMPLE, status=1)


def test_blind(folder):
    path = os.path.join(folder, 'blind.allies')
    run('new', '-o', path, '--blind', '--organisation', 'Acme', *NEW)
    for side, level in (('marketing', 2), ('technology', 5)):
        run('answer', path, '--side', side, '--from', '-',
            stdin=f'question,level,note\ndata.single-view.identity,{level},Of {side}.\n'.encode())
    for name in ('a.xlsx', 'a.csv'):
        out = os.path.join(folder, name)
        _, message = run('export', path, '-o', out, status=1)
        expect('--side' in message and not os.path.exists(out), message)
    for side, other in (('marketing', 'technology'), ('technology', 'marketing')):
        book = open_workbook(export(folder, '--side', side, dossier=path))
        expect({row.get('Side') for row in book['Answers'][1]} == {side, None}, side)
        expect([row['Note'] for row in book['Answers'][1] if 'Note' in row] == [f'Of {side}.'], side)
        expect(not any(other.capitalize() in row for row in book['Differences'][1]), side)


def test_streams(folder):
    expect(run('export', EXAMPLE, '-o', '-')[0] == read(export(folder, name='a.csv')), 'to a stream')
    out = run('export', '-', '-o', '-', '--table', 'gaps', stdin=read(EXAMPLE))[0]
    expect(out == read(export(folder, '--table', 'gaps', name='b.csv')), 'from a stream')
    if os.path.exists('/dev/full'):
        with open('/dev/full', 'wb') as full:
            _, message = run('export', EXAMPLE, '-o', '-', status=1, stdout=full)
        expect(message == 'Standard output could not be written.\n', message)


def test_usage(folder):
    out = os.path.join(folder, 'a.csv')
    for arguments in ([], [EXAMPLE], ['-o', out], [EXAMPLE, EXAMPLE, '-o', out],
                      [EXAMPLE, '-o', os.path.join(folder, 'a.ods')], [EXAMPLE, '-o', out, '--table', 'none'],
                      [EXAMPLE, '-o', os.path.join(folder, 'a.xlsx'), '--table', 'scores'],
                      [EXAMPLE, '-o', out, '--nothing']):
        run('export', *arguments, status=2)
    expect(os.listdir(folder) == [], os.listdir(folder))
    expect(b'--table' in run('export', '--help')[0], 'no help')
    expect(b'export' in run('--help')[0], 'not listed')


def test_nothing_half_written(folder):
    for name in ('a.xlsx', 'a.csv'):
        out = os.path.join(folder, name)
        with open(out, 'w', encoding='ascii') as file:
            file.write('old')
        run('export', os.path.join(folder, 'none.allies'), '-o', out, status=1)
        run('export', EXAMPLE, '-o', os.path.join(folder, 'none', name), status=1)
        expect(read(out) == b'old', 'the old file is gone')
    gone = {'TMPDIR': os.path.join(folder, 'no-such-folder')}
    run('export', EXAMPLE, '-o', os.path.join(folder, 'a.xlsx'), status=1, environment=gone)
    expect(read(os.path.join(folder, 'a.xlsx')) == b'old', 'the old file is gone')
    temporary = os.path.join(folder, 'temporary')
    os.mkdir(temporary)
    export(folder, environment={'TMPDIR': temporary})
    expect(os.listdir(temporary) == [], 'left behind:', os.listdir(temporary))


def test_no_room(folder):
    """Wherever a full disk stops it, there is no workbook that breaks off."""
    whole = read(export(folder, name='whole.xlsx'))
    out = os.path.join(folder, 'a.xlsx')
    for kibibytes in (1, 20, 50, 70, 100, 130, 1000):
        with open(out, 'w', encoding='ascii') as file:
            file.write('old')

        def limit(size=kibibytes * 1024):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        done = subprocess.run([CLI, 'export', EXAMPLE, '-o', out], capture_output=True, timeout=60,
                              preexec_fn=limit, check=False)
        expect(done.returncode == (0 if kibibytes == 1000 else 1), kibibytes, done.returncode)
        expect(read(out) == (whole if done.returncode == 0 else b'old'), kibibytes, 'half a file')
        expect(done.returncode == 0 or done.stderr.strip(), kibibytes, 'failed without a word')


if __name__ == '__main__':
    sys.exit(tap.run(globals(), tap.call_in_folder))
