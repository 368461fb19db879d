/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesStepper:
 *
 * A number that is chosen from a few stops, by its two buttons or by keys: up and down (or + and −)
 * to the next stop, Home and End, a digit for the stop of that number, Delete to choose none.
 */
#define ALLIES_TYPE_STEPPER (allies_stepper_get_type ())
G_DECLARE_FINAL_TYPE (AlliesStepper, allies_stepper, ALLIES, STEPPER, GtkWidget)

/**
 * AlliesStepper::chosen:
 * @stepper: the stepper
 * @value: the stop that was chosen; NaN for none
 *
 * The stepper shows it only when it is told so.
 */

/**
 * allies_stepper_set_stops:
 * @stepper: a stepper
 * @stops: (array length=n): what can be chosen, rising
 * @n: how many, at least 1
 */
void allies_stepper_set_stops (AlliesStepper *stepper, const double *stops, guint n);

/**
 * allies_stepper_set_name:
 * @stepper: a stepper
 * @name: what is chosen, for those who hear it
 */
void allies_stepper_set_name (AlliesStepper *stepper, const char *name);

/**
 * allies_stepper_show:
 * @stepper: a stepper
 * @value: what is chosen, not necessarily a stop; NaN when nothing is
 * @start: from where it steps while nothing is chosen; NaN for the lowest stop
 * @text: what is shown
 * @words: the same in words, for those who hear it
 */
void allies_stepper_show (
    AlliesStepper *stepper, double value, double start, const char *text, const char *words);

G_END_DECLS
