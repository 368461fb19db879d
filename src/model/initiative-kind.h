/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesInitiativeKind:
 * @ALLIES_INITIATIVE_PROCESS: changes how work is done
 * @ALLIES_INITIATIVE_TECHNOLOGY: changes a system
 * @ALLIES_INITIATIVE_ORGANISATION: changes who decides and who does
 */
typedef enum
{
  ALLIES_INITIATIVE_PROCESS,
  ALLIES_INITIATIVE_TECHNOLOGY,
  ALLIES_INITIATIVE_ORGANISATION,
} AlliesInitiativeKind;

/**
 * allies_initiative_kinds:
 *
 * The codes of the kinds in files, by #AlliesInitiativeKind, ended by %NULL.
 */
extern const char *const allies_initiative_kinds[];

/**
 * allies_initiative_kind_get_name:
 * @kind: a kind
 *
 * Returns: (transfer none): its name to show
 */
const char *allies_initiative_kind_get_name (AlliesInitiativeKind kind);

G_END_DECLS
