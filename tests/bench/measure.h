/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * measure_processor_time:
 *
 * Returns: milliseconds of the processor that the program has used
 */
double measure_processor_time (void);

/**
 * measure_median:
 * @times: the first time
 * @n: how many there are, above 0
 * @step: from one to the next; 1 where they stand side by side
 *
 * Returns: the middle one, the upper of two
 */
double measure_median (const double *times, guint n, guint step);

G_END_DECLS
