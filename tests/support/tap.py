# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the command line share: words for a fault, and running them one by one as TAP."""
import tempfile
import traceback


class Failed(Exception):
    """What was expected is not so."""


def expect(condition, *what):
    """Fails with these words unless the condition holds."""
    if not condition:
        raise Failed(' '.join(str(w) for w in what))


def call_in_folder(function):
    """Calls a test with a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return function(folder)


def run(names, call=lambda function: function()):
    """Runs every function called test_… and prints TAP; one that returns a text was skipped for it.

    Returns the status to exit with.
    """
    tests = [(name[5:].replace('_', ' '), function) for name, function in list(names.items())
             if name.startswith('test_')]
    failed = 0
    print(f'1..{len(tests)}')
    for index, (name, function) in enumerate(tests, 1):
        skipped = fault = None
        try:
            skipped = call(function)
        except Failed as error:
            fault = str(error)
        except Exception:  # pylint: disable=broad-except
            fault = traceback.format_exc()
        failed += fault is not None
        print(f'{"ok" if fault is None else "not ok"} {index} - {name}'
              + (f' # SKIP {skipped}' if skipped else ''), flush=True)
        for line in (fault or '').splitlines():
            print(f'# {line}')
    return 1 if failed else 0
