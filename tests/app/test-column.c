/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/column.h"

#include "support/app-fixture.h"

static void
test_keeps_readable (void)
{
  GtkWidget *child = gtk_label_new ("A text");
  GtkWidget *column = g_object_new (ALLIES_TYPE_COLUMN, "child", child, "maximum", 500, NULL);
  GtkWindow *window = fixture_show (column);
  double x = 0;

  g_assert_cmpint (gtk_widget_get_width (child), ==, 500);
  g_assert_true (gtk_widget_translate_coordinates (child, column, 0, 0, &x, NULL));
  g_assert_cmpfloat_with_epsilon (x, (gtk_widget_get_width (column) - 500) / 2, 1);
  g_object_set (column, "maximum", 5000, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpint (gtk_widget_get_width (child), ==, gtk_widget_get_width (column));
  gtk_window_destroy (window);
}

/* A low column asks for no more width than a high one. */
static void
test_width_is_the_same_for_any_height (void)
{
  GtkWidget *child = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "label",
                                   "A text of many words that takes some lines", NULL);
  GtkWidget *column = g_object_new (ALLIES_TYPE_COLUMN, "child", child, "maximum", 500, NULL);
  int least = 0;
  int least_when_low = 0;

  g_object_ref_sink (column);
  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, 20, &least_when_low, NULL, NULL, NULL);
  g_assert_cmpint (least_when_low, ==, least);
  g_object_unref (column);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/column/keeps-readable", test_keeps_readable);
  g_test_add_func ("/column/width-is-the-same-for-any-height",
                   test_width_is_the_same_for_any_height);
  return g_test_run ();
}
