/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/merge.h"

#include "dossier/own-catalogue.h"
#include "dossier/visibility.h"
#include "dossier/year-closing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  IN_BASE = 1 << 0,
  IN_OURS = 1 << 1,
  IN_THEIRS = 1 << 2,
} Place;

/* One version of what stands under a key, and where it was found. */
typedef struct
{
  AlliesRecord *record; /* as the record of its key */
  char *version;
  guint places;
} Version;

/* Key → GPtrArray of its versions. */
typedef struct
{
  GTree *slots;
  Place place;
} Collector;

static void
version_free (gpointer data)
{
  Version *version = data;

  g_object_unref (version->record);
  g_free (version->version);
  g_free (version);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (a, b);
}

static GPtrArray *
get_slot (GTree *slots, char *key)
{
  GPtrArray *slot = g_tree_lookup (slots, key);

  if (slot == NULL)
    {
      slot = g_ptr_array_new_with_free_func (version_free);
      g_tree_insert (slots, g_strdup (key), slot);
    }
  return slot;
}

static void
add_version (GPtrArray *slot, AlliesRecord *record, guint places)
{
  g_autofree char *id = allies_record_dup_version (record);

  for (guint i = 0; i < slot->len; i++)
    {
      Version *version = slot->pdata[i];

      if (g_str_equal (version->version, id))
        {
          version->places |= places;
          return;
        }
    }
  Version *version = g_new0 (Version, 1);
  version->record = allies_record_as_alternative (record, FALSE);
  version->version = g_steal_pointer (&id);
  version->places = places;
  g_ptr_array_add (slot, version);
}

static void
collect_record (const char *key, AlliesRecord *record, gpointer user_data)
{
  Collector *collector = user_data;
  g_autoptr (AlliesRecord) main = allies_record_as_alternative (record, FALSE);
  g_autofree char *slot = allies_record_dup_key (main, allies_record_key_get_year (key));

  add_version (get_slot (collector->slots, slot), main, collector->place);
}

/* What was left out of a handout has not been removed: it is there as it was. */
typedef struct
{
  GTree *slots;
  AlliesDossier *base;
  AlliesDossier *handout;
  Place place;
} LeftOut;

static void
restore_record (const char *key, AlliesRecord *record, gpointer user_data)
{
  LeftOut *left_out = user_data;

  if (!allies_visibility_is_left_out (left_out->handout, left_out->base,
                                      allies_record_key_get_year (key), record))
    return;
  Collector collector = { left_out->slots, left_out->place };
  collect_record (key, record, &collector);
}

static void
collect (GTree *slots, AlliesDossier *base, AlliesDossier *dossier, Place place)
{
  Collector collector = { slots, place };
  LeftOut left_out = { slots, base, dossier, place };

  allies_dossier_foreach (dossier, collect_record, &collector);
  if (base != NULL && base != dossier)
    allies_dossier_foreach (base, restore_record, &left_out);
}

static gboolean
is_kept (guint places)
{
  return (places & (IN_OURS | IN_THEIRS)) == (IN_OURS | IN_THEIRS)
         || ((places & IN_BASE) == 0 && (places & (IN_OURS | IN_THEIRS)) != 0);
}

/* What comes together is a handout only when both are. */
static gboolean
is_kept_under (const char *key, guint places)
{
  return g_str_has_prefix (key, "handout/")
             ? (places & (IN_OURS | IN_THEIRS)) == (IN_OURS | IN_THEIRS)
             : is_kept (places);
}

static gboolean
keep_cb (gpointer key, gpointer value, gpointer user_data)
{
  GPtrArray *slot = value;

  for (guint i = slot->len; i > 0; i--)
    if (!is_kept_under (key, ((const Version *)slot->pdata[i - 1])->places))
      g_ptr_array_remove_index (slot, i - 1);
  return FALSE;
}

/* Whether the merged file knows that this answer was replaced by another. */
static gboolean
is_replaced (GTree *slots, guint year, const Version *version)
{
  if (!ALLIES_IS_ANSWER (version->record))
    return FALSE;

  AlliesAnswer *answer = ALLIES_ANSWER (version->record);
  g_autofree char *key =
      g_strdup_printf ("earlier/%u/%s/%s/%s", year, allies_answer_get_respondent (answer),
                       allies_answer_get_question (answer), version->version);
  const GPtrArray *earlier = g_tree_lookup (slots, key);
  return earlier != NULL && earlier->len > 0;
}

