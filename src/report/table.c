/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table-private.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define ROW_PADDING 2.6

static void
clear_column (AlliesTableColumn *column)
{
  g_free (column->heading);
}

static void
clear_row (AlliesTableRow *row)
{
  g_free (row->subject);
  g_strfreev (row->cells);
  g_free (row->continued);
}

AlliesTable *
allies_table_new (AlliesStyle style)
{
  AlliesTable *table = g_new0 (AlliesTable, 1);

  table->style = style;
  table->padding = ROW_PADDING;
  table->columns = g_array_new (FALSE, FALSE, sizeof (AlliesTableColumn));
  g_array_set_clear_func (table->columns, (GDestroyNotify)clear_column);
  table->rows = g_array_new (FALSE, FALSE, sizeof (AlliesTableRow));
  g_array_set_clear_func (table->rows, (GDestroyNotify)clear_row);
  return table;
}

void
allies_table_free (AlliesTable *table)
{
  if (table == NULL)
    return;
  g_array_unref (table->columns);
  g_array_unref (table->rows);
  g_free (table);
}

void
allies_table_set_padding (AlliesTable *table, double padding)
{
  g_return_if_fail (table != NULL && padding >= 0);

  table->padding = padding;
}

void
allies_table_add_column (AlliesTable *table, const char *heading, double width, AlliesAnchor anchor)
{
  g_return_if_fail (table != NULL && heading != NULL && width > ALLIES_TABLE_GAP);

  AlliesTableColumn column = { g_strdup (heading), width, anchor, FALSE };
  g_array_append_val (table->columns, column);
}

void
allies_table_keep_whole (AlliesTable *table)
{
  g_return_if_fail (table != NULL && table->columns->len > 0);

  g_array_index (table->columns, AlliesTableColumn, table->columns->len - 1).is_whole = TRUE;
}

double
allies_table_get_column (const AlliesTable *table, guint column, double *width)
{
  g_return_val_if_fail (table != NULL && column < table->columns->len, 0);

  double left = 0;

  for (guint i = 0; i < column; i++)
    left += g_array_index (table->columns, AlliesTableColumn, i).width;
  if (width != NULL)
    *width = g_array_index (table->columns, AlliesTableColumn, column).width - ALLIES_TABLE_GAP;
  return left;
}

void
allies_table_add_row (AlliesTable *table,
                      const char *subject,
                      gboolean strong,
                      const char *const *cells)
{
  g_return_if_fail (table != NULL && g_strv_length ((char **)cells) == table->columns->len);

  AlliesTableRow row = { .subject = g_strdup (subject),
                         .strong = strong,
                         .cells = g_strdupv ((char **)cells),
                         .ink = ALLIES_INK_NONE };
  g_array_append_val (table->rows, row);
}

void
allies_table_remove_rows (AlliesTable *table, guint n)
{
  g_return_if_fail (table != NULL && n <= table->rows->len);

  if (n > 0)
    g_array_remove_range (table->rows, 0, n);
}

void
allies_table_mark (AlliesTable *table, guint column, AlliesInk ink)
{
  g_return_if_fail (table != NULL && table->rows->len > 0 && column < table->columns->len);

  AlliesTableRow *row = &g_array_index (table->rows, AlliesTableRow, table->rows->len - 1);
  row->marked = column;
  row->ink = ink;
}

void
allies_table_add_heading (AlliesTable *table,
                          const char *subject,
                          const char *text,
                          const char *name)
{
  g_return_if_fail (table != NULL && text != NULL && name != NULL);

  const char *cells[] = { text, NULL };
  AlliesTableRow row = { .subject = g_strdup (subject),
                         .strong = TRUE,
                         .is_heading = TRUE,
                         .cells = g_strdupv ((char **)cells),
                         .continued = g_strdup_printf (_ ("%s (continued)"), name),
                         .ink = ALLIES_INK_NONE };
  g_array_append_val (table->rows, row);
}

void
allies_table_keep_groups (AlliesTable *table)
{
  g_return_if_fail (table != NULL);

  table->keeps_groups = TRUE;
}

static double
get_anchor_x (const AlliesTableColumn *column, double left)
{
  switch (column->anchor)
    {
    case ALLIES_ANCHOR_END:
      return left + column->width - ALLIES_TABLE_GAP;
    case ALLIES_ANCHOR_MIDDLE:
      return left + (column->width - ALLIES_TABLE_GAP) / 2;
    case ALLIES_ANCHOR_START:
    default:
      return left;
    }
}

static double
draw_header (const AlliesTable *table, AlliesSceneBuilder *builder, double x, double top)
{
  double height = allies_table_measure_header (table, builder) - 4;
  double left = x;

  allies_scene_builder_push_role (builder, ALLIES_ROLE_ROW);
  for (guint c = 0; c < table->columns->len; c++)
    {
      const AlliesTableColumn *column = allies_table_peek_column (table, c);

      allies_scene_builder_push_role (builder, ALLIES_ROLE_HEADER_CELL);
      allies_text_flow_draw (builder, get_anchor_x (column, left), top,
                             column->width - ALLIES_TABLE_GAP, column->anchor, ALLIES_STYLE_SMALL,
                             ALLIES_INK_MUTED, column->heading);
      allies_scene_builder_pop_role (builder);
      left += column->width;
    }
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_line (builder, x, top + height + 3, x + allies_table_get_width (table),
                             top + height + 3, ALLIES_INK_MUTED, 0.8, ALLIES_DASH_SOLID);
  return height + 4;
}

