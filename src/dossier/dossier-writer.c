/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier-writer.h"

#include "base/xml-writer.h"

/* Respondents and stages first: what follows refers to them. */
static const char *const elements[] = { "respondent", "answer", "agreement", "target",
                                        "importance", "plan",   "stage",     "placement" };

static void
write_kind (AlliesDossier *dossier, guint year, const char *element, AlliesXmlWriter *writer)
{
  g_autoptr (GPtrArray) records = allies_dossier_list (dossier, element, year);

  for (guint i = 0; i < records->len; i++)
    {
      allies_record_write (records->pdata[i], writer);
      allies_xml_writer_end (writer);
    }
}

/* A plan has no key of its own below its year. */
static void
write_plan (AlliesDossier *dossier, guint year, AlliesXmlWriter *writer)
{
  g_autofree char *key = g_strdup_printf ("plan/%u", year);
  AlliesRecord *plan = allies_dossier_get (dossier, key);

  if (plan == NULL)
    return;
  allies_record_write (plan, writer);
  allies_xml_writer_end (writer);
}

static void
write_assessment (AlliesDossier *dossier, guint year, AlliesXmlWriter *writer)
{
  allies_record_write (ALLIES_RECORD (allies_dossier_get_assessment (dossier, year)), writer);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i], "plan"))
      write_plan (dossier, year, writer);
    else
      write_kind (dossier, year, elements[i], writer);
  allies_xml_writer_end (writer);
}

static void
write_questionnaires (AlliesDossier *dossier, AlliesXmlWriter *writer)
{
  g_autoptr (GPtrArray) models = allies_dossier_get_models (dossier);

  for (guint i = 0; i < models->len; i++)
    {
      AlliesXmlExtra *whole = allies_dossier_get_questionnaire (dossier, models->pdata[i]);

      allies_xml_writer_start (writer, "questionnaire", NULL);
      allies_xml_extra_write_attributes (whole, writer);
      if (whole != NULL)
        allies_xml_extra_write_children (whole, writer);
      else
        allies_model_write (models->pdata[i], writer);
      allies_xml_writer_end (writer);
    }
}

GBytes *
allies_dossier_write (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autoptr (AlliesXmlWriter) writer = allies_xml_writer_new ();
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  AlliesXmlExtra *extra = allies_dossier_get_extra (dossier);

  allies_xml_writer_start (writer, "dossier", ALLIES_DOSSIER_NAMESPACE);
  allies_xml_writer_attribute (writer, "format", allies_dossier_get_format (dossier));
  allies_xml_extra_write_attributes (extra, writer);
  allies_record_write (ALLIES_RECORD (allies_dossier_get_organisation (dossier)), writer);
  allies_xml_writer_end (writer);
  write_questionnaires (dossier, writer);
  for (guint i = 0; i < years->len; i++)
    write_assessment (dossier, g_array_index (years, guint, i), writer);
  allies_xml_extra_write_children (extra, writer);
  allies_xml_writer_end (writer);
  return allies_xml_writer_finish (writer);
}

char *
allies_dossier_dup_fingerprint (AlliesDossier *dossier)
{
  g_autoptr (GBytes) bytes = allies_dossier_write (dossier);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strdup_printf ("%.4s-%.4s", digest, digest + 4);
}
