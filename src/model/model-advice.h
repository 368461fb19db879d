/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * allies_model_advise:
 * @model: the model that was read from @element
 * @element: a model element
 *
 * Finds what a model can be used with and should not be left with: two levels of a question that
 * say the same, a weight other than 1 without a reason, an idea that no question comes from. Each is
 * a fault in the element's document.
 */
void allies_model_advise (AlliesModel *model, const AlliesXmlElement *element);

G_END_DECLS
