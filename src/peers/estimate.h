/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "peers/figure-table.h"

G_BEGIN_DECLS

/**
 * allies_estimate_peers:
 * @sources: the tables of published figures
 * @date: reference date, such as "2026-09-01"; figures are as old as they are then
 * @model: the model to whose capabilities the figures are assigned
 * @error: return location: faults of the tables with file and line, a date that is none, or
 *   figures without any ladder
 *
 * Estimates peers from published figures. The latent score of organisations is logistic; the
 * logit of the share at or above level L of capability k is α_k − β x with
 * x = L − ½ − middle of the scale. See allies_regression_new() for α and β.
 * Median = middle + α ÷ β, quartiles = middle + (α ± ln 3) ÷ β, clipped to the scale; interval of
 * the median ± 1.96 × residual standard deviation ÷ √(Σ w + 1) ÷ β. Strong evidence is at three
 * distinct levels or more, partial at one or two, borrowed at none. An industry with matched pairs
 * gets its own cell; the public sector and education never does.
 *
 * Ladders of one survey with a share for each level that falls are added as published, as are the
 * means that indicators.csv assigns to number questions.
 *
 * Returns: (transfer full) (nullable): content of a *.peers file; the same tables, date and model
 *   give the same bytes
 */
GBytes *allies_estimate_peers (const AlliesFigureSources *sources,
                               const char *date,
                               AlliesModel *model,
                               GError **error);

G_END_DECLS
