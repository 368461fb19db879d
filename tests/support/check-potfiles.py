#!/usr/bin/env python3
"""Every source and template with texts to translate is listed in po/POTFILES, and nothing else is."""
import pathlib
import re
import sys

top = pathlib.Path(sys.argv[1])
marked = re.compile(r'\b(?:_|N_|C_|ngettext|g_dngettext) \(|translatable="(?:yes|true)"')
wanted = {
    str(path.relative_to(top))
    for folder, pattern in (("src", "**/*.c"), ("ui", "*.ui"))
    for path in top.joinpath(folder).glob(pattern)
    if marked.search(path.read_text(encoding="utf-8"))
}
listed = set(top.joinpath("po/POTFILES").read_text(encoding="utf-8").split())
print("1..2")
for number, (text, names) in enumerate(
    (("nothing to translate is missing", wanted - listed), ("nothing else is listed", listed - wanted)), 1
):
    print(f"{'not ok' if names else 'ok'} {number} {text}", *sorted(names))
