/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesRole:
 * @ALLIES_ROLE_TITLE: the title of the page
 * @ALLIES_ROLE_HEADING: a heading on the page
 * @ALLIES_ROLE_PARAGRAPH: a text of one line or more
 * @ALLIES_ROLE_TABLE: a table, made of rows
 * @ALLIES_ROLE_ROW: a row, made of cells
 * @ALLIES_ROLE_HEADER_CELL: a cell that heads a column
 * @ALLIES_ROLE_HEADING_CELL: a cell across all columns that heads the rows below it
 * @ALLIES_ROLE_CELL: a cell
 * @ALLIES_ROLE_LIST: a list, made of its items
 * @ALLIES_ROLE_ITEM: an item of a list: a label, then its body
 * @ALLIES_ROLE_LABEL: the number or the dot of an item
 * @ALLIES_ROLE_BODY: what an item says
 * @ALLIES_ROLE_LINK: texts that lead somewhere, with the link itself
 * @ALLIES_ROLE_FIGURE: a chart, told in words for those who cannot see it
 * @ALLIES_ROLE_DECORATION: what says nothing: footers, page numbers
 *
 * What a part of a page is to somebody who has it read aloud.
 */
typedef enum
{
  ALLIES_ROLE_TITLE,
  ALLIES_ROLE_HEADING,
  ALLIES_ROLE_PARAGRAPH,
  ALLIES_ROLE_TABLE,
  ALLIES_ROLE_ROW,
  ALLIES_ROLE_HEADER_CELL,
  ALLIES_ROLE_HEADING_CELL,
  ALLIES_ROLE_CELL,
  ALLIES_ROLE_LIST,
  ALLIES_ROLE_ITEM,
  ALLIES_ROLE_LABEL,
  ALLIES_ROLE_BODY,
  ALLIES_ROLE_LINK,
  ALLIES_ROLE_FIGURE,
  ALLIES_ROLE_DECORATION,
} AlliesRole;

/**
 * AlliesScenePart:
 * @role: what it is
 * @parent: number of the part around it, from 1; 0 for the page
 * @description: (nullable): what a figure shows, in words
 * @n_columns: how many columns a heading cell spans; else 0
 *
 * A part of a page. A part comes after the part around it, and before what is read later.
 */
typedef struct
{
  AlliesRole role;
  guint parent;
  const char *description;
  guint n_columns;
} AlliesScenePart;

/**
 * allies_role_get_name:
 * @role: a role
 *
 * Returns: (transfer none): the name of @role in dumps and tests, such as "heading-cell"; not
 *   translated
 */
const char *allies_role_get_name (AlliesRole role);

/**
 * allies_role_holds_texts:
 * @role: a role
 *
 * Returns: whether a part of @role holds texts and pictures rather than other parts
 */
gboolean allies_role_holds_texts (AlliesRole role);

G_END_DECLS
