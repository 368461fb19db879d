#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the layers finds each forbidden include, in trees made up here. Prints TAP.

Usage: test-check-layers.py CHECK-LAYERS.PY
The rules are written out once more, layer by layer, so that a slip in the check does not pass here.
"""
import importlib.util
import os
import subprocess
import sys
import tempfile

PATH = os.path.abspath(sys.argv[1])
SPEC = importlib.util.spec_from_file_location('check_layers', PATH)
CHECK = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(CHECK)
LAYERS = 'base model dossier scoring peers roadmap scene report render cli app'.split()
MAY_USE = {
    'base': '',
    'model': 'base',
    'dossier': 'base model',
    'scoring': 'base model dossier',
    'peers': 'base model dossier scoring',
    'roadmap': 'base model dossier scoring peers',
    'scene': 'base',
    'report': 'base model dossier scoring peers roadmap scene',
    'render': 'base scene',
    'cli': 'base model dossier scoring peers roadmap scene report render',
    'app': 'base model dossier scoring peers roadmap scene report render',
}
HEADERS = {
    'libxml/parser.h': 'base', 'libxml/xmlwriter.h': 'base', 'cairo.h': 'render',
    'cairo/cairo.h': 'render', 'cairo-ft.h': 'render', 'pango/pango.h': 'render',
    'pango/pangocairo.h': 'render', 'hb.h': 'render', 'hb-ft.h': 'render', 'harfbuzz/hb.h': 'render',
    'ft2build.h': 'render', 'freetype2/ft2build.h': 'render', 'freetype/freetype.h': 'render',
    'fontconfig/fontconfig.h': 'render', 'hpdf.h': 'render', 'xlsxwriter.h': 'render',
    'xlsxwriter/workbook.h': 'render', 'glpk.h': 'roadmap', 'gtk/gtk.h': 'app',
    'gdk/gdk.h': 'app', 'gsk/gsk.h': 'app', 'gtk-4.0/gtk/gtk.h': 'app',
}
FINE = '/* SPDX */\n#pragma once\n\n#include <glib.h>\n#include <math.h>\n'
SPELLINGS = (
    '#include "render/a.h"', '  #  include   "render/a.h"  ', '#include <render/a.h>',
    '#include "render/a.h" /* why */', '/* x */ #include "render/a.h"', '#include \\\n"render/a.h"',
    '#include "../render/a.h"', '#include "scene/../render/a.h"', '#include "./render/a.h"',
    '#include_next "render/a.h"', '#import "render/a.h"', '#define X "render/a.h"\n#include X',
    '#if 0\n#include "render/a.h"\n#endif', 'char *s = "/*";\n#include "render/a.h"\nchar *t = "*/";',
    '#include "nowhere.h"', '#include "tests/a.h"', '#include "allies-fonts.h"',
)
HARMLESS = (
    '/* #include "render/a.h" */', '// #include "render/a.h"',
    '/*\n#include "render/a.h"\n*/', 'char *s = "#include \\"render/a.h\\"";',
    '#include "a.h"', '#include <stdio.h>',
)


def write(root, where, text):
    path = os.path.join(root, where)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def write_tree(root, extra):
    for layer in LAYERS:
        lines = [f'#include "{used}/a.h"' for used in MAY_USE[layer].split()]
        write(root, f'{layer}/a.h', FINE)
        write(root, f'{layer}/a.c', '\n'.join([f'#include "{layer}/a.h"', *lines, '']))
    for where, text in extra.items():
        write(root, where, text)


def passes(root, extra):
    """Whether a tree of all layers, in order but for these files, passes the check."""
    for where, text in extra.items():
        write(root, where, text)
    faults = CHECK.check(root)
    for where in extra:
        os.remove(os.path.join(root, where))
    return not any(faults.values())


def passes_as_program(extra):
    """The same by what the program prints and returns."""
    with tempfile.TemporaryDirectory() as root:
        write_tree(root, extra)
        result = subprocess.run([sys.executable, PATH, root], capture_output=True, text=True,
                                timeout=60, check=False)
        says_so = 'not ok' in result.stdout
        if result.returncode not in (0, 1) or says_so != (result.returncode == 1):
            raise RuntimeError(f'status {result.returncode}: {result.stdout}{result.stderr}')
        return not says_so


def cases():
    """Names with whether the tree must pass and what is put into it."""
    yield 'what is allowed', True, {}
    for layer in LAYERS:
        for used in LAYERS:
            if used != layer and used not in MAY_USE[layer].split():
                for name in ('b.c', 'b.h'):
                    yield f'{layer} → {used} in {name}', False, {
                        f'{layer}/{name}': f'{FINE}#include "{used}/a.h"\n'}
    for header, home in HEADERS.items():
        for layer in LAYERS:
            yield f'{layer} → <{header}>', layer == home, {f'{layer}/b.c': f'#include <{header}>\n'}
        yield f'model → "{header}"', False, {'model/b.c': f'#include "{header}"\n'}
    for spelling in SPELLINGS:
        yield repr(spelling), False, {'model/b.c': spelling + '\n'}
    for spelling in HARMLESS:
        yield repr(spelling), True, {'model/b.c': spelling + '\n'}
    for layer in LAYERS:
        yield f'{layer} → FT_FREETYPE_H', layer == 'render', {
            f'{layer}/b.c': '#include FT_FREETYPE_H\n'}
    yield 'a file in no layer', False, {'other/b.c': FINE}
    yield 'a file beside the layers', False, {'b.c': FINE}
    yield 'a folder inside a layer', False, {'model/inside/b.c': '#include "render/a.h"\n'}


def main():
    failed = 0
    listed = list(cases())
    tree = tempfile.TemporaryDirectory()
    write_tree(tree.name, {})
    print(f'1..{len(listed)}')
    for index, (name, should_pass, extra) in enumerate(listed, 1):
        good = passes(tree.name, extra) == should_pass
        if index % 25 == 1:
            good = good and passes_as_program(extra) == should_pass
        failed += not good
        print(f'{"ok" if good else "not ok"} {index} - {name}')
    tree.cleanup()
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
