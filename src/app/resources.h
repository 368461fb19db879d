/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * allies_resources_register:
 *
 * Makes the templates and the style of the windows available; to be called once
 * before the first window. They are in a library whose unused parts a linker drops.
 */
void allies_resources_register (void);

G_END_DECLS
