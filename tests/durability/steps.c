/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "durability/steps.h"

#include "support/sample-dossier.h"

static const char *const questions[] = { "art.one.a", "art.one.b", "art.one.c",
                                         "geo.one.a", "geo.two.a", "min.one.a" };
static const char *const people[] = { "cmo", "cdo", "cio", "cto" };

static void
answer (AlliesEditHistory *history, GRand *random, guint number)
{
  g_autofree char *letters = g_strnfill ((gsize)g_rand_int_range (random, 1, 800), 'x');
  g_autofree char *note = g_strdup_printf ("Step %u %s", number, letters);

  allies_edit_history_apply (
      history, "Answer", SAMPLE_YEAR,
      allies_record_new (ALLIES_TYPE_ANSWER, "respondent",
                         people[g_rand_int_range (random, 0, G_N_ELEMENTS (people))], "question",
                         questions[g_rand_int_range (random, 0, G_N_ELEMENTS (questions))], "state",
                         ALLIES_ANSWER_LEVEL, "level", (double)g_rand_int_range (random, 1, 6),
                         "note", note, "time", "2026-09-14T10:00:00Z", NULL));
}

void
steps_run (AlliesEditHistory *history, AlliesDossier *dossier, guint seed, guint number)
{
  const guint32 seeds[] = { seed, number };
  g_autoptr (GRand) random = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      allies_edit_history_undo (history);
      break;
    case 1:
      allies_edit_history_redo (history);
      break;
    default:
      answer (history, random, number);
      break;
    }
}
