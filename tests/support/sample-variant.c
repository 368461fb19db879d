/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-variant.h"

#include "base/bundle.h"
#include "support/pseudo-language.h"
#include "support/sample-decade.h"
#include "support/sample-deck.h"
#include "support/sample-report.h"
#include "support/sample.h"

#include <math.h>

#define YEAR  2026
#define CROWD 30u
#define LONG_NAME                                                                                  \
  "The Most Worshipful and Ancient Company of Outfitters, Sailmakers and Purveyors of "            \
  "Weatherproof "                                                                                  \
  "Garments to the Northern Provinces (an example)"

typedef void (*Edit) (AlliesDossier *dossier);

static void
keep_answers (AlliesDossier *dossier, gboolean (*keep) (AlliesAnswer *answer, guint index))
{
  g_autoptr (GPtrArray) answers = allies_dossier_list (dossier, "answer", YEAR);
  g_autoptr (GPtrArray) agreements = allies_dossier_list (dossier, "agreement", YEAR);

  for (guint i = 0; i < answers->len; i++)
    {
      g_autofree char *key = allies_record_dup_key (answers->pdata[i], YEAR);

      if (!keep (answers->pdata[i], i))
        allies_dossier_replace (dossier, key, NULL);
    }
  for (guint i = 0; i < agreements->len; i++)
    {
      g_autofree char *key = allies_record_dup_key (agreements->pdata[i], YEAR);

      allies_dossier_replace (dossier, key, NULL);
    }
}

static gboolean
keep_none (AlliesAnswer *answer, guint index)
{
  return FALSE;
}

static gboolean
keep_marketing (AlliesAnswer *answer, guint index)
{
  return g_str_equal (allies_answer_get_respondent (answer), "marketing");
}

static gboolean
keep_some (AlliesAnswer *answer, guint index)
{
  return index % 5 == 0 || g_str_has_prefix (allies_answer_get_question (answer), "culture.");
}

static void
edit_empty (AlliesDossier *dossier)
{
  keep_answers (dossier, keep_none);
}

static void
edit_one_side (AlliesDossier *dossier)
{
  keep_answers (dossier, keep_marketing);
}

static void
edit_partial (AlliesDossier *dossier)
{
  keep_answers (dossier, keep_some);
}

static void
edit_no_money (AlliesDossier *dossier)
{
  allies_dossier_put (
      dossier, 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "revenue", NAN, NULL));
}

static void
edit_no_peers (AlliesDossier *dossier)
{
  allies_dossier_put (dossier, 0,
                      allies_record_with (allies_dossier_get_organisation (dossier), "industry",
                                          "public-education", NULL));
}

static void
edit_long_names (AlliesDossier *dossier)
{
  allies_dossier_put (
      dossier, 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "name", LONG_NAME,
                          "marketing-executive",
                          "Wilhelmina Theodora van Oldenbarnevelt-Hohenzollern zu "
                          "Sigmaringen und Veringen, Countess, Chief of Everything Good",
                          NULL));
}

static void
put_stages (AlliesDossier *dossier, guint n, double months, const char *name)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i + 1);

      allies_dossier_put (dossier, YEAR,
                          allies_record_new (ALLIES_TYPE_STAGE, "id", id, "months", months, "name",
                                             name, "budget", n > 1 ? 1.2e6 : NAN, NULL));
    }
}

static void
edit_six_stages (AlliesDossier *dossier)
{
  put_stages (dossier, 6, 4, "A stage with a rather long name");
}

static void
edit_single_stage (AlliesDossier *dossier)
{
  put_stages (dossier, 1, 24, "All at once");
}

static void
edit_late_stages (AlliesDossier *dossier)
{
  put_stages (dossier, 3, 24, "Late");
  allies_dossier_put (
      dossier, YEAR,
      allies_record_new (ALLIES_TYPE_PLAN, "horizon", 12.0, "rate", 0.1, "weight", 0.1, NULL));
}

static void
edit_beyond_horizon (AlliesDossier *dossier)
{
  put_stages (dossier, 3, 20, "Beyond");
}

/* The first stage has no money, so that everything begins with the second. */
static void
edit_idle_start (AlliesDossier *dossier)
{
  put_stages (dossier, 3, 8, "");
  allies_dossier_put (
      dossier, YEAR,
      allies_record_new (ALLIES_TYPE_STAGE, "id", "s1", "months", 3.0, "budget", 0.0, NULL));
}

