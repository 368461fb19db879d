/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/data-table.h"

#include "support/app-fixture.h"

#include <math.h>

static const AlliesDataColumn columns[] = { { "Name", FALSE }, { "Value", TRUE } };

static AlliesDataRow *
new_row (const char *name, double value)
{
  AlliesDataRow *row = allies_data_row_new (name);

  allies_data_row_add_text (row, name);
  allies_data_row_add_number (row, value, 1);
  return row;
}

static char *
dup_order (AlliesDataTable *table)
{
  GListModel *shown = allies_data_table_get_shown (table);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (AlliesDataRow) row = g_list_model_get_item (shown, i);

      g_string_append (order, allies_data_row_get_subject (row));
    }
  return g_string_free (order, FALSE);
}

static void
assert_order (AlliesDataTable *table, const char *expected)
{
  g_autofree char *order = dup_order (table);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_sorts (void)
{
  AlliesDataTable *table = g_object_new (ALLIES_TYPE_DATA_TABLE, NULL);
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  static const struct
  {
    const char *name;
    double value;
  } cells[] = { { "b", 10 }, { "a", 9 }, { "d", NAN }, { "c", -1 } };
  GtkWindow *window = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (AlliesDataRow) row = new_row (cells[i].name, cells[i].value);

      g_list_store_append (rows, row);
    }
  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
  allies_data_table_set_rows (table, G_LIST_MODEL (rows));
  window = fixture_show (GTK_WIDGET (table));
  assert_order (table, "badc");
  allies_data_table_sort (table, 0, GTK_SORT_ASCENDING);
  assert_order (table, "abcd");
  allies_data_table_sort (table, 1, GTK_SORT_ASCENDING);
  assert_order (table, "cabd");
  allies_data_table_sort (table, 0, GTK_SORT_DESCENDING);
  assert_order (table, "dcba");
  gtk_window_destroy (window);
}

/* The rows are known all the time; widgets for them are made for those who look. */
static void
test_hidden_has_no_widgets (void)
{
  AlliesDataTable *table = g_object_new (ALLIES_TYPE_DATA_TABLE, NULL);
  GtkWidget *stack = gtk_stack_new ();
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  g_autoptr (AlliesDataRow) row = new_row ("first", 1);
  GtkWindow *window = NULL;

  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("other"), "other");
  gtk_stack_add_named (GTK_STACK (stack), GTK_WIDGET (table), "table");
  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
  window = fixture_show (stack);
  g_list_store_append (rows, row);
  allies_data_table_set_rows (table, G_LIST_MODEL (rows));
  for (guint i = 0; i < 2; i++)
    {
      assert_order (table, "first");
      g_assert_null (fixture_find (table, GTK_TYPE_LABEL, "first"));
      gtk_stack_set_visible_child_name (GTK_STACK (stack), "table");
      g_assert_nonnull (fixture_find (table, GTK_TYPE_LABEL, "first"));
      gtk_stack_set_visible_child_name (GTK_STACK (stack), "other");
    }
  gtk_window_destroy (window);
}

static void
test_cells (void)
{
  g_autoptr (AlliesDataRow) row = new_row ("x", NAN);

  g_assert_cmpstr (allies_data_row_get_text (row, 0), ==, "x");
  g_assert_cmpstr (allies_data_row_get_text (row, 1), ==, "–");
  g_assert_cmpstr (allies_data_row_get_text (row, 2), ==, "");
}

static void
list_cb (GListStore *rows, gpointer data)
{
  g_autoptr (AlliesDataRow) row = new_row ("a", 1);

  ++*(guint *)data;
  g_list_store_append (rows, row);
}

static void
end_cb (gpointer data)
{
  *(guint *)data += 100;
}

/* Rows are listed when somebody looks at them, and once. */
static void
test_lists_late (void)
{
  AlliesDataTable *table = g_object_new (ALLIES_TYPE_DATA_TABLE, NULL);
  guint counts[4] = { 0 };
  GtkWindow *window = NULL;

  allies_data_table_set_columns (table, columns, G_N_ELEMENTS (columns));
  allies_data_table_set_source (table, list_cb, &counts[0], end_cb);
  g_assert_cmpuint (counts[0], ==, 0);
  allies_data_table_set_source (table, list_cb, &counts[1], end_cb);
  g_assert_cmpuint (counts[0], ==, 100);
  assert_order (table, "a");
  assert_order (table, "a");
  g_assert_cmpuint (counts[1], ==, 101);
  allies_data_table_set_source (table, list_cb, &counts[2], end_cb);
  window = fixture_show (GTK_WIDGET (table));
  g_assert_cmpuint (counts[2], ==, 101);
  allies_data_table_set_source (table, list_cb, &counts[3], end_cb);
  g_assert_cmpuint (counts[3], ==, 101);
  gtk_window_destroy (window);
}

static int
measure_height (const char *text)
{
  static const AlliesDataColumn wrapping[] = { { "Name", FALSE }, { "Text", FALSE, 8, TRUE } };
  AlliesDataTable *table = g_object_new (ALLIES_TYPE_DATA_TABLE, NULL);
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);
  g_autoptr (AlliesDataRow) row = allies_data_row_new ("a");
  GtkWindow *window;
  int height;

  allies_data_row_add_text (row, "a");
  allies_data_row_add_text (row, text);
  g_list_store_append (rows, row);
  allies_data_table_set_columns (table, wrapping, G_N_ELEMENTS (wrapping));
  allies_data_table_set_rows (table, G_LIST_MODEL (rows));
  window = fixture_show (GTK_WIDGET (table));
  gtk_widget_measure (GTK_WIDGET (table), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_window_destroy (window);
  return height;
}

/* A table has no bar of its own to go down, so that all lines of a row must have room. */
static void
test_long_text_has_room (void)
{
  int one = measure_height ("short");
  int three = measure_height ("longer than one line is");

  g_assert_cmpint (three, >=, one + 2 * 10);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/data-table/sorts", test_sorts);
  g_test_add_func ("/data-table/hidden-has-no-widgets", test_hidden_has_no_widgets);
  g_test_add_func ("/data-table/cells", test_cells);
  g_test_add_func ("/data-table/lists-late", test_lists_late);
  g_test_add_func ("/data-table/long-text-has-room", test_long_text_has_room);
  return g_test_run ();
}
