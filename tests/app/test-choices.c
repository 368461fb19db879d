/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/choices.h"

#include "model/company-size.h"
#include "support/app-fixture.h"

static guint
count_items (GtkDropDown *drop_down)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));
}

/* Every code that is shown comes back from what is selected then. */
static void
test_back_and_forth (void)
{
  static const struct
  {
    const AlliesChoices *(*get) (void);
    const char *code;
  } cases[] = {
    { allies_choices_industries, "retail" }, { allies_choices_sizes, "micro" },
    { allies_choices_sizes, "very-large" },  { allies_choices_regions, "europe" },
    { allies_choices_currencies, "EUR" },    { allies_choices_currencies, "ZAR" },
    { allies_choices_currencies, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkDropDown) drop_down =
          g_object_ref_sink (GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL)));

      allies_choices_show (cases[i].get (), drop_down, cases[i].code);
      g_assert_cmpstr (
          allies_choices_get_code (cases[i].get (), gtk_drop_down_get_selected (drop_down)), ==,
          cases[i].code);
    }
}

static void
test_nothing_comes_first (void)
{
  g_autoptr (GtkDropDown) drop_down =
      g_object_ref_sink (GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL)));

  allies_choices_show (allies_choices_sizes (), drop_down, "");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_cmpuint (count_items (drop_down), ==, 1 + ALLIES_N_SIZES);
  g_assert_cmpstr (allies_choices_get_code (allies_choices_sizes (), GTK_INVALID_LIST_POSITION), ==,
                   "");
}

/* A code that nobody knows is shown, and gives way to the next one. */
static void
test_unknown_code (void)
{
  const AlliesChoices *choices = allies_choices_currencies ();
  g_autoptr (GtkDropDown) drop_down =
      g_object_ref_sink (GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL)));
  guint n;

  allies_choices_show (choices, drop_down, "EUR");
  n = count_items (drop_down);
  for (guint i = 0; i < 2; i++)
    {
      const char *code = i == 0 ? "XTS" : "XXX";

      allies_choices_show (choices, drop_down, code);
      g_assert_cmpuint (count_items (drop_down), ==, n + 1);
      g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, n);
      g_assert_cmpstr (
          gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (drop_down)), n), ==,
          code);
      g_assert_cmpstr (allies_choices_get_code (choices, n), ==, "");
    }
  allies_choices_show (choices, drop_down, "USD");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 2);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/choices/back-and-forth", test_back_and_forth);
  g_test_add_func ("/choices/nothing-comes-first", test_nothing_comes_first);
  g_test_add_func ("/choices/unknown-code", test_unknown_code);
  return g_test_run ();
}
