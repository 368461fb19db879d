/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-decade.h"

#include "base/bundle.h"
#include "support/sample-report.h"

#include <math.h>
#include <string.h>

#define SOURCE  2025
#define VERSION "2017.1"
#define RENAMED "data.single-view.identity"

static char *
swap (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_nonnull (parts[1]);
  return g_strjoinv (new, parts);
}

/* One question was another one then. */
static AlliesModel *
make_older_model (AlliesModel *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bundled = allies_bundle_load ("models/cmo-cio.maturity", &error);
  g_autofree char *text = g_strndup (g_bytes_get_data (bundled, NULL), g_bytes_get_size (bundled));
  g_autofree char *version = g_strdup_printf (" version=\"%s\"", allies_model_get_version (model));
  g_autofree char *older = swap (text, version, " version=\"" VERSION "\"");
  char *whole = swap (older, "id=\"" RENAMED "\"", "id=\"" RENAMED ".once\"");
  g_autoptr (GBytes) bytes = g_bytes_new_take (whole, strlen (whole));
  AlliesModel *made = allies_model_new_from_bytes (bytes, "older", NULL, &error);

  g_assert_no_error (error);
  return made;
}

static void
put_answer (AlliesDossier *dossier, guint year, AlliesAnswer *answer, guint index)
{
  const char *question = allies_answer_get_question (answer);
  guint before = SOURCE - year;
  double level = allies_answer_get_level (answer);
  g_autofree char *id = year < SAMPLE_DECADE_CHANGE && g_str_equal (question, RENAMED)
                            ? g_strconcat (question, ".once", NULL)
                            : g_strdup (question);

  if (allies_answer_get_state (answer) == ALLIES_ANSWER_LEVEL && index % 9 < before)
    level = fmax (1, level - 1);
  allies_dossier_put (dossier, year,
                      allies_record_with (answer, "question", id, "level", level, NULL));
}

static void
put_year (AlliesDossier *dossier, guint year)
{
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", SOURCE);
  g_autoptr (GPtrArray) answers = allies_dossier_list (dossier, "answer", SOURCE);
  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, SOURCE);
  g_autofree char *date = g_strdup_printf ("%u-09-15", year);

  allies_dossier_put (
      dossier, year,
      allies_record_with (
          assessment, "year", (double)year, "date", date, "model-version",
          year < SAMPLE_DECADE_CHANGE ? VERSION : allies_assessment_get_model_version (assessment),
          NULL));
  for (guint i = 0; i < respondents->len; i++)
    allies_dossier_put (dossier, year, g_object_ref (respondents->pdata[i]));
  for (guint i = 0; i < answers->len; i++)
    put_answer (dossier, year, answers->pdata[i], i);
}

AlliesDossier *
sample_decade_new (void)
{
  AlliesDossier *dossier = sample_example ();
  g_autoptr (AlliesModel) older = make_older_model (allies_dossier_get_model (dossier, SOURCE));

  allies_dossier_add_model (dossier, older);
  for (guint year = SAMPLE_DECADE_FIRST; year < SOURCE; year++)
    put_year (dossier, year);
  return dossier;
}
