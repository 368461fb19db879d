#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on an include from one layer to another that the plan of the house forbids. Prints TAP.

Usage: check-layers.py SOURCE-FOLDER
"""
import os
import re
import sys

# Each layer with the layers it may use besides itself.
CHAIN = ('base', 'model', 'dossier', 'scoring', 'peers', 'roadmap')
ALLOWED = {layer: set(CHAIN[:index]) for index, layer in enumerate(CHAIN)}
ALLOWED['scene'] = {'base'}
ALLOWED['report'] = {*CHAIN, 'scene'}
ALLOWED['render'] = {'base', 'scene'}
ALLOWED['cli'] = {*CHAIN, 'scene', 'report', 'render'}
ALLOWED['app'] = {*CHAIN, 'scene', 'report', 'render'}

# Headers of libraries with the one layer that may see them; the first pattern that matches counts.
LIBRARIES = (
    ('libxml2', r'libxml2?/', {'base'}),
    ('cairo', r'cairo(/|\b)', {'render'}),
    ('Pango', r'pango(/|\b)', {'render'}),
    ('HarfBuzz', r'(harfbuzz/|hb(-|\.h))', {'render'}),
    ('FreeType', r'(freetype|ft2build)', {'render'}),
    ('fontconfig', r'(fontconfig|fcfreetype)', {'render'}),
    ('libharu', r'hpdf', {'render'}),
    ('librsvg', r'librsvg', {'render'}),
    ('libxlsxwriter', r'xlsxwriter', {'render'}),
    ('GLPK', r'glpk', {'roadmap'}),
    ('GTK', r'(gtk|gdk|gsk|adwaita)', {'app'}),
)
GENERATED = {'allies-core-resources.h': 'base', 'allies-fonts.h': 'render',
             'allies-app-resources.h': 'app'}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|include_next|import)\b[ \t]*(.*?)[ \t]*$', re.M)
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|("(?:\\.|[^"\\\n])*")', re.S)


def list_includes(path):
    """The headers a file includes, each with whether it stands in angle brackets."""
    with open(path, encoding='utf-8') as file:
        text = file.read().replace('\\\n', '')
    text = COMMENT.sub(lambda match: match[1] or '\n' * match[0].count('\n') or ' ', text)
    for found in INCLUDE.findall(text):
        if re.fullmatch(r'FT_\w+_H', found):  # how FreeType wants its headers to be named
            yield 'freetype/' + found, True
            continue
        header = re.match(r'<([^>]*)>|"([^"]*)"', found)
        yield (header[1] or header[2], header[1] is not None) if header else (None, False)


def judge_library(layer, header):
    for library, pattern, layers in LIBRARIES:
        if re.match(pattern, header, re.I) and layer not in layers:
            return f'{header}: {library} belongs in {", ".join(sorted(layers))}'
    return None


def judge(root, path, header, is_system):
    """What is wrong with one include, or None."""
    layer = os.path.relpath(path, root).split(os.sep)[0]
    if header is None:
        return 'an include that cannot be read'
    fault = judge_library(layer, header)
    if fault is not None or (is_system and header.split('/')[0] not in ALLOWED):
        return fault
    if header in GENERATED:
        return None if GENERATED[header] == layer else f'{header} belongs to {GENERATED[header]}'
    if '/' not in header and os.path.exists(os.path.join(os.path.dirname(path), header)):
        return None
    used = os.path.normpath(header).split('/')[0]
    if used == '..' or '..' in header.split('/'):
        return f'{header} goes up'
    if used not in ALLOWED:
        return f'{header} is in no layer'
    if used != layer and used not in ALLOWED[layer]:
        return f'{header}: {layer} may not use {used}'
    return None


def check(root):
    """Layer → its faults; files beside the layers are faults of their own."""
    faults = {layer: [] for layer in ALLOWED}
    faults['the rest'] = []
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(names):
            if not name.endswith(('.c', '.h')):
                continue
            path = os.path.join(folder, name)
            where = os.path.relpath(path, root)
            layer = where.split(os.sep)[0]
            if layer not in ALLOWED:
                faults['the rest'].append(f'{where} is in no layer')
                continue
            for header, is_system in list_includes(path):
                fault = judge(root, path, header, is_system)
                if fault is not None:
                    faults[layer].append(f'{where}: {fault}')
    return faults


def main():
    faults = check(sys.argv[1])
    print(f'1..{len(faults)}')
    for index, (layer, found) in enumerate(faults.items(), 1):
        print(f'{"not ok" if found else "ok"} {index} - {layer}')
        for fault in found:
            print(f'# {fault}')
    return 1 if any(faults.values()) else 0


if __name__ == '__main__':
    sys.exit(main())
