/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/conflict.h"

#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"

#include <glib/gi18n-lib.h>

struct _AlliesConflict
{
  char *key;
  guint year;
  GPtrArray *versions;
};

void
allies_conflict_free (AlliesConflict *conflict)
{
  if (conflict == NULL)
    return;
  g_free (conflict->key);
  g_ptr_array_unref (conflict->versions);
  g_free (conflict);
}

static AlliesConflict *
find (GPtrArray *list, const char *key)
{
  for (guint i = 0; i < list->len; i++)
    {
      AlliesConflict *conflict = list->pdata[i];

      if (g_str_equal (conflict->key, key))
        return conflict;
    }
  return NULL;
}

typedef struct
{
  AlliesDossier *dossier;
  GPtrArray *list;
} Collect;

static void
collect (const char *key, AlliesRecord *record, gpointer user_data)
{
  Collect *state = user_data;

  if (*allies_record_get_alternative (record) == '\0')
    return;

  g_autoptr (AlliesRecord) main = allies_record_as_alternative (record, FALSE);
  g_autofree char *main_key = allies_record_dup_key (main, allies_record_key_get_year (key));
  AlliesRecord *first = allies_dossier_get (state->dossier, main_key);
  AlliesConflict *conflict = find (state->list, main_key);

  if (conflict == NULL)
    {
      conflict = g_new0 (AlliesConflict, 1);
      conflict->year = allies_record_key_get_year (key);
      conflict->key = g_steal_pointer (&main_key);
      conflict->versions = g_ptr_array_new_with_free_func (g_object_unref);
      if (first != NULL)
        g_ptr_array_add (conflict->versions, g_object_ref (first));
      g_ptr_array_add (state->list, conflict);
    }
  g_ptr_array_add (conflict->versions, g_steal_pointer (&main));
}

/* Whether two versions say the same, whenever each was said. */
static gboolean
is_same (AlliesRecord *a, AlliesRecord *b)
{
  if (*allies_record_get_time (a) == '\0')
    return allies_record_equal (a, b);

  g_autoptr (AlliesRecord) at_once =
      allies_record_with (b, "time", allies_record_get_time (a), NULL);
  return allies_record_equal (a, at_once);
}

static gboolean
needs_choice (const AlliesConflict *conflict)
{
  for (guint i = 1; i < conflict->versions->len; i++)
    if (!is_same (conflict->versions->pdata[0], conflict->versions->pdata[i]))
      return TRUE;
  return FALSE;
}

GPtrArray *
allies_conflict_list (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_conflict_free);
  Collect state = { dossier, list };

  allies_dossier_foreach (dossier, collect, &state);
  for (guint i = list->len; i > 0; i--)
    if (!needs_choice (list->pdata[i - 1]))
      g_ptr_array_remove_index (list, i - 1);
  return list;
}

const char *
allies_conflict_get_key (const AlliesConflict *conflict)
{
  g_return_val_if_fail (conflict != NULL, NULL);
  return conflict->key;
}

guint
allies_conflict_get_year (const AlliesConflict *conflict)
{
  g_return_val_if_fail (conflict != NULL, 0);
  return conflict->year;
}

const GPtrArray *
allies_conflict_get_versions (const AlliesConflict *conflict)
{
  g_return_val_if_fail (conflict != NULL, NULL);
  return conflict->versions;
}

static void
drop_alternative (AlliesEditHistory *history, AlliesRecord *record, guint year)
{
  g_autoptr (AlliesRecord) alternative = allies_record_as_alternative (record, TRUE);
  g_autofree char *key = allies_record_dup_key (alternative, year);

  allies_edit_history_replace (history, key, NULL);
}

void
allies_conflict_choose (const AlliesConflict *conflict,
                        guint index,
                        AlliesEditHistory *history,
                        AlliesDossier *dossier,
                        const char *label)
{
  g_return_if_fail (conflict != NULL && index < conflict->versions->len);
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && ALLIES_IS_DOSSIER (dossier));

  allies_edit_history_begin (history, label);
  allies_edit_history_replace (history, conflict->key, conflict->versions->pdata[index]);
  for (guint i = 0; i < conflict->versions->len; i++)
    {
      AlliesRecord *version = conflict->versions->pdata[i];

      drop_alternative (history, version, conflict->year);
      if (i != index && ALLIES_IS_ANSWER (version))
        allies_edit_history_put (history, conflict->year,
                                 allies_earlier_new (ALLIES_ANSWER (version)));
    }
  allies_edit_history_end (history);
}

static char *
dup_answer_value (AlliesAnswer *answer)
{
  g_auto (GStrv) practices = NULL;

  switch (allies_answer_get_state (answer))
    {
    case ALLIES_ANSWER_LEVEL:
      return g_strdup_printf (_ ("level %g"), allies_answer_get_level (answer));
    case ALLIES_ANSWER_NUMBER:
      return g_strdup_printf ("%g", allies_answer_get_number (answer));
    case ALLIES_ANSWER_PRACTICES:
      practices = g_strdupv ((char **)allies_answer_get_practices (answer));
      return g_strdup_printf (_ ("%u ticked"), g_strv_length (practices));
    case ALLIES_ANSWER_NOT_APPLICABLE:
      return g_strdup (_ ("not applicable"));
    case ALLIES_ANSWER_UNKNOWN:
      return g_strdup (_ ("don’t know"));
    case ALLIES_ANSWER_OPEN:
    default:
      return g_strdup (_ ("not answered"));
    }
}

