/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bundle.h"

#include "base/error.h"

static const char *const folders[] = { "models", "initiatives", "peers", "examples" };

static void
test_list (void)
{
  g_auto (GStrv) models = allies_bundle_list ("models");
  g_auto (GStrv) initiatives = allies_bundle_list ("initiatives");
  g_auto (GStrv) none = allies_bundle_list ("no-such");

  g_assert_true (g_strv_contains ((const char *const *)models, "models/cmo-cio.maturity"));
  g_assert_true (
      g_strv_contains ((const char *const *)initiatives, "initiatives/cmo-cio.initiatives"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
test_listed_is_loaded_and_sorted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_auto (GStrv) names = allies_bundle_list (folders[i]);

      for (guint n = 0; names[n] != NULL; n++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = allies_bundle_load (names[n], &error);

          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
          g_assert_true (n == 0 || g_strcmp0 (names[n - 1], names[n]) < 0);
        }
    }
}

static void
test_unknown (void)
{
  const char *const names[] = { "models/none.maturity",
                                "models",
                                "models/",
                                "",
                                "../models",
                                "models/../models/cmo-cio.maturity" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *expected =
          g_strdup_printf ("There is no “%s” in this version of Allies.", names[i]);

      g_assert_null (allies_bundle_load (names[i], &error));
      g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_NOT_FOUND);
      g_assert_cmpstr (error->message, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle/list", test_list);
  g_test_add_func ("/bundle/listed-is-loaded-and-sorted", test_listed_is_loaded_and_sorted);
  g_test_add_func ("/bundle/unknown", test_unknown);
  return g_test_run ();
}
