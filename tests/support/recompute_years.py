# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes the comparison of two years from section 7 of the method and the files alone.

It shares nothing with the program but what recompute.py does: its own sums, its own reading.
"""
import recompute


def look(question, new, old):
    """The question of the older questionnaire that belongs to one of the newer, and whether wholly."""
    olds = {q.get('id'): q for c in old.capabilities for q in c.findall('question')}
    news = {q.get('id') for c in new.capabilities for q in c.findall('question')}
    name = question.get('id')
    if name in olds and olds[name].get('kind') == question.get('kind'):
        return olds[name], True
    for replaces in question.findall('replaces'):
        if replaces.get('question') in olds:
            return olds[replaces.get('question')], replaces.get('wholly', 'yes') == 'yes'
    for other in olds.values():
        listed = [r for r in other.findall('replaces') if r.get('question') in news]
        if other.get('id') not in news and listed and listed[0].get('question') == name:
            return other, listed[0].get('wholly', 'yes') == 'yes'
    return None, False


def find_along(question, models):
    """The question of the last of some questionnaires that one of the first asks again, or None."""
    at = 0
    while question is not None and at + 1 < len(models):
        for to in range(len(models) - 1, at, -1):
            found, shared = look(question, models[at], models[to])
            if found is not None:
                break
        if found is None or not shared:
            return None
        question, at = found, to
    return question


def shares(model):
    """Each scored question's share of the whole."""
    weight = (lambda element: recompute.number(element, 'weight', 1.0))
    found = {}
    pillars = sum(weight(p) for p in model.pillars)
    for pillar in model.pillars:
        capabilities = pillar.findall('capability')
        whole = sum(weight(c) for c in capabilities)
        for capability in capabilities:
            questions = [q for q in capability.findall('question') if q.get('kind') != 'number']
            inside = sum(weight(q) for q in questions)
            for question in questions:
                found[question.get('id')] = (weight(pillar) / pillars * weight(capability) / whole
                                             * weight(question) / inside)
    return found


def score_of(year, positions):
    """Pillars and whole of positions by a year's questionnaire; what is left out leaves the weight."""
    model, entries, pillars = year.model, {}, []
    for pillar in model.pillars:
        own = pillar.findall('capability')
        parts = [recompute.score_capability(year, c, positions) for c in own]
        entries.update({p['id']: p for p in parts})
        pillars.append(recompute.combine(year, pillar.get('id'), pillar.get('aggregation', 'arithmetic'),
                                         parts, [recompute.number(c, 'weight', 1.0) for c in own]))
    entries.update({p['id']: p for p in pillars})
    entries['overall'] = recompute.combine(year, 'overall', 'arithmetic', pillars,
                                           [recompute.number(p, 'weight', 1.0) for p in model.pillars])
    return {name: entry['score'] for name, entry in entries.items()}


def less(a, b):
    return None if a is None or b is None else a - b


def compare(old, new, between=()):
    """What allies-cli compare should print, as far as it follows from the method.

    Questionnaires of the years between stand in the order from the newer year to the older.
    """
    left_out = {'position': None, 'state': 'not-applicable'}
    questions = [q for c in new.model.capabilities for q in c.findall('question')]
    befores = {q.get('id'): find_along(q, [new.model, *between, old.model]) for q in questions}
    now = {q.get('id'): recompute.position_of(new, q) for q in questions}
    then = {q.get('id'): recompute.position_of(old, befores[q.get('id')])
            if befores[q.get('id')] is not None else left_out for q in questions}
    shared_now = {name: p if befores[name] is not None else left_out for name, p in now.items()}
    all_then = {q.get('id'): recompute.position_of(old, q)
                for c in old.model.capabilities for q in c.findall('question')}
    reported = score_of(old, all_then), score_of(new, now)
    shared = score_of(new, then), score_of(new, shared_now)
    old_shares, new_shares = shares(old.model), shares(new.model)
    compatibility = sum(old_shares[b.get('id')] + new_shares[name]
                        for name, b in befores.items() if b is not None and name in new_shares) / 2

    def change(name):
        a, b = reported[0].get(name), reported[1].get(name)
        ours = less(shared[1].get(name), shared[0].get(name))
        return {'id': name, 'old': a, 'new': b, 'reported': less(b, a), 'ours': ours,
                'model': less(less(b, a), ours)}

    names = [c.get('id') for c in new.model.capabilities]
    names += [c.get('id') for c in old.model.capabilities if c.get('id') not in names]
    return {'from': old.year, 'to': new.year, 'compatibility': compatibility,
            'overall': change('overall'), 'capabilities': [change(name) for name in names]}
