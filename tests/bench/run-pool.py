#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a pool takes against a bare SAX parse of the same files, and how much memory it needs.

Usage: run-pool.py BENCH-POOL ALLIES-CLI DATA-FOLDER
Makes 2000 dossiers, or as many as ALLIES_BENCH_DOSSIERS says, in a folder of its own. The bounds are
those of the design: 1.3 times the bare parse, 64 MB. They are told and not enforced, since a machine
with other work says little. Then the same with a comment in the middle of each file, which leaves it
to the parser for all of XML.
"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import make_pool  # noqa: E402

BENCH, CLI, DATA = sys.argv[1:4]
NUMBER = int(os.environ.get('ALLIES_BENCH_DOSSIERS', '2000'))
RUNS = 5 if NUMBER <= 5000 else 3


def measure_memory(paths, folder):
    """The most memory that the program itself held, in MB."""
    command = [CLI, 'peers', 'pool', '-', '-o', os.path.join(folder, 'out.peers')]
    with open(os.path.join(folder, 'list'), 'w+', encoding='utf-8') as file, open(os.devnull, 'wb') as away:
        file.write('\n'.join(paths) + '\n')
        file.seek(0)
        process = subprocess.Popen(command, stdin=file, stderr=away)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f'{command} ended with {status}')
    return usage.ru_maxrss / 1024


def bench(paths):
    subprocess.run([BENCH, str(RUNS)], input='\n'.join(paths) + '\n', text=True, check=True)


def add_comments(paths):
    for path in paths:
        with open(path, 'r+', encoding='utf-8') as file:
            parts = file.read().partition('</assessment>')
            file.seek(0)
            file.write(''.join((*parts[:2], '<!-- a comment -->', parts[2])))


def main():
    with tempfile.TemporaryDirectory() as folder:
        model = os.path.join(DATA, 'models', 'cmo-cio.maturity')
        paths = make_pool.make(os.path.join(folder, 'dossiers'), NUMBER, 1, model, plain=True)
        size = sum(os.path.getsize(path) for path in paths) / 1e6
        print(f'{len(paths)} dossiers of {size:.0f} MB together', flush=True)
        bench(paths)
        print(f'most memory: {measure_memory(paths, folder):.0f} MB', flush=True)
        add_comments(paths)
        print('with a comment in each:', flush=True)
        bench(paths)
    return 0


if __name__ == '__main__':
    sys.exit(main())
