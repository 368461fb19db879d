# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a roadmap through by chance, with its own generator and its own sums, from the files alone.

It shares nothing with the program: Python's random.betavariate, value and cash as recompute.py has them.
"""
import math
import random

import recompute

KINDS = ('cost', 'running', 'benefit')


def range_of(year, initiative, kind):
    """Low, likely and high in the dossier's currency."""
    element = initiative.find(kind)
    if element is None or float(element.get('high')) == 0:
        return (0.0, 0.0, 0.0)
    base = 1 if element.get('of') == 'amount' else recompute.number(year.organisation,
                                                                    element.get('of')) / 100
    return tuple(float(element.get(part)) * base for part in ('low', 'likely', 'high'))


def draw(rng, low, likely, high):
    if high <= low:
        return likely
    a = 1 + 4 * (likely - low) / (high - low)
    return low + (high - low) * rng.betavariate(a, 6 - a)


def units_of(initiative, stage, terms):
    """What a unit of each kind of money adds to the value, and to the cash of all months together."""
    start, end, horizon = stage['start'], stage['start'] + stage['months'], terms['horizon_months']
    ramp = recompute.number(initiative, 'ramp', 0.0)
    growth = 1 + terms['rate']
    months = range(end + 1, horizon + 1)
    shares = [1 if ramp == 0 else min(1, (m - end) / ramp) for m in months]
    today = (-growth ** (-(start + end) / 24), -sum(growth ** (-m / 12) for m in months) / 12,
             sum(s * growth ** (-m / 12) for s, m in zip(shares, months)) / 12)
    built = sum(start < m <= end for m in range(1, horizon + 1)) / stage['months']
    return today, (-built, -len(months) / 12, sum(shares) / 12)


def simulate(year, catalogue, plan, runs, seed):
    """Value of each stage, of the whole, and cash at the horizon, run by run."""
    rng = random.Random(seed)
    initiatives = recompute.initiatives_of(year, catalogue)
    stages, terms = recompute.stages_of(year)
    parts = [(s, range_of(year, initiatives[name], kind), unit, cash)
             for s, planned in enumerate(plan['stages']) for name in planned['initiatives']
             for kind, unit, cash in zip(KINDS, *units_of(initiatives[name], stages[s], terms))]
    result = []
    for _ in range(runs):
        values, cash = [0.0] * len(stages), 0.0
        for s, money, unit, flow in parts:
            amount = draw(rng, *money)
            values[s] += unit * amount
            cash += flow * amount
        result.append((values, math.fsum(values), cash))
    return result


def share_below(values, limit):
    return sum(value < limit for value in values) / len(values)