/* Very much at once, as somebody may plan it by hand. */
static void
edit_crowded (AlliesDossier *dossier)
{
  AlliesModel *model = allies_dossier_get_model (dossier, YEAR);
  g_autoptr (AlliesCatalogue) catalogue = allies_catalogue_new_bundled (model, NULL, NULL);
  GListModel *initiatives = allies_catalogue_get_initiatives (catalogue);

  put_stages (dossier, 1, 24, "All at once");
  for (guint i = 0; i < MIN (CROWD, g_list_model_get_n_items (initiatives)); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (initiatives, i);

      allies_dossier_put (dossier, YEAR,
                          allies_record_new (ALLIES_TYPE_PLACEMENT, "initiative",
                                             allies_initiative_get_id (initiative), "stage", "s1",
                                             NULL));
    }
}

static void
edit_not_applicable (AlliesDossier *dossier)
{
  allies_dossier_put (
      dossier, YEAR,
      allies_record_new (ALLIES_TYPE_AGREEMENT, "question", "data.single-view.access", "state",
                         ALLIES_AGREEMENT_NOT_APPLICABLE, "why", "We have none.", NULL));
}

/* A remark that takes more than a page. */
static void
edit_long_note (AlliesDossier *dossier)
{
  g_autofree char *note = sample_repeat ("We met, spoke about it and wrote down what we saw. ", 80);
  AlliesAnswer *answer =
      allies_dossier_get_answer (dossier, YEAR, "marketing", "data.insight.access");

  allies_dossier_put (dossier, YEAR, allies_record_with (answer, "note", note, NULL));
}

/* Names and notes in scripts that the font of the program does not have. */
static void
edit_scripts (AlliesDossier *dossier)
{
  g_autofree char *arabic =
      sample_repeat ("تقيس هذه الملاحظة كيف نعرف عملاءنا، ونستخدم نظام CRM منذ "
                     "عام 2024. ",
                     4);
  g_autofree char *japanese =
      sample_repeat ("私たちは最高の製品を知っていますが、最高の顧客を知りません。", 6);
  AlliesAnswer *marketing =
      allies_dossier_get_answer (dossier, YEAR, "marketing", "data.insight.access");
  AlliesAnswer *technology =
      allies_dossier_get_answer (dossier, YEAR, "technology", "data.insight.access");

  allies_dossier_put (dossier, 0,
                      allies_record_with (allies_dossier_get_organisation (dossier), "name",
                                          "شركة النور AlNoor", "marketing-executive", "יעל כהן",
                                          "technology-executive", "佐藤 𠮷男", "note", arabic,
                                          NULL));
  allies_dossier_put (dossier, YEAR, allies_record_with (marketing, "note", arabic, NULL));
  allies_dossier_put (dossier, YEAR, allies_record_with (technology, "note", japanese, NULL));
}

static const struct
{
  const char *name;
  guint year;
  Edit edit;
} variants[] = {
  { "example", 2026, NULL },
  { "year-before", 2025, NULL },
  { "empty", 2026, edit_empty },
  { "one-side", 2026, edit_one_side },
  { "partial", 2026, edit_partial },
  { "no-money", 2026, edit_no_money },
  { "no-peers", 2026, edit_no_peers },
  { "six-stages", 2026, edit_six_stages },
  { "single-stage", 2026, edit_single_stage },
  { "late-stages", 2026, edit_late_stages },
  { "beyond-horizon", 2026, edit_beyond_horizon },
  { "idle-start", 2026, edit_idle_start },
  { "crowded", 2026, edit_crowded },
  { "not-applicable", 2026, edit_not_applicable },
  { "long-note", 2026, edit_long_note },
  { "scripts", 2026, edit_scripts },
};

const char *const sample_deck_names[] = {
  "example",        "year-before", "empty",      "one-side",       "partial",
  "no-money",       "no-peers",    "six-stages", "single-stage",   "late-stages",
  "beyond-horizon", "idle-start",  "crowded",    "not-applicable", "long-note",
  "long-names",     "unusual",     "wide",       "tall",           "pseudo-language",
  "trust",          "trust-aimed", "scripts",    "ten-years",      NULL
};

