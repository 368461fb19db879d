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

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/column/keeps-readable", test_keeps_readable);
  return g_test_run ();
}
