/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesChoices:
 *
 * A closed list of codes with their names, to be chosen from by a drop-down. The
 * first choice is that nothing is chosen.
 */
typedef struct _AlliesChoices AlliesChoices;

/**
 * allies_choices_industries:
 *
 * Returns: (transfer none): the industries
 */
const AlliesChoices *allies_choices_industries (void);

/**
 * allies_choices_sizes:
 *
 * Returns: (transfer none): the company sizes
 */
const AlliesChoices *allies_choices_sizes (void);

/**
 * allies_choices_regions:
 *
 * Returns: (transfer none): the regions
 */
const AlliesChoices *allies_choices_regions (void);

/**
 * allies_choices_currencies:
 *
 * Returns: (transfer none): the usual currencies
 */
const AlliesChoices *allies_choices_currencies (void);

/**
 * allies_choices_get_code:
 * @choices: choices
 * @selected: what is selected in a drop-down filled by allies_choices_show()
 *
 * Returns: (transfer none): the code; "" when nothing is chosen
 */
const char *allies_choices_get_code (const AlliesChoices *choices, guint selected);

/**
 * allies_choices_show:
 * @choices: choices
 * @drop_down: a drop-down, filled on the first call
 * @code: what is chosen; a code that is not among the choices is added to them
 */
void allies_choices_show (const AlliesChoices *choices, GtkDropDown *drop_down, const char *code);

G_END_DECLS
