/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/catalogue.h"

G_BEGIN_DECLS

/**
 * allies_catalogue_advise:
 * @catalogue: the catalogue that was read from @element
 * @element: a catalogue element
 * @model: the model it is for
 *
 * Finds the questions with levels from which no initiative lifts them. A catalogue can be used with
 * such holes and should not be left with them: each question is a fault in the element's document.
 */
void allies_catalogue_advise (AlliesCatalogue *catalogue,
                              const AlliesXmlElement *element,
                              AlliesModel *model);

G_END_DECLS
