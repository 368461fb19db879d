/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence-links.h"

#include "app/answering.h"
#include "app/note-panel.h"
#include "support/app-fixture.h"

static void
test_is_link (void)
{
  static const struct
  {
    const char *text;
    gboolean is_link;
  } cases[] = {
    { "https://example.org/report?a=1&b=2#c", TRUE },
    { "HTTP://example.org", TRUE },
    { "mailto:jane@example.org", TRUE },
    { "mailto:", FALSE },
    { "http:///path", FALSE },
    { "https:example.org", FALSE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "data:text/html,x", FALSE },
    { "see https://example.org", FALSE },
    { "https://example.org and more", FALSE },
    { "www.example.org", FALSE },
    { "/etc/passwd", FALSE },
    { "Shelf 3", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (allies_evidence_links_is_link (cases[i].text), ==, cases[i].is_link);
    }
}

/* A button beside each address, and text that is no markup. */
static void
test_panel (void)
{
  g_autoptr (AlliesSession) session = fixture_new_empty_session ();
  AlliesQuestion *question = fixture_get_question (session, "data.single-view.identity");
  GtkWidget *panel = g_object_new (ALLIES_TYPE_NOTE_PANEL, NULL);
  GtkWindow *window = fixture_show (panel);
  GtkWidget *links = NULL;
  GtkLabel *label = NULL;
  g_autofree char *name = NULL;

  allies_session_set_side (session, ALLIES_SIDE_MARKETING);
  allies_note_panel_show (ALLIES_NOTE_PANEL (panel), session, question);
  allies_note_panel_unfold (ALLIES_NOTE_PANEL (panel));
  links = fixture_find (panel, ALLIES_TYPE_EVIDENCE_LINKS, NULL);
  g_assert_false (gtk_widget_get_visible (links));
  allies_answering_set_evidence (
      session, question, "<b>Shelf</b> 3\nhttps://example.org/a?b=1&c=2\nfile:///etc/passwd");
  allies_note_panel_show (ALLIES_NOTE_PANEL (panel), session, question);
  label = fixture_find (links, GTK_TYPE_LABEL, "https://example.org/a?b=1&c=2");
  g_assert_nonnull (label);
  g_assert_false (gtk_label_get_use_markup (label));
  g_assert_null (fixture_find (links, GTK_TYPE_LABEL, "file:///etc/passwd"));
  name = fixture_dup_label (fixture_find (links, GTK_TYPE_BUTTON, "Open"));
  g_assert_cmpstr (name, ==, "Open https://example.org/a?b=1&c=2");
  allies_answering_set_evidence (session, question, "");
  allies_note_panel_show (ALLIES_NOTE_PANEL (panel), session, question);
  g_assert_false (gtk_widget_get_visible (links));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/evidence-links/is-link", test_is_link);
  g_test_add_func ("/evidence-links/panel", test_panel);
  return g_test_run ();
}
