/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-window.h"

#include "app/column.h"
#include "app/help-view.h"
#include "base/bundle.h"
#include "support/app-fixture.h"

#include <string.h>

static gboolean
has_chapter (GListModel *chapters, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (AlliesHelpChapter) chapter = g_list_model_get_item (chapters, i);

      if (g_str_equal (allies_help_chapter_get_id (chapter), id))
        return TRUE;
    }
  return FALSE;
}

/* The first page leads to every other one, once, and no link leads to nothing. */
static void
test_chapters (void)
{
  g_autoptr (GListModel) chapters = allies_help_chapter_list_all ();
  g_auto (GStrv) files = allies_bundle_list ("help/C");

  g_assert_cmpuint (g_list_model_get_n_items (chapters), ==, g_strv_length (files));
  for (guint i = 0; i < g_list_model_get_n_items (chapters); i++)
    {
      g_autoptr (AlliesHelpChapter) chapter = g_list_model_get_item (chapters, i);
      GPtrArray *links = allies_help_chapter_get_links (chapter);
      g_autofree char *file =
          g_strdup_printf ("help/C/%s.page", allies_help_chapter_get_id (chapter));

      g_test_message ("%s", file);
      g_assert_true (g_strv_contains ((const char *const *)files, file));
      g_assert_cmpstr (allies_help_chapter_get_title (chapter), !=, "");
      for (guint n = 0; n < links->len; n++)
        g_assert_true (has_chapter (chapters, links->pdata[n]));
    }
  g_assert_null (allies_help_chapter_new ("no-such-chapter"));
}

static void
test_blocks (void)
{
  g_autoptr (AlliesHelpChapter) chapter = allies_help_chapter_new ("own-questionnaire");
  GPtrArray *blocks = allies_help_chapter_get_blocks (chapter);
  guint n_of_kind[ALLIES_HELP_ROW + 1] = { 0 };
  const AlliesHelpBlock *first = blocks->pdata[1];
  guint index = 0;

  for (guint i = 0; i < blocks->len; i++)
    n_of_kind[((const AlliesHelpBlock *)blocks->pdata[i])->kind]++;
  g_assert_cmpuint (n_of_kind[ALLIES_HELP_TITLE], ==, 1);
  g_assert_cmpuint (n_of_kind[ALLIES_HELP_HEADING], >, 5);
  g_assert_cmpuint (n_of_kind[ALLIES_HELP_STEP], >, 5);
  g_assert_cmpuint (n_of_kind[ALLIES_HELP_ROW], ==, 3);
  g_assert_nonnull (strstr (first->cells[0], "ends in <tt>.maturity</tt>."));
  g_assert_nonnull (strstr (first->text, "ends in .maturity. You need"));
  g_assert_true (allies_help_chapter_find (chapter, "WEIGHT-reason", &index));
  g_assert_cmpuint (index, >, 0);
  g_assert_false (allies_help_chapter_find (chapter, "no such words", NULL));
}

static GtkWidget *
get_focus_entry (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) : NULL;
}

static void
test_reads_and_searches (void)
{
  AlliesHelpWindow *help = allies_help_window_new (NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (help));
  GtkWidget *view = fixture_find (help, ALLIES_TYPE_HELP_VIEW, NULL);
  GtkEditable *search = fixture_find (help, GTK_TYPE_SEARCH_ENTRY, NULL);

  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "What Allies is for"));
  allies_help_window_show (help, "no-such-chapter");
  g_signal_emit_by_name (view, "followed", "deck");
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "The deck"));
  gtk_widget_activate_action (GTK_WIDGET (help), "help.back", NULL);
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "What Allies is for"));
  gtk_widget_activate_action (GTK_WIDGET (help), "help.search", NULL);
  g_assert_nonnull (get_focus_entry (window));
  gtk_editable_set_text (search, "quantiles");
  fixture_wait (400);
  g_signal_emit_by_name (search, "activate");
  g_assert_nonnull (fixture_find (view, GTK_TYPE_LABEL, "Your own peer figures"));
  gtk_editable_set_text (search, "no such words");
  fixture_wait (400);
  g_assert_true (
      gtk_widget_get_visible (fixture_find (help, GTK_TYPE_LABEL, "No chapter has these words.")));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_type_ensure (ALLIES_TYPE_COLUMN);
  g_test_add_func ("/help/chapters", test_chapters);
  g_test_add_func ("/help/blocks", test_blocks);
  g_test_add_func ("/help/reads-and-searches", test_reads_and_searches);
  return g_test_run ();
}
