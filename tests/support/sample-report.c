/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-report.h"

#include "base/bundle.h"
#include "dossier/dossier-reader.h"
#include "support/sample.h"

#include <math.h>

#define YEAR 2026

static const struct
{
  const char *id;
  const char *name;
} capabilities[] = {
  { "profile", "Profile" }, { "consent", "Consent" }, { "goals", "Goals" }, { "skills", "Skills" }
};

static void
append_capability (GString *text, guint index)
{
  g_string_append_printf (
      text,
      "<capability id='%s' weight='1'><name>%s</name>"
      "<question id='%s.level' kind='level' weight='1'><text>How far is %s?</text>",
      capabilities[index].id, capabilities[index].name, capabilities[index].id,
      capabilities[index].id);
  for (guint level = 1; level <= 5; level++)
    g_string_append_printf (text, "<level value='%u'><text>It is so far: %u.</text></level>", level,
                            level);
  g_string_append (text, "</question></capability>");
}

static AlliesModel *
make_model (void)
{
  g_autoptr (GString) text =
      g_string_new ("<model xmlns='urn:allies:model:1' format='1.0' id='small' version='1'>"
                    "<name>A small model</name><scale>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint level = 1; level <= 5; level++)
    g_string_append_printf (text, "<level value='%u'><name>Level %u</name></level>", level, level);
  g_string_append (text, "</scale>");
  for (guint i = 0; i < G_N_ELEMENTS (capabilities); i++)
    {
      if (i % 2 == 0)
        g_string_append_printf (text, "<pillar id='%s' weight='1'><name>%s</name>",
                                i == 0 ? "data" : "team", i == 0 ? "Data" : "Team");
      append_capability (text, i);
      if (i % 2 == 1)
        g_string_append (text, "</pillar>");
    }
  g_string_append (text, "</model>");
  bytes = sample_bytes (text->str);
  AlliesModel *model = allies_model_new_from_bytes (bytes, "small", NULL, &error);
  g_assert_no_error (error);
  return model;
}

static AlliesPeers *
make_peers (AlliesModel *model, const char *medians)
{
  g_auto (GStrv) parts = g_strsplit (medians, " ", -1);
  g_autoptr (GString) text = g_string_new (
      "<peers xmlns='urn:allies:peers:1' format='1.0' id='p' version='1' model='small'>"
      "<name>Peers</name>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end;
      double median = g_ascii_strtod (parts[i], &end);
      double width = *end == '~' ? g_ascii_strtod (end + 1, NULL) : NAN;

      g_string_append_printf (
          text,
          "<cell subject='%s' basis='published' year='2025' from-year='2020' n='100' q1='%.2f' "
          "median='%.2f' q3='%.2f'",
          capabilities[i].id, median - 0.5, median, median + 0.5);
      if (!isnan (width))
        g_string_append_printf (text, " low='%.2f' high='%.2f'", median - width, median + width);
      g_string_append (text, "><population>All</population><source>Some</source></cell>");
    }
  g_string_append (text, "</peers>");
  bytes = sample_bytes (text->str);
  AlliesPeers *peers = allies_peers_new_from_bytes (bytes, "p", model, NULL, &error);
  g_assert_no_error (error);
  return peers;
}

static AlliesCatalogue *
make_catalogue (AlliesModel *model, double benefit)
{
  g_autoptr (GString) text = g_string_new (
      "<catalogue xmlns='urn:allies:catalogue:1' format='1.0' id='c' version='1' model='small'>"
      "<name>Initiatives</name><basis>Assumed.</basis>");
  g_autoptr (GString) efforts = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ALLIES_N_SIZES; i++)
    g_string_append_printf (efforts, "<effort size='%s' marketing='1' technology='1'/>",
                            allies_company_sizes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (capabilities); i++)
    g_string_append_printf (
        text,
        "<initiative id='i%u' kind='process' owner='both' duration='3' ramp='3'>"
        "<name>Initiative %u</name><outcome>Better.</outcome><takes>Work.</takes>"
        "<success>Share.</success><risk>None.</risk><assumption>Guess.</assumption>"
        "<lift question='%s.level' from='1' to='4'/>"
        "%s"
        "<cost of='revenue' low='1' likely='1' high='1'/>"
        "<running of='revenue' low='0' likely='0' high='0'/>"
        "<benefit of='revenue' low='%.2f' likely='%.2f' high='%.2f'/></initiative>",
        i + 1, i + 1, capabilities[i].id, efforts->str, benefit, benefit, benefit);
  g_string_append (text, "</catalogue>");
  bytes = sample_bytes (text->str);
  AlliesCatalogue *catalogue = allies_catalogue_new_from_bytes (bytes, "c", model, NULL, &error);
  g_assert_no_error (error);
  return catalogue;
}