static gboolean
replace_cb (gpointer key, gpointer value, gpointer user_data)
{
  GPtrArray *slot = value;
  guint year = allies_record_key_get_year (key);
  guint n_replaced = 0;

  for (guint i = 0; slot->len > 1 && i < slot->len; i++)
    n_replaced += is_replaced (user_data, year, slot->pdata[i]);
  if (n_replaced == 0 || n_replaced == slot->len)
    return FALSE;
  for (guint i = slot->len; i > 0; i--)
    if (is_replaced (user_data, year, slot->pdata[i - 1]))
      g_ptr_array_remove_index (slot, i - 1);
  return FALSE;
}

/* The latest first; among records that do not say when, any order that is always the same. */
static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const Version *first = *(Version *const *)a;
  const Version *second = *(Version *const *)b;
  int order =
      strcmp (allies_record_get_time (second->record), allies_record_get_time (first->record));

  return order != 0 ? order : strcmp (second->version, first->version);
}

static gboolean
put_cb (gpointer key, gpointer value, gpointer user_data)
{
  GPtrArray *slot = value;

  g_ptr_array_sort (slot, compare_versions);
  for (guint i = 0; i < slot->len; i++)
    {
      const Version *version = slot->pdata[i];

      allies_dossier_put (user_data, allies_record_key_get_year (key),
                          allies_record_as_alternative (version->record, i > 0));
    }
  return FALSE;
}

typedef struct
{
  GTree *slots;
  gboolean restored;
} References;

/* Whoever is referred to comes back, even where one has removed it and the other has not noticed.
 */
static void
restore_reference (References *references, const char *element, guint year, const char *id)
{
  GTree *slots = references->slots;
  g_autofree char *key = g_strdup_printf ("%s/%u/%s", element, year, id);
  GPtrArray *slot = g_tree_lookup (slots, key);

  for (guint i = 0; slot != NULL && i < slot->len; i++)
    {
      Version *version = slot->pdata[i];

      if (is_kept (version->places))
        return;
    }
  for (guint i = 0; slot != NULL && i < slot->len; i++)
    {
      ((Version *)slot->pdata[i])->places = IN_OURS | IN_THEIRS;
      references->restored = TRUE;
    }
}

static void
restore_requirements (References *references, guint year, AlliesOwnInitiative *own)
{
  const GPtrArray *requirements = allies_own_initiative_get_requirements (own);

  for (guint i = 0; i < requirements->len; i++)
    restore_reference (references, "initiative", year,
                       allies_own_requirement_get_initiative (requirements->pdata[i]));
}

static gboolean
refer_cb (gpointer key, gpointer value, gpointer user_data)
{
  const GPtrArray *slot = value;
  guint year = allies_record_key_get_year (key);

  for (guint i = 0; i < slot->len; i++)
    {
      const Version *version = slot->pdata[i];

      if (!is_kept (version->places))
        continue;
      if (ALLIES_IS_ANSWER (version->record))
        restore_reference (user_data, "respondent", year,
                           allies_answer_get_respondent (ALLIES_ANSWER (version->record)));
      else if (ALLIES_IS_EARLIER (version->record))
        restore_reference (user_data, "respondent", year,
                           allies_earlier_get_respondent (ALLIES_EARLIER (version->record)));
      else if (ALLIES_IS_PLACEMENT (version->record))
        restore_reference (user_data, "stage", year,
                           allies_placement_get_stage (ALLIES_PLACEMENT (version->record)));
      else if (ALLIES_IS_OWN_INITIATIVE (version->record))
        restore_requirements (user_data, year, ALLIES_OWN_INITIATIVE (version->record));
    }
  return FALSE;
}

/* What comes back may refer to more. */
static void
restore_references (GTree *slots)
{
  References references = { slots, TRUE };

  while (references.restored)
    {
      references.restored = FALSE;
      g_tree_foreach (slots, refer_cb, &references);
    }
}

static gboolean
is_same_organisation (AlliesDossier *base,
                      AlliesDossier *ours,
                      AlliesDossier *theirs,
                      GError **error)
{
  const char *our_name = allies_organisation_get_name (allies_dossier_get_organisation (ours));
  const char *their_name = allies_organisation_get_name (allies_dossier_get_organisation (theirs));

  if (base != NULL || g_str_equal (our_name, their_name))
    return TRUE;
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
               _ ("The two files are about different organisations, “%s” and “%s”."), our_name,
               their_name);
  return FALSE;
}

static GBytes *
write_model (AlliesModel *model)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();

  allies_model_write (model, writer);
  return allies_xml_writer_finish (writer);
}

