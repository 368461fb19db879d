# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a dossier of ten years out of an example of two, with older questionnaires inside."""
import re

FIRST = 2017


def older_model(text, version, dropped, renamed):
    """The questionnaire as it may have been: some questions were not there, some asked otherwise."""
    text = text[text.index('<model '):]
    text = re.sub(r'version="[^"]*"', f'version="{version}"', text, count=1)
    for name in dropped:
        text = re.sub(rf'<question id="{re.escape(name)}".*?</question>\s*', '', text, flags=re.S)
    for name in renamed:
        text = text.replace(f'<question id="{name}"', f'<question id="{name}.once"', 1)
    return text


def make_year(text, year, version, renamed):
    """The year 2025 of the example as another one, with levels that grow over the years."""
    names = {}

    def level(match):
        index, before = names.setdefault(match.group(1), len(names)), 2025 - year
        drop = (index % 9 < before) + (index % 4 == 0 and before > 5) - (index % 13 == before)
        return f'{match.group(0)[:match.start(2) - match.start(0)]}{max(1, int(match.group(2)) - drop)}"'

    text = re.sub(r'year="2025"', f'year="{year}"', text, count=1)
    text = re.sub(r'date="[^"]*"', f'date="{year}-09-15"', text, count=1)
    text = re.sub(r'model-version="[^"]*"', f'model-version="{version}"', text, count=1)
    text = re.sub(r'<answer [^>]*?question="([^"]*)"[^>]*? level="(\d)"', level, text)
    for name in renamed:
        text = text.replace(f'question="{name}"', f'question="{name}.once"')
    return text


def make(example, model, first=FIRST):
    """The text of a dossier from the first year to that of the example."""
    start = example.index('  <assessment year="2025"')
    end = example.index('</assessment>', start) + len('</assessment>\n')
    block = example[start:end]
    names = re.findall(r'<question id="([^"]*)" kind="level"', model)
    gone = {'2017.1': (names[3:40:9], names[1:40:12]), '2020.1': ([], names[1:3])}
    models = ''.join('  <questionnaire>' + older_model(model, version, *gone[version]).rstrip() + '</questionnaire>\n'
                     for version in ('2017.1', '2020.1'))
    years = ''
    for year in range(first, 2025):
        version = '2017.1' if year < 2020 else '2020.1' if year < 2022 else None
        dropped, renamed = gone.get(version, ([], []))
        text = block
        for name in dropped:
            text = re.sub(rf' *<(answer|agreement) [^>]*?question="{re.escape(name)}"'
                          r'(?:[^>]*?/>|.*?</\1>)\n', '', text, flags=re.S)
        version = version or re.search(r'model-version="([^"]*)"', block).group(1)
        years += make_year(text, year, version, renamed)
    return example[:start] + models + years + example[start:]


if __name__ == '__main__':
    import sys
    with open(sys.argv[1], encoding='utf-8') as one, open(sys.argv[2], encoding='utf-8') as other:
        sys.stdout.write(make(one.read(), other.read()))