static AlliesInk
get_cell_ink (const AlliesTableRow *row, guint column)
{
  return row->ink != ALLIES_INK_NONE && row->marked == column ? row->ink : ALLIES_INK_INK;
}

static void
draw_cells (const AlliesTable *table,
            AlliesSceneBuilder *builder,
            const AlliesTableRow *row,
            double x,
            double top)
{
  double left = x;

  for (guint c = 0; c < table->columns->len; c++)
    {
      const AlliesTableColumn *column = allies_table_peek_column (table, c);

      allies_scene_builder_push_role (builder, ALLIES_ROLE_CELL);
      allies_text_flow_draw (builder, get_anchor_x (column, left), top + table->padding,
                             column->width - ALLIES_TABLE_GAP, column->anchor,
                             allies_table_get_cell_style (table, row, c), get_cell_ink (row, c),
                             row->cells[c]);
      allies_scene_builder_pop_role (builder);
      left += column->width;
    }
}

static void
draw_heading (
    const AlliesTable *table, AlliesSceneBuilder *builder, const char *text, double x, double top)
{
  allies_scene_builder_push_heading_cell (builder, table->columns->len);
  allies_text_flow_draw (builder, x, top, allies_table_get_width (table), ALLIES_ANCHOR_START,
                         ALLIES_STYLE_STRONG, ALLIES_INK_INK, text);
  allies_scene_builder_pop_role (builder);
}

static void
draw_row (const AlliesTable *table,
          AlliesSceneBuilder *builder,
          const AlliesTableRow *row,
          const char *heading,
          const AlliesTablePlace *place)
{
  double bottom = place->y + place->height;

  if (row->subject != NULL)
    allies_scene_builder_push_subject (builder, row->subject);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_ROW);
  if (heading != NULL)
    draw_heading (table, builder, heading, place->x, place->y + ALLIES_TABLE_HEADING_SPACE);
  else
    draw_cells (table, builder, row, place->x, place->y);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_line (builder, place->x, bottom, place->x + place->width, bottom,
                             ALLIES_INK_FAINT, 0.6, ALLIES_DASH_SOLID);
  if (row->subject != NULL)
    allies_scene_builder_pop_subject (builder);
}

/* A heading at the foot of a page would be parted from what it heads. */
static double
measure_following (const AlliesTable *table, AlliesSceneBuilder *builder, guint index)
{
  return allies_table_peek_row (table, index)->is_heading && index + 1 < table->rows->len
             ? allies_table_measure_row (table, builder, index + 1)
             : 0;
}

/* Whether a part that began with the row @first ends above the row @index. */
static gboolean
ends_above (
    const AlliesTable *table, AlliesSceneBuilder *builder, guint first, guint index, double left)
{
  if (index == first)
    return FALSE;
  return allies_table_peek_row (table, index)->begins_part
         || allies_table_measure_row (table, builder, index)
                    + measure_following (table, builder, index)
                > left;
}

double
allies_table_draw (AlliesTable *table,
                   AlliesSceneBuilder *builder,
                   double x,
                   double top,
                   double bottom,
                   guint *next,
                   AlliesTableRowFunc func,
                   gpointer user_data)
{
  g_return_val_if_fail (table != NULL && builder != NULL && next != NULL, top);

  allies_scene_builder_push_role (builder, ALLIES_ROLE_TABLE);

  AlliesTablePlace place = { .x = x,
                             .y = top + draw_header (table, builder, x, top),
                             .width = allies_table_get_width (table) };
  double room = bottom - place.y - ALLIES_TABLE_HEADING_ROOM;
  const AlliesTableRow *again = allies_table_find_continued (table, *next);

  if (again != NULL)
    {
      place.is_heading = TRUE;
      place.height = allies_table_measure_heading (table, builder, again->continued);
      draw_row (table, builder, again, again->continued, &place);
      if (func != NULL && again->subject != NULL)
        func (again->subject, &place, user_data);
      place.y += place.height;
    }
  for (guint first = *next; *next < table->rows->len; (*next)++)
    {
      allies_table_split_row (table, builder, *next, room);
      if (ends_above (table, builder, first, *next, bottom - place.y))
        break;

      const AlliesTableRow *row = allies_table_peek_row (table, *next);

      place.is_heading = row->is_heading;
      place.height = allies_table_measure_row (table, builder, *next);
      draw_row (table, builder, row, row->is_heading ? row->cells[0] : NULL, &place);
      if (func != NULL && row->subject != NULL)
        func (row->subject, &place, user_data);
      place.y += place.height;
    }
  allies_scene_builder_pop_role (builder);
  return place.y;
}

guint
allies_table_get_n_rows (const AlliesTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->rows->len;
}
