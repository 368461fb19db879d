/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/role.h"

static const struct
{
  const char *name;
  gboolean holds_texts;
} roles[] = {
  [ALLIES_ROLE_TITLE] = { "title", TRUE },
  [ALLIES_ROLE_HEADING] = { "heading", TRUE },
  [ALLIES_ROLE_PARAGRAPH] = { "paragraph", TRUE },
  [ALLIES_ROLE_TABLE] = { "table", FALSE },
  [ALLIES_ROLE_ROW] = { "row", FALSE },
  [ALLIES_ROLE_HEADER_CELL] = { "header-cell", TRUE },
  [ALLIES_ROLE_HEADING_CELL] = { "heading-cell", TRUE },
  [ALLIES_ROLE_CELL] = { "cell", TRUE },
  [ALLIES_ROLE_LIST] = { "list", FALSE },
  [ALLIES_ROLE_ITEM] = { "item", FALSE },
  [ALLIES_ROLE_LABEL] = { "label", TRUE },
  [ALLIES_ROLE_BODY] = { "body", FALSE },
  [ALLIES_ROLE_LINK] = { "link", TRUE },
  [ALLIES_ROLE_FIGURE] = { "figure", TRUE },
  [ALLIES_ROLE_DECORATION] = { "decoration", TRUE },
};

const char *
allies_role_get_name (AlliesRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (roles), NULL);

  return roles[role].name;
}

gboolean
allies_role_holds_texts (AlliesRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (roles), FALSE);

  return roles[role].holds_texts;
}