static const char *
get_part (const char *code, const char *all, int index, const char *(*get_name) (guint index))
{
  if (*code == '\0')
    return _ ("as the company");
  if (g_str_equal (code, ALLIES_COMPARISON_ALL))
    return all;
  return index >= 0 ? get_name ((guint)index) : code;
}

static char *
dup_comparison_value (AlliesComparison *comparison)
{
  const char *industry = allies_comparison_get_industry (comparison);
  const char *size = allies_comparison_get_size (comparison);
  const char *region = allies_comparison_get_region (comparison);

  /* Translators: an industry, a size and a region, each perhaps “as the company” */
  return g_strdup_printf (
      _ ("industry: %s, size: %s, region: %s"),
      get_part (industry, _ ("all industries"), allies_industry_find (industry),
                allies_industry_get_name),
      get_part (size, _ ("all sizes"), allies_company_size_find (size),
                allies_company_size_get_name),
      get_part (region, _ ("all regions"), allies_region_find (region), allies_region_get_name));
}

static char *
dup_presentation_value (AlliesPresentation *presentation)
{
  /* Translators: paper of the deck, whether it is a draft, and the line on every page */
  return g_strdup_printf (_ ("%s, %s, “%s”"),
                          allies_papers[allies_presentation_get_paper (presentation)],
                          allies_presentation_is_draft (presentation) ? _ ("draft") : _ ("final"),
                          allies_presentation_get_confidentiality (presentation));
}

/* What it shows cannot be said; its size may help. */
static char *
dup_logo_value (AlliesLogo *logo)
{
  g_autoptr (GBytes) file = allies_logo_dup_file (logo, NULL);

  return g_strdup_printf (_ ("a file of %.1f KB"),
                          file != NULL ? (double)g_bytes_get_size (file) / 1024 : 0);
}

static char *
dup_value (AlliesRecord *version)
{
  if (ALLIES_IS_LOGO (version))
    return dup_logo_value (ALLIES_LOGO (version));
  if (ALLIES_IS_PRESENTATION (version))
    return dup_presentation_value (ALLIES_PRESENTATION (version));
  if (ALLIES_IS_COMPARISON (version))
    return dup_comparison_value (ALLIES_COMPARISON (version));

  if (ALLIES_IS_ANSWER (version))
    return dup_answer_value (ALLIES_ANSWER (version));
  if (ALLIES_IS_AGREEMENT (version))
    return g_strdup_printf (_ ("level %g"),
                            allies_agreement_get_level (ALLIES_AGREEMENT (version)));
  if (ALLIES_IS_TARGET (version))
    return g_strdup_printf (_ ("level %g"), allies_target_get_level (ALLIES_TARGET (version)));
  return allies_record_dup_version (version);
}

char *
allies_conflict_dup_value (const AlliesConflict *conflict, guint index)
{
  g_return_val_if_fail (conflict != NULL && index < conflict->versions->len, NULL);

  AlliesRecord *version = conflict->versions->pdata[index];
  g_autofree char *value = dup_value (version);
  g_autofree char *day = g_strndup (allies_record_get_time (version), 10);

  return *day != '\0' ? g_strdup_printf ("%s (%s)", value, day) : g_steal_pointer (&value);
}

static char *
dup_values (const AlliesConflict *conflict)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < conflict->versions->len; i++)
    {
      g_autofree char *value = allies_conflict_dup_value (conflict, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
allies_conflict_dup_subject (const AlliesConflict *conflict, AlliesDossier *dossier)
{
  g_return_val_if_fail (conflict != NULL && ALLIES_IS_DOSSIER (dossier), NULL);

  AlliesRecord *first = conflict->versions->pdata[0];
  AlliesModel *model = allies_dossier_get_model (dossier, conflict->year);
  const char *id = ALLIES_IS_ANSWER (first) ? allies_answer_get_question (ALLIES_ANSWER (first))
                   : ALLIES_IS_AGREEMENT (first)
                       ? allies_agreement_get_question (ALLIES_AGREEMENT (first))
                       : NULL;
  AlliesQuestion *question =
      id != NULL && model != NULL ? allies_model_find_question (model, id) : NULL;

  if (ALLIES_IS_COMPARISON (first))
    return g_strdup (_ ("With whom is the company compared?"));
  if (ALLIES_IS_PRESENTATION (first))
    return g_strdup (_ ("How is the deck presented?"));
  if (ALLIES_IS_LOGO (first))
    return g_strdup (_ ("Which logo is on the deck?"));
  return g_strdup (question != NULL ? allies_question_get_text (question) : conflict->key);
}

char *
allies_conflict_describe (const AlliesConflict *conflict, AlliesDossier *dossier)
{
  g_return_val_if_fail (conflict != NULL && ALLIES_IS_DOSSIER (dossier), NULL);

  g_autofree char *subject = allies_conflict_dup_subject (conflict, dossier);
  g_autofree char *values = dup_values (conflict);

  /* Translators: a question or another entry, then its versions with their days */
  return g_strdup_printf (_ ("%s Both are kept until one is chosen: %s."), subject, values);
}
