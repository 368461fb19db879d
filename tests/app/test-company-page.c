/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/company-page.h"

#include "app/choices.h"
#include "app/column.h"
#include "app/peers-sentence.h"
#include "support/app-fixture.h"

#include <math.h>

typedef struct
{
  AlliesSession *session;
  AlliesPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_type_ensure (ALLIES_TYPE_COLUMN);
  fixture->session = fixture_new_session ();
  fixture->page = g_object_new (ALLIES_TYPE_COMPANY_PAGE, "session", fixture->session, NULL);
  fixture->window = fixture_show (GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
}

static AlliesOrganisation *
get_organisation (Fixture *fixture)
{
  return allies_dossier_get_organisation (allies_session_get_dossier (fixture->session));
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_ENTRY, "Northwind Outfitters (example)"));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_ENTRY, "2,400,000,000"));
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, "€ 2.4 billion"));
  g_assert_cmpuint (allies_company_count_missing (get_organisation (fixture)), ==, 0);
}

static void
test_money_is_understood (Fixture *fixture, gconstpointer data)
{
  GtkEditable *revenue = fixture_find (fixture->page, GTK_TYPE_ENTRY, "2,400,000,000");

  gtk_editable_set_text (revenue, "3.1 bn");
  allies_page_commit (fixture->page);
  fixture_settle (fixture->session);
  g_assert_cmpfloat (allies_organisation_get_revenue (get_organisation (fixture)), ==, 3.1e9);
  g_assert_cmpstr (gtk_editable_get_text (revenue), ==, "3.1 bn");
  g_assert_nonnull (fixture_find (fixture->page, GTK_TYPE_LABEL, "€ 3.1 billion"));

  gtk_editable_set_text (revenue, "rather a lot");
  allies_page_commit (fixture->page);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (revenue), "fault"));
  g_assert_cmpfloat (allies_organisation_get_revenue (get_organisation (fixture)), ==, 3.1e9);

  gtk_editable_set_text (revenue, "");
  allies_page_commit (fixture->page);
  g_assert_true (isnan (allies_organisation_get_revenue (get_organisation (fixture))));
  g_assert_cmpuint (allies_company_count_missing (get_organisation (fixture)), ==, 1);
}

static void
test_each_edit_is_undone (Fixture *fixture, gconstpointer data)
{
  AlliesEditHistory *history = allies_session_get_history (fixture->session);
  GtkEditable *name =
      fixture_find (fixture->page, GTK_TYPE_ENTRY, "Northwind Outfitters (example)");

  gtk_editable_set_text (name, "Southwind");
  fixture_wait (900);
  g_assert_cmpstr (allies_organisation_get_name (get_organisation (fixture)), ==, "Southwind");
  g_assert_true (allies_page_reveal (fixture->page, allies_edit_history_undo (history)));
  fixture_settle (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Northwind Outfitters (example)");
  g_assert_null (allies_edit_history_get_undo_label (history));
}

static void
test_no_name_is_no_edit (Fixture *fixture, gconstpointer data)
{
  GtkEditable *name =
      fixture_find (fixture->page, GTK_TYPE_ENTRY, "Northwind Outfitters (example)");

  gtk_editable_set_text (name, "  ");
  allies_page_commit (fixture->page);
  g_assert_cmpstr (allies_organisation_get_name (get_organisation (fixture)), ==,
                   "Northwind Outfitters (example)");
}

static void
test_choice_is_an_edit (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *industry = fixture_find (fixture->page, GTK_TYPE_DROP_DOWN, NULL);
  g_autofree char *before = allies_peers_sentence_dup_segment (fixture->session);
  g_autofree char *after = NULL;

  gtk_drop_down_set_selected (industry, 0);
  g_assert_cmpstr (allies_organisation_get_industry (get_organisation (fixture)), ==, "");
  after = allies_peers_sentence_dup_segment (fixture->session);
  g_assert_cmpstr (before, !=, after);
  allies_edit_history_undo (allies_session_get_history (fixture->session));
  fixture_settle (fixture->session);
  g_assert_cmpuint (gtk_drop_down_get_selected (industry), !=, 0);
}

static void
test_unknown_code_is_kept (void)
{
  GtkWidget *choice = g_object_ref_sink (gtk_drop_down_new (NULL, NULL));
  const AlliesChoices *currencies = allies_choices_currencies ();
  guint n = 0;

  allies_choices_show (currencies, GTK_DROP_DOWN (choice), "XTS");
  n = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
  g_assert_cmpstr (gtk_string_list_get_string (
                       GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (choice))), n),
                   ==, "XTS");
  allies_choices_show (currencies, GTK_DROP_DOWN (choice), "EUR");
  g_assert_cmpstr (
      allies_choices_get_code (currencies, gtk_drop_down_get_selected (GTK_DROP_DOWN (choice))), ==,
      "EUR");
  g_assert_cmpstr (allies_choices_get_code (currencies, 0), ==, "");
  g_object_unref (choice);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  ADD ("/company-page/shows", test_shows);
  ADD ("/company-page/money-is-understood", test_money_is_understood);
  ADD ("/company-page/each-edit-is-undone", test_each_edit_is_undone);
  ADD ("/company-page/no-name-is-no-edit", test_no_name_is_no_edit);
  ADD ("/company-page/choice-is-an-edit", test_choice_is_an_edit);
  g_test_add_func ("/company-page/unknown-code-is-kept", test_unknown_code_is_kept);
  return g_test_run ();
}