static gboolean
take_models (AlliesDossier *merged, AlliesDossier *from, GError **error)
{
  g_autoptr (GPtrArray) models = allies_dossier_get_models (from);

  for (guint i = 0; i < models->len; i++)
    {
      AlliesModel *model = models->pdata[i];
      AlliesModel *known = allies_dossier_find_inside (merged, allies_model_get_id (model),
                                                       allies_model_get_version (model));
      g_autoptr (GBytes) bytes = write_model (model);
      g_autoptr (GBytes) known_bytes = known != NULL ? write_model (known) : NULL;

      if (known_bytes != NULL && !g_bytes_equal (bytes, known_bytes))
        {
          g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
                       _ ("The two files hold different questionnaires under the name “%s”, "
                          "version %s."),
                       allies_model_get_id (model), allies_model_get_version (model));
          return FALSE;
        }
      if (known == NULL)
        {
          AlliesXmlExtra *whole = allies_dossier_get_questionnaire (from, model);

          allies_dossier_add_model (merged, model);
          if (whole != NULL)
            allies_dossier_set_questionnaire (merged, model, allies_xml_extra_ref (whole));
        }
    }
  return TRUE;
}

/* A newer format of either is kept, and what either holds beyond what is known. */
static void
take_rest (AlliesDossier *merged, AlliesDossier *ours, AlliesDossier *theirs)
{
  gboolean newer =
      strcmp (allies_dossier_get_format (theirs), allies_dossier_get_format (ours)) > 0;
  AlliesXmlExtra *extra = allies_dossier_get_extra (newer ? theirs : ours);

  if (extra == NULL)
    extra = allies_dossier_get_extra (newer ? ours : theirs);
  allies_dossier_set_format (merged, allies_dossier_get_format (newer ? theirs : ours));
  allies_dossier_set_extra (merged, extra != NULL ? allies_xml_extra_ref (extra) : NULL);
}

/* Each side alone was fine; a file with a circle could not be opened again. */
static gboolean
has_no_circle (AlliesDossier *merged, GError **error)
{
  g_autoptr (GArray) years = allies_dossier_get_years (merged);

  for (guint i = 0; i < years->len; i++)
    {
      guint year = g_array_index (years, guint, i);
      g_autofree char *circle = allies_own_catalogue_find_circle (merged, year);

      if (circle == NULL)
        continue;
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
                   _ ("In both files together, the initiative “%s” of %u requires itself by way of "
                      "others. Change what one of them requires first."),
                   circle, year);
      return FALSE;
    }
  return TRUE;
}

AlliesDossier *
allies_dossier_merge (AlliesDossier *base,
                      AlliesDossier *ours,
                      AlliesDossier *theirs,
                      GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (ours) && ALLIES_IS_DOSSIER (theirs), NULL);

  g_autoptr (AlliesDossier) merged = allies_dossier_new (allies_dossier_get_language (ours));
  g_autoptr (GTree) slots =
      g_tree_new_full (compare_keys, NULL, g_free, (GDestroyNotify)g_ptr_array_unref);

  if (!is_same_organisation (base, ours, theirs, error) || !take_models (merged, ours, error)
      || !take_models (merged, theirs, error))
    return NULL;
  if (base != NULL)
    collect (slots, base, base, IN_BASE);
  collect (slots, base, ours, IN_OURS);
  collect (slots, base, theirs, IN_THEIRS);
  restore_references (slots);
  g_tree_foreach (slots, keep_cb, NULL);
  g_tree_foreach (slots, replace_cb, slots);
  g_tree_foreach (slots, put_cb, merged);
  take_rest (merged, ours, theirs);
  if (!has_no_circle (merged, error)
      || !allies_year_closing_check_merged (merged, ours, theirs, error))
    return NULL;
  return g_steal_pointer (&merged);
}

typedef struct
{
  AlliesEditHistory *history;
  AlliesDossier *other;
  GPtrArray *gone;
} Apply;

static void
apply_record (const char *key, AlliesRecord *record, gpointer user_data)
{
  Apply *apply = user_data;

  allies_edit_history_replace (apply->history, key, record);
}

static void
find_gone (const char *key, AlliesRecord *record, gpointer user_data)
{
  Apply *apply = user_data;

  if (allies_dossier_get (apply->other, key) == NULL)
    g_ptr_array_add (apply->gone, g_strdup (key));
}

gboolean
allies_merge_apply (AlliesEditHistory *history,
                    AlliesDossier *dossier,
                    AlliesDossier *merged,
                    const char *label)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_DOSSIER (merged), FALSE);

  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  Apply apply = { history, merged, gone };

  take_models (dossier, merged, NULL);
  allies_dossier_foreach (dossier, find_gone, &apply);
  allies_edit_history_begin (history, label);
  allies_edit_history_allow_closed (history);
  for (guint i = 0; i < gone->len; i++)
    allies_edit_history_replace (history, gone->pdata[i], NULL);
  allies_dossier_foreach (merged, apply_record, &apply);
  return allies_edit_history_end (history);
}
