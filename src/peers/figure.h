/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xml-element.h"
#include "base/xml-writer.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AlliesFigureBound:
 * @ALLIES_FIGURE_EXACT: the share as published
 * @ALLIES_FIGURE_UPPER: the share is at most this
 *
 * What a published share says about the share at or above a level.
 */
typedef enum
{
  ALLIES_FIGURE_EXACT,
  ALLIES_FIGURE_UPPER,
} AlliesFigureBound;

/**
 * AlliesFigureFit:
 * @ALLIES_FIGURE_FIT_A: measures the capability itself
 * @ALLIES_FIGURE_FIT_B: measures something near it
 * @ALLIES_FIGURE_FIT_C: too far away, or of doubtful origin, to count
 * @ALLIES_FIGURE_FIT_X: context only
 *
 * How well a published figure fits the capability to which we assign it.
 */
typedef enum
{
  ALLIES_FIGURE_FIT_A,
  ALLIES_FIGURE_FIT_B,
  ALLIES_FIGURE_FIT_C,
  ALLIES_FIGURE_FIT_X,
} AlliesFigureFit;

/**
 * AlliesFigureValues:
 * @id: its identifier
 * @subject: the capability or question it is assigned to; "" when it is context only
 * @level: the level that the share is at or above; NaN when it is no such share
 * @share: per cent, 0 to 100; NaN when it is no such share
 * @value: the figure in the unit of the question when it is not a share; else NaN
 * @bound: what the share says
 * @fit: how well it fits
 * @year: first four-digit year of @published; 0 when there is none
 * @n: sample size, the first number in @sample; 0 when it is not published
 * @statement: what was counted
 * @publisher: who published it
 * @title: title of the publication
 * @published: when, as printed
 * @population: who was asked
 * @industry: industry as printed, "all" or beginning with it for all of them
 * @region: region as printed
 * @size: size of company as printed
 * @sample: sample as printed, or "n not published"
 * @tier: kind of source; an official statistic has "(official)" in it
 * @seen: where it was seen
 * @reason: why it is assigned to this subject and level
 *
 * One figure as published, with where it comes from.
 */
typedef struct
{
  char *id;
  char *subject;
  double level;
  double share;
  double value;
  AlliesFigureBound bound;
  AlliesFigureFit fit;
  guint year;
  guint n;
  char *statement;
  char *publisher;
  char *title;
  char *published;
  char *population;
  char *industry;
  char *region;
  char *size;
  char *sample;
  char *tier;
  char *seen;
  char *reason;
} AlliesFigureValues;

/**
 * AlliesFigure:
 *
 * A published figure; immutable.
 */
#define ALLIES_TYPE_FIGURE (allies_figure_get_type ())
G_DECLARE_FINAL_TYPE (AlliesFigure, allies_figure, ALLIES, FIGURE, GObject)

/**
 * allies_figure_fits:
 *
 * The words for #AlliesFigureFit in files, ended by %NULL.
 */
extern const char *const allies_figure_fits[];

/**
 * allies_figure_new:
 * @values: its values, copied; a string of %NULL counts as ""
 *
 * Returns: (transfer full): a figure
 */
AlliesFigure *allies_figure_new (const AlliesFigureValues *values);

/**
 * allies_figure_read:
 * @element: a figure element of a *.peers file
 * @language: (nullable): language of the texts
 *
 * Faults go to the element's document: no identifier, subject, year of publication, statement,
 * publisher, population or sample, numbers out of range.
 *
 * Returns: (transfer full): the figure
 */
AlliesFigure *allies_figure_read (const AlliesXmlElement *element, const char *language);

/**
 * allies_figure_write:
 * @figure: a figure
 * @writer: a writer
 *
 * Writes the figure as an element.
 */
void allies_figure_write (AlliesFigure *figure, AlliesXmlWriter *writer);

/**
 * allies_figure_get:
 * @figure: a figure
 *
 * Returns: (transfer none): its values
 */
const AlliesFigureValues *allies_figure_get (AlliesFigure *figure);

/**
 * allies_figure_is_all_industries:
 * @figure: a figure
 *
 * Returns: whether it is about all industries
 */
gboolean allies_figure_is_all_industries (AlliesFigure *figure);

/**
 * allies_figure_is_official:
 * @figure: a figure
 *
 * Returns: whether it was read in an official statistic itself, by its tier
 */
gboolean allies_figure_is_official (AlliesFigure *figure);

/**
 * allies_figure_is_of_large:
 * @figure: a figure
 *
 * Returns: whether it is only about organisations of 250 people or more, by its size as printed:
 *   250+, 1000+ or large
 */
gboolean allies_figure_is_of_large (AlliesFigure *figure);

/**
 * allies_figure_counts:
 * @figure: a figure
 *
 * Returns: whether the estimation rule uses it: fit A or B, with a year, a level and a share
 */
gboolean allies_figure_counts (AlliesFigure *figure);

G_END_DECLS
