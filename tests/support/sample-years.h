/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

/* Elements of a questionnaire "q" with one pillar "p", in the shape of the file format. */
#define SAMPLE_SCALE_LEVEL(value) "<level value='" value "'><name>" value "</name></level>"
#define SAMPLE_THREE              SAMPLE_SCALE_LEVEL ("1") SAMPLE_SCALE_LEVEL ("2") SAMPLE_SCALE_LEVEL ("3")
#define SAMPLE_FIVE               SAMPLE_THREE SAMPLE_SCALE_LEVEL ("4") SAMPLE_SCALE_LEVEL ("5")
#define SAMPLE_LEVEL_TEXT(value)  "<level value='" value "'><text>" value "</text></level>"
#define SAMPLE_THREE_TEXTS        SAMPLE_LEVEL_TEXT ("1") SAMPLE_LEVEL_TEXT ("2") SAMPLE_LEVEL_TEXT ("3")
#define SAMPLE_FIVE_TEXTS         SAMPLE_THREE_TEXTS SAMPLE_LEVEL_TEXT ("4") SAMPLE_LEVEL_TEXT ("5")
#define SAMPLE_SHORT_QUESTION(id)                                                                  \
  "<question id='" id "' kind='level'><text>Which?</text>" SAMPLE_THREE_TEXTS "</question>"
#define SAMPLE_QUESTION(id, weight, replaces)                                                      \
  "<question id='" id "' kind='level' weight='" weight "'><text>Which " id                         \
  "?</text>" replaces SAMPLE_FIVE_TEXTS "</question>"
#define SAMPLE_CAPABILITY(id, weight, questions)                                                   \
  "<capability id='" id "' weight='" weight "'><name>" id "</name>" questions "</capability>"
#define SAMPLE_MODEL(version, levels, capabilities)                                                \
  "<questionnaire><model xmlns='urn:allies:model:1' format='1.0' id='q' version='" version         \
  "'><name>Q</name><scale>" levels "</scale><pillar id='p'><name>P</name>" capabilities            \
  "</pillar></model></questionnaire>"

/**
 * sample_years_new:
 * @models: the questionnaires, from SAMPLE_MODEL()
 * @versions: (array fixed-size=2): version of the questionnaire of 2026 and of 2027
 * @answers: (array fixed-size=2): what marketing said in each year, such as "a=2 b=3", with "na"
 * and "unknown" beside levels
 * @body: what else stands in the assessment of 2026
 *
 * Returns: (transfer full): a dossier with two years
 */
AlliesDossier *sample_years_new (const char *models,
                                 const char *const *versions,
                                 const char *const *answers,
                                 const char *body);

/**
 * sample_years_new_random:
 * @random: where chance comes from
 *
 * Returns: (transfer full): a dossier of 2026 and 2027 by two versions of a random questionnaire,
 * in which questions are added, removed, moved and replaced, and all weights change
 */
AlliesDossier *sample_years_new_random (GRand *random);

G_END_DECLS
