#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the house finds what is too long and what has no comment. Prints TAP.

Usage: test-check-house.py CHECK-HOUSE.PY
"""
import os
import subprocess
import sys
import tempfile

PATH = os.path.abspath(sys.argv[1])
TOP = '#pragma once\n\nG_BEGIN_DECLS\n\n'
GET = '/**\n * allies_a_get:\n * @a: an a\n *\n * Returns: its b\n */\n'
SAY = '/**\n * allies_a_say:\n * @a: an a\n *\n * Says it.\n */\n'
CASES = (
    # name, passes, file, text
    ('as long as can be', True, 'base/a.c', 'x;\n' * 500),
    ('a line too much', False, 'base/a.c', 'x;\n' * 501),
    ('a long header', False, 'app/a.h', '\n' * 501),
    ('no source', True, 'base/a.build', '\n' * 501),
    ('both described', True, 'base/a.h',
     TOP + GET + 'int allies_a_get (int a);\n\n' + SAY + 'void allies_a_say (int a);\n'),
    ('first of a header, nothing to return', True, 'base/a.h',
     TOP + SAY + 'void allies_a_say (int a);\n'),
    ('no comment', False, 'base/a.h', TOP + 'int allies_a_get (int a);\n'),
    ('comment of another', False, 'base/a.h', TOP + SAY + 'int allies_a_get (int a);\n'),
    ('returns a number untold', False, 'base/a.h', TOP + SAY + 'int allies_a_say (int a);\n'),
    ('returns a pointer untold', False, 'base/a.h', TOP + SAY + 'void *allies_a_say (int a);\n'),
    ('over several lines', False, 'base/a.h',
     TOP + SAY + 'const char *\nallies_a_say (int a,\n              int b) G_GNUC_PURE;\n'),
    ('after a macro and a type', False, 'base/a.h',
     TOP + '#define ALLIES_TYPE_A (allies_a_get_type ())\n'
     'G_DECLARE_FINAL_TYPE (AlliesA, allies_a, ALLIES, A, GObject)\n\nint allies_a_get (int a);\n'),
    ('a macro and a type alone', True, 'base/a.h',
     TOP + '#define ALLIES_TYPE_A (allies_a_get_type ())\n'
     'G_DECLARE_FINAL_TYPE (AlliesA, allies_a, ALLIES, A, GObject)\n'),
    ('the type of a value', True, 'base/a.h', TOP + 'GType allies_a_get_type (void);\n'),
    ('kept among the files of a class', True, 'base/a-private.h', TOP + 'int allies_a_get (int a);\n'),
    ('a list', True, 'cli/command.h', TOP + 'int allies_command_a (int argc);\n'),
    ('a source file', True, 'base/a.c', 'int allies_a_get (int a);\n'),
)


def passes(where, text):
    with tempfile.TemporaryDirectory() as root:
        path = os.path.join(root, where)
        os.makedirs(os.path.dirname(path))
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        result = subprocess.run([sys.executable, PATH, root], capture_output=True, text=True,
                                timeout=60, check=False)
    if result.returncode not in (0, 1) or ('not ok' in result.stdout) != (result.returncode == 1):
        raise RuntimeError(f'status {result.returncode}: {result.stdout}{result.stderr}')
    return result.returncode == 0


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for index, (name, should_pass, where, text) in enumerate(CASES, 1):
        good = passes(where, text) == should_pass
        failed += not good
        print(f'{"ok" if good else "not ok"} {index} - {name}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