static GBytes *
load (const char *name)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = allies_bundle_load (name, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Every other initiative gets a name of three lines. */
static GBytes *
lengthen_names (GBytes *catalogue)
{
  g_autofree char *text =
      g_strndup (g_bytes_get_data (catalogue, NULL), g_bytes_get_size (catalogue));
  g_auto (GStrv) parts = g_strsplit (text, "</name>", -1);
  GString *out = g_string_new (parts[0]);

  for (guint i = 1; parts[i] != NULL; i++)
    g_string_append_printf (
        out, "%s</name>%s",
        i % 2 == 0 ? " across every market, brand and subsidiary of the group" : "", parts[i]);
  gsize length = out->len;
  return g_bytes_new_take (g_string_free (out, FALSE), length);
}

static AlliesResults *
make_long_names (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();
  AlliesModel *model = allies_dossier_get_model (dossier, YEAR);
  g_autoptr (GBytes) bundled = load ("initiatives/cmo-cio.initiatives");
  g_autoptr (GBytes) longer = lengthen_names (bundled);
  g_autoptr (AlliesCatalogue) catalogue =
      allies_catalogue_new_from_bytes (longer, "longer", model, NULL, NULL);
  g_autoptr (AlliesPeers) peers = allies_peers_new_bundled (model, NULL, NULL);

  edit_long_names (dossier);
  return allies_results_new (dossier, YEAR, peers, catalogue);
}

static GBytes *
load_pseudo (const char *name)
{
  static const char *const keep[] = { "region", "industry", "size", NULL };
  g_autoptr (GBytes) bytes = load (name);

  return pseudo_document (bytes, keep);
}

static AlliesResults *
make_pseudo (void)
{
  g_autoptr (AlliesDossier) dossier = sample_example ();
  g_autoptr (GBytes) model_file = load_pseudo ("models/cmo-cio.maturity");
  g_autoptr (GBytes) catalogue_file = load_pseudo ("initiatives/cmo-cio.initiatives");
  g_autoptr (GBytes) peers_file = load_pseudo ("peers/published.peers");
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesModel) model = allies_model_new_from_bytes (model_file, "m", NULL, &error);
  g_autoptr (AlliesCatalogue) catalogue = NULL;
  g_autoptr (AlliesPeers) peers = NULL;

  g_assert_no_error (error);
  catalogue = allies_catalogue_new_from_bytes (catalogue_file, "c", model, NULL, &error);
  g_assert_no_error (error);
  peers = allies_peers_new_from_bytes (peers_file, "p", model, NULL, &error);
  g_assert_no_error (error);
  allies_dossier_add_model (dossier, model);
  return allies_results_new (dossier, YEAR, peers, catalogue);
}

static void
put_level (AlliesDossier *dossier, const char *respondent, AlliesQuestion *question, double level)
{
  allies_dossier_put (dossier, YEAR,
                      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondent, "question",
                                         allies_question_get_id (question), "state",
                                         ALLIES_ANSWER_LEVEL, "level", level, NULL));
}

/* Marketing answers everything, technology every other question two levels further up. */
static void
answer_all (AlliesDossier *dossier, AlliesModel *model)
{
  GListModel *questions = allies_model_get_questions (model);
  AlliesScale *scale = allies_model_get_scale (model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      guint n = allies_scale_get_n_levels (scale);

      if (allies_question_get_kind (question) != ALLIES_QUESTION_LEVEL)
        continue;
      put_level (dossier, "marketing", question, allies_scale_get_value (scale, i % n));
      if (i % 2 == 0)
        put_level (dossier, "technology", question, allies_scale_get_value (scale, (i + 2) % n));
    }
}

static AlliesResults *
make_with_model (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesModel) model = allies_model_new_from_bytes (bytes, "model", NULL, &error);
  g_autoptr (AlliesDossier) dossier = sample_example ();

  g_assert_no_error (error);
  edit_empty (dossier);
  allies_dossier_add_model (dossier, model);
  allies_dossier_put (dossier, YEAR,
                      allies_record_with (allies_dossier_get_assessment (dossier, YEAR), "model",
                                          allies_model_get_id (model), "model-version",
                                          allies_model_get_version (model), NULL));
  answer_all (dossier, model);
  return sample_results (dossier, YEAR);
}

