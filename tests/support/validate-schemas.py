#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates bundled files and small samples against the RELAX NG schemas. Prints TAP.

Usage: validate-schemas.py DATA-FOLDER
"""
import glob
import os
import shutil
import subprocess
import sys

SCHEMAS = {'.maturity': 'model', '.initiatives': 'catalogue', '.peers': 'peers', '.stages': 'stages', '.allies': 'dossier',
           '.page': 'help'}
INVALID = 3  # what xmllint returns then; other numbers are failures of another kind

DOSSIER = '''<dossier xmlns="urn:allies:dossier:1" format="1.0">
  <organisation name="Example" industry="retail" size="large"><note>n</note></organisation>
  <assessment year="2026" date="2026-09-14" model="cmo-cio" model-version="2026.1">
    <respondent id="cmo" side="marketing" name="A"/>
    <answer respondent="cmo" question="a.b" state="level" level="3" time="2026-09-14T10:30:00Z"><note>x</note></answer>
    <agreement question="a.b" level="3"/>
    <importance side="technology" capability="a" value="4"/>
    <target capability="a" level="3.5"/>
    <comparison industry="health" size="all"/>
    <presentation paper="a4" draft="yes" accent="0072b2">
      <confidentiality>For four eyes</confidentiality><page>summary</page><hidden>sources</hidden></presentation>
    <logo><data>iVBORw0K</data><data>Ggo=</data></logo>
    <plan horizon="5" rate="0.08" weight="0.5"/>
    <stage id="one" months="6" budget="100000"><name>One</name></stage>
    <initiative id="i" kind="process" owner="both" duration="3" cost-low="1" cost-likely="2" cost-high="3">
      <name>I</name><outcome>O</outcome><requires initiative="j"/><lift question="a.b" from="1" to="3"/></initiative>
    <estimate initiative="j" benefit-low="1" benefit-likely="2" benefit-high="3" confirmed-by="F"><note>n</note></estimate>
    <placement initiative="i" stage="one" pinned="yes"/>
    <progress initiative="i" state="under-way" started="2026-09-14" observed-cost="5"/>
    <closing id="20261001t090000z" state="closed" by="A" time="2026-10-01T09:00:00Z"/>
    <closing id="20261002t090000z" state="reopened" time="2026-10-02T09:00:00Z"><why>w</why></closing>
  </assessment>
</dossier>'''

MODEL = '''<model xmlns="urn:allies:model:1" format="1.0" id="m" version="1">
  <name>M</name><name xml:lang="fr">M</name>
  <scale><level value="0"><name>No</name></level><level value="3"><name>Yes</name></level></scale>
  <pillar id="p"><name>P</name><capability id="p.c"><name>C</name>
    <question id="p.c.q" kind="practices"><text>T</text><practice id="one"><text>O</text></practice>
      <replaces question="p.c.o"/><replaces question="p.c.old" wholly="no"/></question>
  </capability></pillar>
</model>'''

PEERS = '''<peers xmlns="urn:allies:peers:1" format="1.0" id="p" version="1" model="m">
  <name>P</name>
  <cell subject="p.c" basis="pooled" year="2026" n="20" median="3">
    <population>x</population><source>y</source><quantile at="5" value="1"/>
  </cell>
</peers>'''

CATALOGUE = '''<catalogue xmlns="urn:allies:catalogue:1" format="1.0" id="c" version="1" model="m">
  <initiative id="i" kind="process" owner="both" duration="2"><name>I</name><outcome>O</outcome>
    <lift question="q" from="1" to="2"/><effort size="micro" marketing="1" technology="1"/>
  </initiative>
</catalogue>'''

STAGES = '''<stages xmlns="urn:allies:stages:1" format="1.0">
  <plan horizon="4" rate="0.08" weight="0.5"/>
  <stage id="one" months="6" budget="100000"><name>One</name></stage><stage id="two" months="9"/>
</stages>'''

HELP = '''<page xmlns="http://projectmallard.org/1.0/" type="topic" id="h">
  <title>H</title><p>See <link xref="other">it</link> or <code>this</code>.</p>
  <section id="s"><title>S</title><steps><item><p>One.</p></item></steps></section>
</page>'''

# schema, document, what to replace, by what; no replacement: valid, else refused, but for "+": allowed
CASES = [
    ('dossier', DOSSIER),
    ('dossier', DOSSIER, ' date=', ' xmlns:o="urn:other" o:mark="1" date=', '+'),
    ('dossier', DOSSIER, '<plan', '<mark xmlns="urn:other"><deep/></mark><plan', '+'),
    ('dossier', DOSSIER, '  <assessment', '  <questionnaire>' + MODEL + '</questionnaire><assessment', '+'),
    ('dossier', DOSSIER, '<plan', '<mark/><plan'),
    ('dossier', DOSSIER, ' side="marketing"', ' side="sales"'),
    ('dossier', DOSSIER, ' months="6"', ''),
    ('dossier', DOSSIER, ' rate="0.08"', ' rate="8"'),
    ('dossier', DOSSIER, ' size="all"', ' region="global"', '+'),
    ('dossier', DOSSIER, ' size="all"', ' size="big"'),
    ('dossier', DOSSIER, 'T10:30', ' 10.30'),
    ('dossier', DOSSIER, ' cost-likely="2"', ''),
    ('dossier', DOSSIER, 'state="under-way"', 'state="begun"'),
    ('dossier', DOSSIER, '2026-09-14" observed', '2026-9-14" observed'),
    ('dossier', DOSSIER, 'owner="both" duration', 'duration'),
    ('dossier', DOSSIER, '<outcome>O</outcome><requires', '<requires'),
    ('stages', STAGES),
    ('stages', STAGES, ' months="6"', ''),
    ('stages', STAGES, 'rate="0.08"', 'rate="8"'),
    ('stages', STAGES, 'budget="100000"', 'budget="-1"'),
    ('model', MODEL),
    ('model', MODEL, 'id="p.c"', 'id="P C"'),
    ('model', MODEL, '<scale>', '<scale mark="1">'),
    ('model', MODEL, 'kind="practices"', 'kind="number" unit="percent"'),
    ('model', MODEL, 'format="1.0"', 'format="2.0"'),
    ('peers', PEERS),
    ('peers', PEERS, ' basis="pooled"', ''),
    ('peers', PEERS, ' n="20"', ''),
    ('peers', PEERS, ' year="2026"', ''),
    ('peers', PEERS, '<source>y</source>', ''),
    ('peers', PEERS, '<population>x</population>', ''),
    ('peers', PEERS, 'basis="pooled"', 'basis="estimated"'),
    ('help', HELP),
    ('help', HELP, '<p>See', '<note>See</note><p>See'),
    ('help', HELP, ' xref="other"', ' href="https://example.com"'),
    ('help', HELP, '<title>S</title>', ''),
    ('help', HELP, '<p>One.</p>', 'One.'),
    ('catalogue', CATALOGUE),
    ('catalogue', CATALOGUE, 'owner="both"', 'owner="all"'),
    ('catalogue', CATALOGUE, ' to="2"', ''),
]


def validate(folder, schema, path='-', text=None):
    command = ['xmllint', '--noout', '--nonet', '--relaxng', os.path.join(folder, 'schemas', schema + '.rng'), path]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return done.returncode, done.stderr


def report(index, name, as_expected, detail):
    print('%s %d %s' % ('ok' if as_expected else 'not ok', index, name))
    if not as_expected:
        print('\n'.join('# ' + line for line in detail.splitlines()[-5:]))
    return as_expected


def main(folder):
    if shutil.which('xmllint') is None:
        print('1..0 # SKIP xmllint is missing')
        return 0
    files = sorted(f for ending in SCHEMAS for f in glob.glob(os.path.join(folder, '**', '*' + ending), recursive=True))
    cases = CASES
    print('1..%d' % (len(files) + len(cases)))
    good = True
    for i, path in enumerate(files, 1):
        code, detail = validate(folder, SCHEMAS[os.path.splitext(path)[1]], path)
        good &= report(i, os.path.basename(path), code == 0, detail)
    for i, case in enumerate(cases, len(files) + 1):
        text = case[1] if len(case) == 2 else case[1].replace(case[2], case[3], 1)
        code, detail = validate(folder, case[0], text=text)
        expected = len(case) != 4
        what = 'sample' if len(case) == 2 else '%s → %s' % (case[2].strip(), case[3].strip()[:40])
        good &= report(i, '%s: %s%s' % (case[0], what, '' if expected else ' refused'), code == (0 if expected else INVALID), detail)
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
