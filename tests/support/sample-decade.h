/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

#define SAMPLE_DECADE_FIRST  2017
#define SAMPLE_DECADE_CHANGE 2020 /* until the year before, an older questionnaire was asked */

/**
 * sample_decade_new:
 *
 * Returns: (transfer full): the example with years before its two, ten together, in which answers
 *   rise slowly; the first three have an older questionnaire, which travels inside
 */
AlliesDossier *sample_decade_new (void);

G_END_DECLS
