/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier.h"
#include "support/sample-dossier.h"

static const char body[] =
    LEVEL ("cmo", "art.one.a", "2") AGREED ("art.one.a", "3") TARGET ("art.one", "4")
        IMPORTANCE ("marketing", "art.one", "5") IMPORTANCE ("technology", "art.one", "2");

static void
test_empty (void)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_new ("fr");
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  g_autoptr (GPtrArray) models = allies_dossier_get_models (dossier);

  g_assert_cmpstr (allies_dossier_get_language (dossier), ==, "fr");
  g_assert_cmpstr (allies_organisation_get_name (allies_dossier_get_organisation (dossier)), ==,
                   "");
  g_assert_cmpuint (years->len, ==, 0);
  g_assert_cmpuint (models->len, ==, 0);
  g_assert_cmpuint (allies_dossier_get_latest_year (dossier), ==, 0);
  g_assert_null (allies_dossier_get_model (dossier, 2026));
  g_assert_null (allies_dossier_get_assessment (dossier, 2026));
  g_assert_null (allies_dossier_get_extra (dossier));
}

static void
test_look_up (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);

  g_assert_cmpfloat (
      allies_answer_get_level (allies_dossier_get_answer (dossier, 2026, "cmo", "art.one.a")), ==,
      2);
  g_assert_null (allies_dossier_get_answer (dossier, 2026, "cio", "art.one.a"));
  g_assert_null (allies_dossier_get_answer (dossier, 2025, "cmo", "art.one.a"));
  g_assert_cmpfloat (
      allies_agreement_get_level (allies_dossier_get_agreement (dossier, 2026, "art.one.a")), ==,
      3);
  g_assert_null (allies_dossier_get_agreement (dossier, 2026, "art.one.b"));
  g_assert_cmpfloat (allies_target_get_level (allies_dossier_get_target (dossier, 2026, "art.one")),
                     ==, 4);
  g_assert_null (allies_dossier_get_target (dossier, 2026, "art.two"));
  g_assert_cmpfloat (allies_importance_get_value (allies_dossier_get_importance (
                         dossier, 2026, ALLIES_SIDE_MARKETING, "art.one")),
                     ==, 5);
  g_assert_cmpfloat (allies_importance_get_value (allies_dossier_get_importance (
                         dossier, 2026, ALLIES_SIDE_TECHNOLOGY, "art.one")),
                     ==, 2);
  g_assert_cmpstr (allies_model_get_id (allies_dossier_get_model (dossier, 2026)), ==, "sample");
}

static void
test_list (void)
{
  static const char *const ids[] = { "cdo", "cio", "cmo", "cto" };
  g_autoptr (AlliesDossier) dossier = sample_dossier_new (body);
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", 2026);
  g_autoptr (GPtrArray) none = allies_dossier_list (dossier, "respondent", 202);
  g_autoptr (GPtrArray) stages = allies_dossier_list (dossier, "stage", 2026);

  g_assert_cmpuint (respondents->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < respondents->len; i++)
    g_assert_cmpstr (allies_respondent_get_id (respondents->pdata[i]), ==, ids[i]);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (stages->len, ==, 0);
}

static void
put_year (AlliesDossier *dossier, guint year)
{
  allies_dossier_put (dossier, year,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)year, "model",
                                         "cmo-cio", "model-version", "2026.1", NULL));
}

static void
test_years (void)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (NULL);

  put_year (dossier, 2026);
  put_year (dossier, 1999);
  put_year (dossier, 2030);
  g_autoptr (GArray) years = allies_dossier_get_years (dossier);
  g_assert_cmpuint (years->len, ==, 3);
  g_assert_cmpuint (g_array_index (years, guint, 0), ==, 1999);
  g_assert_cmpuint (g_array_index (years, guint, 1), ==, 2026);
  g_assert_cmpuint (g_array_index (years, guint, 2), ==, 2030);
  g_assert_cmpuint (allies_dossier_get_latest_year (dossier), ==, 2030);
}

static void
changed_cb (AlliesDossier *dossier, const char *key, GPtrArray *keys)
{
  g_ptr_array_add (keys, g_strdup (key));
}

static void
test_changed (void)
{
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect (dossier, "changed", G_CALLBACK (changed_cb), keys);
  put_year (dossier, 2026);
  allies_dossier_put (
      dossier, 2026, allies_record_new (ALLIES_TYPE_TARGET, "capability", "a", "level", 3.0, NULL));
  g_assert_nonnull (allies_dossier_get (dossier, "target/2026/a"));
  allies_dossier_replace (dossier, "target/2026/a", NULL);
  g_assert_null (allies_dossier_get (dossier, "target/2026/a"));
  g_assert_cmpuint (keys->len, ==, 3);
  g_assert_cmpstr (keys->pdata[0], ==, "assessment/2026");
  g_assert_cmpstr (keys->pdata[1], ==, "target/2026/a");
  g_assert_cmpstr (keys->pdata[2], ==, "target/2026/a");
}

static void
test_models (void)
{
  g_autoptr (AlliesDossier) dossier = sample_dossier_new ("");
  g_autoptr (GPtrArray) models = allies_dossier_get_models (dossier);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (models->len, ==, 1);
  g_assert_true (allies_dossier_find_model (dossier, "sample", "1", NULL) == models->pdata[0]);
  AlliesModel *bundled = allies_dossier_find_model (dossier, "cmo-cio", "2026.1", &error);
  g_assert_no_error (error);
  g_assert_true (bundled == allies_dossier_find_model (dossier, "cmo-cio", "2026.1", NULL));
  g_assert_null (allies_dossier_find_model (dossier, "sample", "2", &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "The questionnaire “sample” is neither in the file nor part of Allies.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/empty", test_empty);
  g_test_add_func ("/dossier/look-up", test_look_up);
  g_test_add_func ("/dossier/list", test_list);
  g_test_add_func ("/dossier/years", test_years);
  g_test_add_func ("/dossier/changed", test_changed);
  g_test_add_func ("/dossier/models", test_models);
  return g_test_run ();
}
