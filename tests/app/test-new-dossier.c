/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/new-dossier.h"

#include "app/environment.h"

static void
test_safe_names (void)
{
  static const struct
  {
    const char *organisation;
    const char *name;
  } cases[] = {
    { "Alder & Sons", "Alder Sons" },   { "../../etc/passwd", "etc passwd" },
    { "Ærø Smør A/S", "Ærø Smør A S" }, { "   ", "Assessment" },
    { "a:b*c?d", "a b c d" },           { "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = allies_new_dossier_dup_safe_name (cases[i].organisation);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_create_unique (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) first =
      allies_new_dossier_create ("Twice", ALLIES_MODEL_DEFAULT, &error);
  g_autoptr (AlliesDossierFile) second =
      allies_new_dossier_create ("Twice", "customer-trust", &error);
  guint year = allies_environment_get_year ();
  g_autofree char *name = g_strdup_printf ("Twice %u (2).allies", year);

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (allies_dossier_file_get_path (second), name));
  g_assert_true (g_file_test (allies_dossier_file_get_path (first), G_FILE_TEST_EXISTS));
  g_assert_cmpuint (allies_dossier_get_latest_year (allies_dossier_file_get_dossier (first)), ==,
                    year);
}

static void
test_example_is_a_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = allies_new_dossier_open_example (&error);
  g_autoptr (AlliesDossierFile) again = NULL;
  AlliesDossier *dossier = NULL;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (allies_dossier_file_get_path (file), g_get_user_data_dir ()));
  dossier = allies_dossier_file_get_dossier (file);
  allies_dossier_put (
      dossier, 0,
      allies_record_with (allies_dossier_get_organisation (dossier), "name", "Changed", NULL));
  g_assert_true (allies_dossier_file_save (file, &error));
  again = allies_new_dossier_open_example (&error);
  g_assert_no_error (error);
  g_assert_cmpstr (allies_organisation_get_name (
                       allies_dossier_get_organisation (allies_dossier_file_get_dossier (again))),
                   ==, "Changed");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-dossier/safe-names", test_safe_names);
  g_test_add_func ("/new-dossier/create-unique", test_create_unique);
  g_test_add_func ("/new-dossier/example-is-a-copy", test_example_is_a_copy);
  return g_test_run ();
}