static void
put_practices (AlliesDossier *dossier, const char *respondent, AlliesQuestion *question, guint n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ticked = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AlliesPractice) practice =
          g_list_model_get_item (allies_question_get_practices (question), i);

      g_strv_builder_add (builder, allies_practice_get_id (practice));
    }
  ticked = g_strv_builder_end (builder);
  allies_dossier_put (dossier, YEAR,
                      allies_record_new (ALLIES_TYPE_ANSWER, "respondent", respondent, "question",
                                         allies_question_get_id (question), "state",
                                         ALLIES_ANSWER_PRACTICES, "practice", ticked, NULL));
}

/* The other bundled questionnaire: checklists, no peers, and targets only where they are set. */
static AlliesResults *
make_trust (gboolean aimed)
{
  g_autoptr (GBytes) bytes = load ("models/customer-trust.maturity");
  g_autoptr (AlliesResults) levels = make_with_model (bytes);
  AlliesDossier *dossier = allies_results_get_dossier (levels);
  AlliesModel *model = allies_results_get_model (levels);
  GListModel *questions = allies_model_get_questions (model);
  GListModel *capabilities = allies_model_get_capabilities (model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      if (allies_question_get_kind (question) != ALLIES_QUESTION_PRACTICES)
        continue;
      put_practices (dossier, "marketing", question, i % 4);
      put_practices (dossier, "technology", question, i % 3);
    }
  for (guint i = 0; aimed && i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      allies_dossier_put (dossier, YEAR,
                          allies_record_new (ALLIES_TYPE_TARGET, "capability",
                                             allies_capability_get_id (capability), "level", 2.5,
                                             NULL));
    }
  return sample_results (dossier, YEAR);
}

static void
append_pillar (GString *text, guint pillar, guint n_capabilities)
{
  g_string_append_printf (text, "<pillar id='p%u' weight='1'><name>Pillar %u</name>", pillar,
                          pillar);
  for (guint i = 0; i < n_capabilities; i++)
    {
      g_string_append_printf (text,
                              "<capability id='p%u.c%u' weight='1'><name>Capability %u</name>"
                              "<label>Label %u</label><question id='p%u.c%u.q' kind='level' "
                              "weight='1'><text>How far is it?</text>",
                              pillar, i, i, i, pillar, i);
      for (guint level = 0; level <= 10; level++)
        g_string_append_printf (text, "<level value='%u'><text>So far: %u.</text></level>", level,
                                level);
      g_string_append (text, "</question></capability>");
    }
  g_string_append (text, "</pillar>");
}

static AlliesResults *
make_shape (guint n_pillars, guint n_capabilities)
{
  g_autoptr (GString) text =
      g_string_new ("<model xmlns='urn:allies:model:1' format='1.0' id='shape' version='1'>"
                    "<name>Shape</name><scale>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint level = 0; level <= 10; level++)
    g_string_append_printf (text, "<level value='%u'><name>Level %u</name></level>", level, level);
  g_string_append (text, "</scale>");
  for (guint i = 0; i < n_pillars; i++)
    append_pillar (text, i, n_capabilities);
  g_string_append (text, "</model>");
  bytes = sample_bytes (text->str);
  return make_with_model (bytes);
}

static AlliesResults *
make_edited (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_str_equal (variants[i].name, name))
      {
        g_autoptr (AlliesDossier) dossier = sample_example ();

        if (variants[i].edit != NULL)
          variants[i].edit (dossier);
        return sample_results (dossier, variants[i].year);
      }
  g_error ("there is no sample deck “%s”", name);
}

AlliesResults *
sample_deck_results (const char *name)
{
  if (g_str_equal (name, "long-names"))
    return make_long_names ();
  if (g_str_equal (name, "pseudo-language"))
    return make_pseudo ();
  if (g_str_equal (name, "wide"))
    return make_shape (2, 14);
  if (g_str_equal (name, "tall"))
    return make_shape (7, 2);
  if (g_str_has_prefix (name, "trust"))
    return make_trust (g_str_equal (name, "trust-aimed"));
  if (g_str_equal (name, "ten-years"))
    {
      g_autoptr (AlliesDossier) dossier = sample_decade_new ();

      return sample_results (dossier, YEAR);
    }
  if (g_str_equal (name, "unusual"))
    {
      g_autoptr (GBytes) bytes = sample_load ("data", "unusual.maturity");

      return make_with_model (bytes);
    }
  return make_edited (name);
}

void
sample_variant_speak (const char *name)
{
  pseudo_language_use (g_str_equal (name, "pseudo-language"));
}