static void
put_capability (AlliesDossier *dossier, guint index, const char *level, const char *target)
{
  g_autofree char *question = g_strconcat (capabilities[index].id, ".level", NULL);

  if (!g_str_equal (level, "-"))
    allies_dossier_put (dossier, YEAR,
                        allies_record_new (ALLIES_TYPE_ANSWER, "respondent", "marketing",
                                           "question", question, "state", ALLIES_ANSWER_LEVEL,
                                           "level", g_ascii_strtod (level, NULL), NULL));
  if (!g_str_equal (target, "-"))
    allies_dossier_put (dossier, YEAR,
                        allies_record_new (ALLIES_TYPE_TARGET, "capability", capabilities[index].id,
                                           "level", g_ascii_strtod (target, NULL), NULL));
}

static void
put_stages (AlliesDossier *dossier, const char *months)
{
  g_auto (GStrv) parts = g_strsplit (months, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i + 1);

      allies_dossier_put (dossier, YEAR,
                          allies_record_new (ALLIES_TYPE_STAGE, "id", id, "months",
                                             g_ascii_strtod (parts[i], NULL), NULL));
    }
}

static void
put_placements (AlliesDossier *dossier, const char *placed)
{
  g_auto (GStrv) parts = g_strsplit (placed, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);

      allies_dossier_put (dossier, YEAR,
                          allies_record_new (ALLIES_TYPE_PLACEMENT, "initiative", id, "stage",
                                             g_str_equal (parts[i], "-") ? "" : parts[i], NULL));
    }
}

static AlliesDossier *
make_dossier (AlliesModel *model, const SampleSituation *situation)
{
  AlliesDossier *dossier = allies_dossier_new (NULL);
  g_auto (GStrv) levels = g_strsplit (situation->levels, " ", -1);
  g_auto (GStrv) targets =
      g_strsplit (situation->targets != NULL ? situation->targets : "- - - -", " ", -1);

  allies_dossier_add_model (dossier, model);
  allies_dossier_put (dossier, 0,
                      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Sample", "size",
                                         "large", "currency", "EUR", "revenue",
                                         situation->money ? 1e8 : NAN, "marketing-budget", 1e7,
                                         "technology-budget", 1e7, NULL));
  allies_dossier_put (dossier, YEAR,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)YEAR, "date",
                                         "2026-09-14", "model", "small", "model-version", "1",
                                         NULL));
  allies_dossier_put (
      dossier, YEAR,
      allies_record_new (ALLIES_TYPE_RESPONDENT, "id", "marketing", "side", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (capabilities); i++)
    put_capability (dossier, i, levels[i], targets[i]);
  if (situation->stages != NULL)
    put_stages (dossier, situation->stages);
  if (situation->placed != NULL)
    put_placements (dossier, situation->placed);
  return dossier;
}

AlliesResults *
sample_situation (const SampleSituation *situation)
{
  g_autoptr (AlliesModel) model = make_model ();
  g_autoptr (AlliesDossier) dossier = make_dossier (model, situation);
  g_autoptr (AlliesPeers) peers =
      situation->peers != NULL ? make_peers (model, situation->peers) : NULL;
  g_autoptr (AlliesCatalogue) catalogue = make_catalogue (model, situation->benefit);

  return allies_results_new (dossier, YEAR, peers, catalogue);
}

AlliesDossier *
sample_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_bundle_load ("examples/northwind.allies", &error);
  AlliesDossier *dossier;

  g_assert_no_error (error);
  dossier = allies_dossier_new_from_bytes (bytes, "northwind", "C", &error);
  g_assert_no_error (error);
  return dossier;
}

AlliesResults *
sample_results (AlliesDossier *dossier, guint year)
{
  g_autoptr (GError) error = NULL;
  AlliesResults *results = allies_results_new_bundled (dossier, year, &error);

  g_assert_no_error (error);
  return results;
}

AlliesResults *
sample_example_results (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();

  return sample_results (dossier, allies_dossier_get_latest_year (dossier));
}
