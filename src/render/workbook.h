/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlliesWorkbookProperties:
 * @title: title of the whole
 * @company: organisation that it is about
 * @date: the day it speaks of, ISO 8601; it is what the file says it was made on, so that the same
 *   content gives the same bytes
 */
typedef struct
{
  const char *title;
  const char *company;
  const char *date;
} AlliesWorkbookProperties;

/**
 * allies_workbook_render:
 * @sheets: (element-type AlliesSheet): the sheets, at least one
 * @properties: what the file says about itself
 * @error: return location; %ALLIES_ERROR_RENDER
 *
 * Makes a workbook (Office Open XML, *.xlsx) with one sheet each: real numbers, formatted by their
 * column; texts as nothing but texts, cut where a cell cannot hold more; frozen headings with a
 * filter. Titles become names that every program takes.
 *
 * Returns: (transfer full) (nullable): the file, the same bytes for the same content
 */
GBytes *allies_workbook_render (const GPtrArray *sheets,
                                const AlliesWorkbookProperties *properties,
                                GError **error);

G_END_DECLS
