/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sample_variant_speak:
 * @name: name of a sample deck
 *
 * Makes the program speak the language of that deck: the pseudo-language for
 * "pseudo-language", English else.
 */
void sample_variant_speak (const char *name);

G_END_DECLS
