/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-years.h"

#include "support/sample-dossier.h"

#define N_QUESTIONS    12
#define N_PILLARS      3
#define N_CAPABILITIES 2

static void
append_answers (GString *text, const char *answers)
{
  g_auto (GStrv) parts = g_strsplit (answers, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (parts[i], "=", 2);

      if (g_strv_length (sides) < 2)
        continue;
      g_string_append_printf (text, "<answer respondent='cmo' question='%s'", sides[0]);
      if (g_str_equal (sides[1], "na") || g_str_equal (sides[1], "unknown"))
        g_string_append_printf (text, " state='%s'/>",
                                sides[1][0] == 'n' ? "not-applicable" : "unknown");
      else
        g_string_append_printf (text, " state='level' level='%s'/>", sides[1]);
    }
}

AlliesDossier *
sample_years_new (const char *models,
                  const char *const *versions,
                  const char *const *answers,
                  const char *body)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          "<dossier xmlns='urn:allies:dossier:1' format='1.0'>"
                          "<organisation name='Sample' industry='retail' size='large' "
                          "region='europe' marketing-executive='Ana' technology-executive='Ben'/>"
                          "%s",
                          models);
  for (guint i = 0; i < 2; i++)
    {
      g_string_append_printf (text,
                              "<assessment year='%u' model='q' model-version='%s'>"
                              "<respondent id='cmo' side='marketing'/>"
                              "<respondent id='cio' side='technology'/>%s",
                              2026 + i, versions[i], i == 0 ? body : "");
      append_answers (text, answers[i]);
      g_string_append (text, "</assessment>");
    }
  g_string_append (text, "</dossier>");
  return sample_dossier_read (text->str);
}

static void
append_question (GString *text, GString *answers, GRand *random, gboolean newer, guint i)
{
  gboolean renamed = newer && g_rand_int_range (random, 0, 4) == 0;

  g_string_append_printf (text, "<question id='%c%u' kind='level' weight='%d'><text>t</text>",
                          renamed ? 'r' : 'q', i, g_rand_int_range (random, 1, 5));
  if (renamed && g_rand_boolean (random))
    g_string_append_printf (text, "<replaces question='q%u' wholly='%s'/>", i,
                            g_rand_boolean (random) ? "yes" : "no");
  g_string_append (text, SAMPLE_FIVE_TEXTS "</question>");
  if (g_rand_int_range (random, 0, 8) != 0)
    g_string_append_printf (answers, "%c%u=%d ", renamed ? 'r' : 'q', i,
                            g_rand_int_range (random, 1, 6));
  else if (g_rand_boolean (random))
    g_string_append_printf (answers, "%c%u=na ", renamed ? 'r' : 'q', i);
}

/* Which capability asks what is shuffled, so that questions move too. */
static void
append_capability (GString *text, GString *answers, GRand *random, gboolean newer, guint *order)
{
  for (guint i = 0; i < N_QUESTIONS / (N_PILLARS * N_CAPABILITIES); i++)
    if (i == 0 || g_rand_int_range (random, 0, 4) != 0)
      append_question (text, answers, random, newer, order[i]);
}

static void
shuffle (guint *order, GRand *random, gboolean newer)
{
  for (guint i = 0; i < N_QUESTIONS; i++)
    order[i] = i;
  for (guint i = 0; newer && i < 2; i++)
    {
      guint a = (guint)g_rand_int_range (random, 0, N_QUESTIONS);
      guint b = (guint)g_rand_int_range (random, 0, N_QUESTIONS);
      guint kept = order[a];

      order[a] = order[b];
      order[b] = kept;
    }
}

static char *
make_random_model (GRand *random, gboolean newer, GString *answers)
{
  static const char *const aggregations[] = { "arithmetic", "geometric", "minimum" };
  guint order[N_QUESTIONS];
  GString *text = g_string_new (NULL);

  shuffle (order, random, newer);
  g_string_append_printf (text,
                          "<questionnaire><model xmlns='urn:allies:model:1' format='1.0' id='q' "
                          "version='%d'><name>Q</name><scale>" SAMPLE_FIVE "</scale>",
                          newer ? 2 : 1);
  for (guint i = 0; i < N_PILLARS; i++)
    {
      g_string_append_printf (text, "<pillar id='p%u' weight='%d' aggregation='%s'><name>P</name>",
                              i, g_rand_int_range (random, 1, 5),
                              aggregations[g_rand_int_range (random, 0, 3)]);
      for (guint j = 0; j < N_CAPABILITIES; j++)
        {
          guint at = i * N_CAPABILITIES + j;

          g_string_append_printf (text, "<capability id='c%u' weight='%d'><name>C</name>", at,
                                  g_rand_int_range (random, 1, 5));
          append_capability (text, answers, random, newer, &order[at * 2]);
          g_string_append (text, "</capability>");
        }
      g_string_append (text, "</pillar>");
    }
  g_string_append (text, "</model></questionnaire>");
  return g_string_free (text, FALSE);
}

AlliesDossier *
sample_years_new_random (GRand *random)
{
  const char *const versions[] = { "1", "2" };
  g_autoptr (GString) old_answers = g_string_new (NULL);
  g_autoptr (GString) new_answers = g_string_new (NULL);
  g_autofree char *old = make_random_model (random, FALSE, old_answers);
  g_autofree char *new = make_random_model (random, TRUE, new_answers);
  g_autofree char *models = g_strconcat (old, new, NULL);
  const char *const answers[] = { old_answers->str, new_answers->str };

  return sample_years_new (models, versions, answers, "");
}
