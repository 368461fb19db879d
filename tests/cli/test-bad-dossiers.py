#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command refuses every broken dossier of tests/bad. Prints TAP.

Usage: test-bad-dossiers.py ALLIES-CLI DATA-FOLDER BAD-FOLDER
Beside each NAME.allies stands NAME.allies.expected: the one sentence, with file and line. An asterisk
there stands for words of the XML parser, which differ between its versions.
"""
import fnmatch
import os
import re
import resource
import subprocess
import sys
import tempfile

CLI, BAD = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[3])
LONGEST = 1.0  # seconds of the processor, which other work on the machine does not lengthen
HEAD = b'<dossier xmlns="urn:allies:dossier:1" format="1.0"'
# Too large to be kept as files.
MADE = {
    'start-tag.allies': (HEAD + b'\n' + b' a=""' * 400000 + b'/>\n',
                         'start-tag.allies:1:1: This start tag is longer than 16 KiB, so the file is not '
                         'read.'),
    'attribute.allies': (HEAD + b'>\n<organisation name="' + b'a' * 2000000 + b'"/>\n</dossier>\n',
                         'attribute.allies:2:1: This start tag is longer than 16 KiB, so the file is not '
                         'read.'),
    'text.allies': (HEAD + b'>\n<organisation name="A"><note>' + b'a' * 2000000 + b'</note></organisation>',
                    'text.allies:2:30: A text is longer than 64 KiB, so the file is not read.'),
    'deep.allies': (HEAD + b'>\n' + b'<a>' * 700000, 'deep.allies:2:94: Elements are nested more than 32 '
                    'deep, so the file is not read.'),
    'large.allies': (HEAD + b'>\n' + b'<a/>\n' * 3400000 + b'</dossier>\n',
                     'large.allies:1: The file is larger than 16 MiB, so it is not read.'),
}
COMMANDS = (
    ('score', lambda name: ['score', name]),
    ('gaps', lambda name: ['gaps', name, '--format', 'json']),
    ('plan', lambda name: ['plan', name, '--write']),
    ('answer', lambda name: ['answer', name, '--side', 'marketing', '--from', '-']),
)


def get_processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(arguments, folder):
    start = get_processor_time()
    result = subprocess.run([CLI, *arguments], cwd=folder, input=b'question,level\n', timeout=60,
                            capture_output=True, check=False)
    return result, get_processor_time() - start


def check_validate(name, folder):
    """Lists every fault, each with file and line."""
    result, took = run(['validate', name], folder)
    lines = result.stderr.decode().splitlines()
    faults = [] if result.returncode == 1 else [f'validate ended with {result.returncode}']
    faults += [] if lines else ['validate says nothing']
    faults += [f'validate: {line}' for line in lines
               if not re.fullmatch(re.escape(name) + r':\d+(:\d+)?: .*[.)]', line)]
    return faults + ([f'validate took {took:.1f} s'] if took > LONGEST else [])


def check(name, expected, folder):
    path = os.path.join(folder, name)
    with open(path, 'rb') as file:
        before = file.read()
    faults = check_validate(name, folder)
    for command, make in COMMANDS:
        result, took = run(make(name), folder)
        message = result.stderr.decode()
        if result.returncode != 1:
            faults.append(f'{command} ended with {result.returncode}')
        if result.stdout:
            faults.append(f'{command} printed something')
        if not fnmatch.fnmatchcase(message, expected.replace('[', '[[]') + '\n'):
            faults.append(f'{command}: {message.strip()!r}, should be {expected!r}')
        if message.count('\n') != 1:
            faults.append(f'{command} says more than one sentence')
        if took > LONGEST:
            faults.append(f'{command} took {took:.1f} s')
    with open(path, 'rb') as file:
        if file.read() != before:
            faults.append('the file was changed')
    return faults


def check_kept(name):
    with open(os.path.join(BAD, name + '.expected'), encoding='utf-8') as file:
        return check(name, file.read().rstrip('\n'), BAD)


def check_made(name):
    content, expected = MADE[name]
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(content)
        return check(name, expected, folder)


def main():
    kept = sorted(name for name in os.listdir(BAD) if name.endswith('.allies'))
    cases = [(name, check_kept) for name in kept] + [(name, check_made) for name in MADE]
    failed = 0
    print(f'1..{len(cases) + 1}')
    for index, (name, function) in enumerate(cases, 1):
        faults = function(name)
        failed += bool(faults)
        print(f'{"not ok" if faults else "ok"} {index} - {name}')
        for fault in faults:
            print(f'# {fault}')
    alone = [name for name in os.listdir(BAD) if name.endswith('.allies.expected')
             and name[:-len('.expected')] not in kept]
    print(f'{"not ok" if alone or not kept else "ok"} {len(cases) + 1} - every message has its file')
    return 1 if failed or alone or not kept else 0


if __name__ == '__main__':
    sys.exit(main())
