/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-writer.h"

#include "base/xml-writer.h"

/* Respondents and stages first: what follows refers to them. */
static const char *const elements[] = { "respondent", "answer",     "earlier",      "agreement",
                                        "target",     "importance", "completion",   "reveal",
                                        "handout",    "comparison", "presentation", "logo",
                                        "plan",       "stage",      "initiative",   "estimate",
                                        "placement",  "progress",   "closing" };

static void
write_record (AlliesRecord *record, AlliesXmlWriter *writer)
{
  allies_record_write (record, writer);
  allies_xml_writer_end (writer);
}

/* What there is once a year has no key of its own below it. */
static void
write_kind (AlliesDossier *dossier, guint year, const char *element, AlliesXmlWriter *writer)
{
  g_autoptr (GPtrArray) records = allies_dossier_list (dossier, element, year);
  g_autofree char *key = g_strdup_printf ("%s/%u", element, year);
  AlliesRecord *only = allies_dossier_get (dossier, key);

  if (only != NULL)
    write_record (only, writer);
  for (guint i = 0; i < records->len; i++)
    write_record (records->pdata[i], writer);
}

static void
write_alternatives (
    AlliesDossier *dossier, guint year, GType type, gboolean wanted, AlliesXmlWriter *writer)
{
  g_autoptr (GPtrArray) records = allies_dossier_list (dossier, "alternative", year);

  for (guint i = 0; i < records->len; i++)
    if ((G_OBJECT_TYPE (records->pdata[i]) == type) == wanted)
      write_record (records->pdata[i], writer);
}

/* What is written of a dossier. */
typedef struct
{
  guint last_year;
  gboolean presentation; /* how decks are presented, and whether the year is closed */
} Extent;

/* How a deck is presented changes nothing of what it says, nor does closing the year. */
static gboolean
is_presentation (const char *element)
{
  return g_str_equal (element, "presentation") || g_str_equal (element, "logo")
         || g_str_equal (element, "closing");
}

static void
write_assessment (AlliesDossier *dossier, guint year, const Extent *extent, AlliesXmlWriter *writer)
{
  allies_record_write (ALLIES_RECORD (allies_dossier_get_assessment (dossier, year)), writer);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (extent->presentation || !is_presentation (elements[i]))
      write_kind (dossier, year, elements[i], writer);
  write_alternatives (dossier, year, ALLIES_TYPE_ASSESSMENT, FALSE, writer);
  allies_xml_writer_end (writer);
  write_alternatives (dossier, year, ALLIES_TYPE_ASSESSMENT, TRUE, writer);
}

static gboolean
is_used (AlliesDossier *dossier, AlliesModel *model, guint last_year)
{
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);

  for (guint i = 0; i < years->len && g_array_index (years, guint, i) <= last_year; i++)
    {
      AlliesAssessment *assessment =
          allies_dossier_get_assessment (dossier, g_array_index (years, guint, i));

      if (g_str_equal (allies_assessment_get_model (assessment), allies_model_get_id (model))
          && g_str_equal (allies_assessment_get_model_version (assessment),
                          allies_model_get_version (model)))
        return TRUE;
    }
  return FALSE;
}

/* Of a part of the years, what they do not use is left out, and what comes with the program, which
 * identifier and version tell: both may be put inside when a later year is started. */
static gboolean
is_wanted (AlliesDossier *dossier, AlliesModel *model, const Extent *extent)
{
  return extent->last_year == G_MAXUINT
         || (is_used (dossier, model, extent->last_year)
             && !allies_model_is_bundled (allies_model_get_id (model)));
}

static void
write_questionnaires (AlliesDossier *dossier, const Extent *extent, AlliesXmlWriter *writer)
{
  g_autoptr (GPtrArray) models = allies_dossier_get_models (dossier);

  for (guint i = 0; i < models->len; i++)
    {
      AlliesXmlExtra *whole = allies_dossier_get_questionnaire (dossier, models->pdata[i]);

      if (!is_wanted (dossier, models->pdata[i], extent))
        continue;
      allies_xml_writer_start (writer, "questionnaire", NULL);
      allies_xml_extra_write_attributes (whole, writer);
      if (whole != NULL)
        allies_xml_extra_write_children (whole, writer);
      else
        allies_model_write (models->pdata[i], writer);
      allies_xml_writer_end (writer);
    }
}

static GBytes *
write_dossier (AlliesDossier *dossier, const Extent *extent)
{
  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  AlliesXmlExtra *extra = allies_dossier_get_extra (dossier);

  allies_xml_writer_start (writer, "dossier", ALLIES_DOSSIER_NAMESPACE);
  allies_xml_writer_attribute (writer, "format", allies_dossier_get_format (dossier));
  allies_xml_extra_write_attributes (extra, writer);
  write_record (ALLIES_RECORD (allies_dossier_get_organisation (dossier)), writer);
  write_alternatives (dossier, 0, ALLIES_TYPE_ORGANISATION, TRUE, writer);
  write_questionnaires (dossier, extent, writer);
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, guint, i) <= extent->last_year)
      write_assessment (dossier, g_array_index (years, guint, i), extent, writer);
  allies_xml_extra_write_children (extra, writer);
  allies_xml_writer_end (writer);
  return allies_xml_writer_finish (writer);
}

GBytes *
allies_dossier_write (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  return write_dossier (dossier, &(Extent){ G_MAXUINT, TRUE });
}

char *
allies_dossier_dup_fingerprint (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autoptr (GBytes) bytes = write_dossier (dossier, &(Extent){ year, FALSE });
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strdup_printf ("%.4s-%.4s", digest, digest + 4);
}
