/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/deck-printing.h"

#include "app/presenting.h"
#include "support/app-fixture.h"

/* What a printer would get, as text that poppler writes. */
static char *
print (AlliesSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = allies_deck_printing_new (session, &error);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "printed.pdf", NULL);
  const char *const info[] = { "pdfinfo", path, NULL };
  char *text = NULL;

  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **)info, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  return text;
}

static int
find_pages (const char *info)
{
  const char *line = strstr (info, "Pages:");

  g_assert_nonnull (line);
  return atoi (line + strlen ("Pages:"));
}

static gboolean
has_pdfinfo (void)
{
  g_autofree char *path = g_find_program_in_path ("pdfinfo");

  if (path == NULL)
    g_test_skip ("pdfinfo is not there");
  return path != NULL;
}

static void
test_paper (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *letter = NULL;
  g_autofree char *a4 = NULL;

  if (!has_pdfinfo ())
    return;
  allies_presenting_set_paper (session, ALLIES_PAPER_LETTER);
  letter = print (session);
  allies_presenting_set_paper (session, ALLIES_PAPER_A4);
  a4 = print (session);
  g_assert_nonnull (strstr (letter, "792 x 612 pts"));
  g_assert_nonnull (strstr (a4, "841.89 x 595.276 pts"));
}

/* Hidden pages are not printed. */
static void
test_pages (void)
{
  g_autoptr (AlliesSession) session = fixture_new_session ();
  g_autofree char *whole = NULL;
  g_autofree char *less = NULL;

  if (!has_pdfinfo ())
    return;
  whole = print (session);
  allies_presenting_set_hidden (session, "gaps", TRUE);
  less = print (session);
  g_assert_cmpint (find_pages (whole), >, 14);
  g_assert_cmpint (find_pages (less), ==, find_pages (whole) - 1);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/deck-printing/paper", test_paper);
  g_test_add_func ("/deck-printing/pages", test_pages);
  return g_test_run ();
}
