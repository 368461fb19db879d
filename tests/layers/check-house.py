#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a source file that is too long, and on a public function without its comment. Prints TAP.

Usage: check-house.py SOURCE-FOLDER
"""
import os
import re
import sys

MOST_LINES = 500
# Lists of functions that are all alike; one comment stands for all.
LISTS = ('cli/command.h', 'report/deck-pages.h')

COMMENT = re.compile(r'/\*.*?\*/', re.S)
MARK = re.compile(r'^G_(?:BEGIN|END)_DECLS$|^G_D\w+ \([^;{}]*?\)$', re.M)
FUNCTION = re.compile(r'^(\w[\w\s*]*?[\s*])(allies_\w+)\s*\([^;{}]*;', re.M)
DESCRIPTION = re.compile(r'/\*\*\n \* (\w+):\n(.*?)\*/', re.S)


def judge_length(where, text):
    """What is wrong with the length of a file, or None."""
    lines = text.count('\n')
    return f'{where} has {lines} lines; {MOST_LINES} is the most' if lines > MOST_LINES else None


def judge_comments(where, text):
    """What is wrong with the comments of a header, one by one."""
    described = dict(DESCRIPTION.findall(text))
    code = MARK.sub('', COMMENT.sub('', text))
    for kind, name in FUNCTION.findall(code):
        returns = kind.replace('extern', '').split() != ['void']
        if kind.startswith('typedef') or name.endswith('_get_type'):
            continue
        if name not in described:
            yield f'{where}: {name} has no comment'
        elif returns and '\n * Returns: ' not in '\n' + described[name]:
            yield f'{where}: {name} does not say what it returns'


def is_public(where):
    return where.endswith('.h') and not where.endswith('-private.h') and where not in LISTS


def check(root):
    """Rule → its faults."""
    faults = {'length': [], 'comments': []}
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(names):
            if not name.endswith(('.c', '.h')):
                continue
            path = os.path.join(folder, name)
            where = os.path.relpath(path, root).replace(os.sep, '/')
            with open(path, encoding='utf-8') as file:
                text = file.read()
            fault = judge_length(where, text)
            if fault is not None:
                faults['length'].append(fault)
            if is_public(where):
                faults['comments'].extend(judge_comments(where, text))
    return faults


def main():
    faults = check(sys.argv[1])
    print(f'1..{len(faults)}')
    for index, (rule, found) in enumerate(faults.items(), 1):
        print(f'{"not ok" if found else "ok"} {index} - {rule}')
        for fault in found:
            print(f'# {fault}')
    return 1 if any(faults.values()) else 0


if __name__ == '__main__':
    sys.exit(main())
